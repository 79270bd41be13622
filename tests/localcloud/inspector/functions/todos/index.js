const cloud = require('wx-server-sdk')

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })

/** A stranger's function: a list of things to do, some of it asked for without an index. */
exports.main = async event => {
  const todos = cloud.database().collection('todos')
  const { OPENID = 'nobody' } = cloud.getWXContext()
  switch (event.do) {
    case 'add':
      await todos.where({ owner: OPENID, state: 'open' }).count()
      return todos.add({ data: { owner: OPENID, state: 'open', text: event.text, at: new Date() } })
    case 'open':
      return todos.where({ owner: OPENID, state: 'open' }).limit(20).get()
    case 'find':
      return todos.where({ text: event.text }).get()
    case 'remind':
      return cloud.openapi.subscribeMessage.send({
        touser: OPENID,
        templateId: 'reminder',
        page: 'pages/todo/index',
        data: { thing1: { value: event.text }, time2: { value: event.at }, phrase3: { value: '未完成' } },
      })
    case 'fail':
      console.warn('about to fail')
      throw new Error('nothing works today')
    default:
      return { now: Date.now(), echo: event.text }
  }
}
