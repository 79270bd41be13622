import { inOrder, isLate } from '../../../domain/person/task'

const task = (id: string, since: number, dueAt?: number) => ({ id, since, ...(dueAt ? { dueAt } : {}) })

test('what is late first, then what is due next, then what has waited longest', () => {
  const tasks = [task('waits', 5), task('due', 1, 90), task('late', 9, 10), task('waits longer', 2)]
  expect(inOrder(tasks).map(({ id }) => id)).toEqual(['late', 'due', 'waits longer', 'waits'])
})

test('a task is late from its moment on; one without never is', () => {
  expect(isLate({ dueAt: 10 }, 9)).toBe(false)
  expect(isLate({ dueAt: 10 }, 10)).toBe(true)
  expect(isLate({}, 10)).toBe(false)
})
