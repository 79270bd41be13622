const assert = require('node:assert/strict')
const path = require('node:path')
const { after, before, beforeEach, test } = require('node:test')
const { startLocalCloud } = require('cloudbase-localcloud')

let cloud
let env

before(async () => {
  cloud = await startLocalCloud({
    storage: 'memory',
    functions: path.join(__dirname, '../cloudfunctions'),
    schema: path.join(__dirname, '../collections.json'),
  })
})
beforeEach(async () => {
  env = await cloud.newEnv()
})
after(() => cloud.close())

test('a function knows who calls it', async () => {
  const me = await env.call('login', {}, { openid: 'oAmy' })
  assert.equal(me.openid, 'oAmy')
  assert.deepEqual(me.event.userInfo.openId, 'oAmy')
})

test('everybody sees their own todos', async () => {
  const id = await env.call('todos', { type: 'add', title: '买菜' }, { openid: 'oAmy' })
  await env.call('todos', { type: 'tag', id, tag: '家' }, { openid: 'oAmy' })
  const [todo] = await env.call('todos', { type: 'list' }, { openid: 'oAmy' })
  assert.deepEqual([todo.title, todo.tags], ['买菜', ['家']])
  assert.deepEqual(await env.call('todos', { type: 'list' }, { openid: 'oBob' }), [])
})

test('a todo is finished by its owner, in a transaction', async () => {
  const id = await env.call('todos', { type: 'add', title: '买菜' }, { openid: 'oAmy' })
  await assert.rejects(env.call('todos', { type: 'finish', id }, { openid: 'oBob' }), /not yours/)
  assert.deepEqual(await env.call('todos', { type: 'finish', id }, { openid: 'oAmy' }), {
    title: '买菜',
    source: 'wx_client,scf',
  })
  assert.equal(env.get('todos', id).done, true)
  assert.equal(env.get('counters', 'oAmy').finished, true)
})

test('a crash in the middle of a transaction leaves nothing of it', async () => {
  const id = await env.call('todos', { type: 'add', title: '买菜' }, { openid: 'oAmy' })
  env.faults.add({ effect: 'crashBefore', action: 'database.commitTransaction' })
  await assert.rejects(env.call('todos', { type: 'finish', id }, { openid: 'oAmy' }))
  assert.equal(env.get('todos', id).done, false)
  assert.equal(env.get('counters', 'oAmy'), undefined)
})

test('the nightly report is a file, dated by the clock of the test', async () => {
  env.clock.set(Date.parse('2026-09-25T19:00:00Z'))
  await env.seed('todos', [
    { _id: '1', _openid: 'oAmy', done: true },
    { _id: '2', _openid: 'oAmy', done: false },
  ])
  const { fileID, url } = await env.trigger('nightly', 'everyNight')
  assert.match(fileID, /日报 2026-09-25\.json$/)
  assert.deepEqual(JSON.parse(await env.file(fileID)), [{ _id: 'oAmy', total: 2, done: 1 }])
  assert.equal((await fetch(encodeURI(url))).status, 200)
  env.clock.advance(3 * 3600_000)
  assert.equal((await fetch(encodeURI(url))).status, 403)
  const [report] = env.read('reports')
  assert.equal(report.trigger, 'everyNight')
  assert.equal(report.at.toISOString(), '2026-09-25T19:00:00.000Z')
})

test('reads are answered by an index', async () => {
  await env.call('todos', { type: 'list' }, { openid: 'oAmy' })
  assert.deepEqual(env.stats().indexes, { 'todos.owner_time': 1 })
})
