import { addSignup, changeAttendees, getSignup } from '../../../cloudfunctions/modules/signup/store'
import keys from '../../../config/local-keys.json'
import type { Signup } from '../../../domain/signup/signup'
import { type LocalCloud, startLocalCloud } from '../../../localcloud/testing'
import { now } from '../../domain/signup/ledgers'

let cloud: LocalCloud
beforeAll(async () => {
  cloud = await startLocalCloud({ schema: 'config/database.json', storage: 'memory' })
  Object.assign(process.env, keys, cloud.env.sdkEnv())
})
afterAll(() => cloud.close())

test('whoever changes the names of a party at once with others overwrites nobody', async () => {
  const signup: Signup = {
    ...{ _id: 'a-1', activityId: 'a', personId: 'wang', listed: true, joinedAt: now },
    ...{ attendees: [], answer: { state: 'seated' as const } },
  }
  await addSignup(signup)
  const names = ['王芳', '王小明', '王建国', '李强', '赵敏']
  await Promise.all(
    names.map(name => changeAttendees('a-1', ({ attendees }) => [...attendees, { key: name, name }])),
  )
  expect((await getSignup('a-1'))?.attendees.map(({ name }) => name).sort()).toEqual([...names].sort())
})
