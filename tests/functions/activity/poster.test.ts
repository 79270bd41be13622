import { day, world } from '../../world'
import { activityFields } from '../../world/fields'
import { xiwang } from '../../world/organisation'

const street = world()

test('a code that opens the page with the activity’s id, for everybody; none of a draft', async () => {
  const wang = await street.resident('王芳')
  const activityId = await street.activity()
  const { picture } = await wang.get('activity.poster', { activityId })
  expect(picture).toMatch(/^data:image\/png;base64,iVBOR/)
  expect(street.env.wechat.codes.list()).toMatchObject([
    { scene: activityId, page: 'pages/activity/detail/index' },
  ])
  const chen = await street.staff('陈静', 'station', xiwang)
  const draft = await chen.get('activity.copy', { activityId, startsAt: Date.UTC(2026, 10, 1) })
  expect(await wang.call('activity.poster', { activityId: draft.activityId })).toMatchObject({
    cause: 'notAllowed',
  })
})

test('WeChat is asked once, whoever wants the poster; a month after the activity the code is gone', async () => {
  const activityId = await street.activity()
  const wang = await street.resident('王芳')
  const first = await wang.get('activity.poster', { activityId })
  const made = street.env.wechat.codes.list().length
  const li = await street.resident('李强')
  expect(await li.get('activity.poster', { activityId })).toEqual(first)
  expect(street.env.wechat.codes.list()).toHaveLength(made)
  const owner = await street.owner()
  street.env.clock.set(activityFields.endsAt + 31 * day)
  await owner.get('person.startUpkeep', { kind: 'retention', dryRun: false })
  const codes = () => street.env.read('posterCodes')
  expect(codes()).toHaveLength(1)
  for (let turns = 0; turns < 5 && codes().length > 0; turns++)
    await street.env.trigger('tick', 'everyMinute')
  expect(codes()).toEqual([])
})

test('when WeChat makes no code one is told to come back', async () => {
  const activityId = await street.activity()
  street.allowFaults()
  const fault = street.env.faults.add({
    ...{ fn: 'api', action: 'wx.openApi', api: 'wxacode.getUnlimited' },
    ...{ effect: 'fail' as const, code: 45009 },
  })
  expect(await (await street.resident('李强')).call('activity.poster', { activityId })).toMatchObject({
    cause: 'noCode',
  })
  fault.remove()
})
