// The test API from an ES module, with data that is kept: each run adds a todo and says how many there are.
import { startLocalCloud } from 'cloudbase-localcloud'

const cloud = await startLocalCloud({
  storage: { dir: 'data' },
  functions: 'cloudfunctions',
  schema: 'collections.json',
})
const { openid } = await cloud.env.call('login', {}, { openid: 'oAmy' })
await cloud.env.call('todos', { type: 'add', title: '买菜' }, { openid })
console.log(openid, cloud.env.read('todos').length)
await cloud.close()
