import type { GrantedRole } from '../../../domain/person/person'
import { selfReviews } from '../../../domain/person/self-review'

const now = Date.parse('2026-09-18T02:00:00Z')
const held = (role: GrantedRole, siteId?: string, until?: number) => ({ role, siteId, until })

test.each([
  ['one role', [held('station', 'xiwang')], []],
  ['a leader who also serves', [held('volunteer'), held('leader')], [['volunteer', 'leader']]],
  [
    'who writes for a station and runs it',
    [held('correspondent', 'xiwang'), held('station', 'xiwang')],
    [['correspondent', 'station']],
  ],
  [
    'who writes for one station and runs another',
    [held('correspondent', 'xiwang'), held('station', 'liaohe')],
    [],
  ],
  [
    'who writes for a station and passes everything',
    [held('correspondent', 'xiwang'), held('street')],
    [['correspondent', 'street']],
  ],
  ['whose other role has run out', [held('correspondent', 'xiwang'), held('street', undefined, now)], []],
  ['an owner who runs a station too', [held('owner'), held('station', 'xiwang')], [['station', 'owner']]],
] as const)('%s', (_, grants, pairs) => {
  expect(selfReviews(grants, now).map(({ work, review }) => [work, review])).toEqual(pairs)
})
