import type { ConsentView } from '@domain/message/contract'
import { remindState } from '@/features/message/remind-state'

const view = (template: ConsentView['template'], left: number, refusedAt?: number): ConsentView => ({
  template,
  templateId: template,
  left,
  ...(refusedAt === undefined ? {} : { refusedAt }),
})

test.each([
  ['nothing is set up', [], { kind: 'none' }],
  ['never asked', [view('reminder', 0), view('promoted', 0)], { kind: 'offer' }],
  ['said no', [view('reminder', 0, 5)], { kind: 'refused' }],
  [
    'agreed to all of it',
    [view('activityCancelled', 2), view('reminder', 1)],
    { kind: 'agreed', words: '活动取消、开始前提醒（各1 次）', partly: false },
  ],
  [
    'agreed to some, said no to the rest',
    [view('activityCancelled', 3), view('reminder', 0, 5)],
    { kind: 'agreed', words: '活动取消（3 次）', partly: true },
  ],
])('%s', (_, offered, state) => {
  expect(remindState(offered)).toEqual(state)
})
