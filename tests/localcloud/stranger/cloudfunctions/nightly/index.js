const cloud = require('wx-server-sdk')

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })

const db = cloud.database()
const $ = db.command.aggregate

exports.main = async event => {
  const { list } = await db
    .collection('todos')
    .aggregate()
    .group({ _id: '$_openid', total: $.sum(1), done: $.sum($.cond(['$done', 1, 0])) })
    .sort({ _id: 1 })
    .end()

  const { fileID } = await cloud.uploadFile({
    cloudPath: `reports/日报 ${event.Time.slice(0, 10)}.json`,
    fileContent: Buffer.from(JSON.stringify(list)),
  })
  const { fileList } = await cloud.getTempFileURL({ fileList: [fileID] })

  await db.collection('reports').add({ data: { fileID, trigger: event.TriggerName, at: new Date() } })
  return { fileID, url: fileList[0].tempFileURL }
}
