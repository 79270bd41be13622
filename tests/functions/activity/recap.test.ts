import { minute, world } from '../../world'
import { activityFields } from '../../world/fields'
import { liaohe, xiwang } from '../../world/organisation'
import { jpeg } from '../../world/pictures'

/** How an activity was: a text and pictures, hidden until WeChat's check has passed them. */

const street = world()
const { startsAt, endsAt } = activityFields

let uploads = 0
const upload = () => street.env.putFile(`photos/recap-${++uploads}.jpg`, jpeg({ width: 40 + uploads }))

async function held() {
  const chen = await street.staff('陈静', 'station', xiwang)
  const activityId = await street.activity({}, xiwang)
  street.env.clock.set(endsAt + minute)
  return { chen, activityId }
}

test('text at once, pictures when they have passed; what was there stays without being looked at again', async () => {
  const { chen, activityId } = await held()
  const wang = await street.resident('王芳')
  expect(await wang.get('activity.recap', { activityId })).toEqual({})
  const photos = [
    { fileId: await upload(), words: '做月饼' },
    { fileId: await upload(), words: '' },
  ]
  const { rev } = await chen.get('activity.saveRecap', { activityId, text: '来了四十多人。', photos })
  expect((await wang.get('activity.recap', { activityId })).recap).toEqual({
    ...{ text: '来了四十多人。', photos: [], rev, at: endsAt + minute },
  })
  const hidden = (await chen.get('activity.recap', { activityId })).recap?.photos ?? []
  expect(hidden.map(({ state, words }) => [state, words])).toEqual([
    ['checking', '做月饼'],
    ['checking', ''],
  ])
  await street.env.decideMedia()
  const seen = (await wang.get('activity.recap', { activityId })).recap?.photos ?? []
  expect(seen.map(({ state, words }) => [state, words])).toEqual([
    ['passed', '做月饼'],
    ['passed', ''],
  ])
  // The editor's copy named them as they were hidden.
  const again = [hidden[1], hidden[0]].map(photo => ({ fileId: photo?.fileId ?? '', words: '换了次序' }))
  await chen.get('activity.saveRecap', { activityId, rev, text: '', photos: again })
  const after = (await wang.get('activity.recap', { activityId })).recap?.photos ?? []
  expect(after.map(({ fileId }) => fileId)).toEqual([seen[1]?.fileId, seen[0]?.fileId])
  expect(street.env.read('mediaFiles')).toHaveLength(2)
})

test('too early, too many new ones at once, an older copy, another station', async () => {
  const { chen, activityId } = await held()
  const photos = await Promise.all([1, 2, 3, 4].map(async () => ({ fileId: await upload(), words: '' })))
  const save = (input: object, by = chen) =>
    by.call('activity.saveRecap', { activityId, text: '热闹', photos: [], ...input })
  expect(await save({ photos })).toMatchObject({ cause: 'photosTooMany' })
  expect(await save({ photos: [{ fileId: 'cloud://x/photos/nobody.jpg', words: '' }] })).toMatchObject({
    cause: 'pictureUnknown',
  })
  const tap = { requestId: 'recap-000001' }
  const first = await chen.get('activity.saveRecap', { activityId, text: '热闹', photos: [] }, tap)
  expect(await chen.get('activity.saveRecap', { activityId, text: '热闹', photos: [] }, tap)).toEqual(first)
  expect(await save({})).toMatchObject({ cause: 'changedMeanwhile' })
  expect(await save({ rev: first.rev }, await street.staff('高远', 'station', liaohe))).toMatchObject({
    cause: 'notAllowed',
  })
  street.env.clock.set(startsAt - minute)
  expect(await save({ rev: first.rev })).toMatchObject({ cause: 'recapTooEarly' })
})
