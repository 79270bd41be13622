export default definePageConfig({ navigationBarTitleText: '新城街道文明实践', enablePullDownRefresh: true })
