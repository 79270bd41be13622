const cloud = require('wx-server-sdk')

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })

const db = cloud.database()
const _ = db.command

exports.main = async event => {
  const { result } = await cloud.callFunction({ name: 'login' })
  const { openid } = result

  if (event.type === 'add') {
    const { _id } = await db.collection('todos').add({
      data: { _openid: openid, title: event.title, tags: [], done: false, createdAt: db.serverDate() },
    })
    return _id
  }

  if (event.type === 'tag') {
    return db
      .collection('todos')
      .doc(event.id)
      .update({ data: { tags: _.push([event.tag]) } })
  }

  if (event.type === 'list') {
    const { data } = await db
      .collection('todos')
      .where({ _openid: openid, done: _.neq(true) })
      .orderBy('createdAt', 'desc')
      .limit(20)
      .get()
    return data
  }

  if (event.type === 'finish') {
    return db.runTransaction(async transaction => {
      const todo = await transaction.collection('todos').doc(event.id).get()
      if (todo.data._openid !== openid) await transaction.rollback('not yours')
      await transaction
        .collection('todos')
        .doc(event.id)
        .update({ data: { done: true } })
      await transaction
        .collection('counters')
        .doc(openid)
        .set({ data: { finished: true } })
      return { title: todo.data.title, source: result.source }
    })
  }

  throw new Error(`unknown type ${event.type}`)
}
