export default definePageConfig({ navigationBarTitleText: '照以前的办' })
