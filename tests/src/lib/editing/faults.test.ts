import { faultsOf } from '@/lib/editing/faults'

test('faults come in the order of the form, each with the name of its field; what is right is not named', () => {
  const labels = { title: '活动名称', capacity: '名额', phone: '联系电话' }
  const gaps = { phone: '请填写联系电话', title: '请填写活动名称', capacity: undefined }
  expect(faultsOf(gaps, labels)).toEqual([
    { field: 'title', label: '活动名称', words: '请填写活动名称' },
    { field: 'phone', label: '联系电话', words: '请填写联系电话' },
  ])
})
