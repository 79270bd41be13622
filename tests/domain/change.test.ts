import { auditedActivity } from '../../domain/activity/audited'
import { changesOf } from '../../domain/change'
import { roleChanges } from '../../domain/person/audited'
import { activity } from './activity/activities'

const before = activity({ capacity: 20, minAge: 6, title: '月饼会', status: 'draft' })

test.each([
  ['nothing', {}, []],
  ['a figure', { capacity: 30 }, [{ field: 'capacity', from: 20, to: 30 }]],
  ['a figure that went', { minAge: undefined }, [{ field: 'minAge', from: 6 }]],
  ['a figure that came', { maxAge: 60 }, [{ field: 'maxAge', to: 60 }]],
  ['a closed word', { status: 'published' as const }, [{ field: 'status', from: 'draft', to: 'published' }]],
  ['what somebody typed', { title: '王阿姨讲故事' }, [{ field: 'title' }]],
  ['a person', { contact: { name: '王芳', phone: '0475-1111111' } }, [{ field: 'contact' }]],
  ['bookkeeping', { rev: 9, updatedAt: 1 }, []],
])('%s', (_, part, changes) => {
  expect(changesOf(auditedActivity, before, { ...before, ...part })).toEqual(changes)
})

const grant = { grantedBy: 'o1', grantedAt: 1, reason: '李强接任' }
const until = Date.parse('2027-01-01T00:00:00+08:00')

test.each([
  ['given', [], [{ ...grant, role: 'street' as const }], [{ field: 'role.street', to: 'no end' }]],
  [
    'taken back',
    [{ ...grant, role: 'station' as const, siteId: 'xiwang' }],
    [],
    [{ field: 'role.station.xiwang', from: 'no end' }],
  ],
  [
    'limited',
    [{ ...grant, role: 'leader' as const }],
    [{ ...grant, role: 'leader' as const, until }],
    [{ field: 'role.leader', from: 'no end', to: '2026-12-31' }],
  ],
])('a role %s', (_, held, holds, changes) => {
  expect(roleChanges({ grants: held }, { grants: holds })).toEqual(changes)
})
