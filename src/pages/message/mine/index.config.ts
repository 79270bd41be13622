export default definePageConfig({ navigationBarTitleText: '消息和提醒', enablePullDownRefresh: true })
