export default definePageConfig({ navigationBarTitleText: '部件', enablePullDownRefresh: true })
