export default definePageConfig({
  navigationBarTitleText: '我们的节日',
  enableShareAppMessage: true,
  enablePullDownRefresh: true,
})
