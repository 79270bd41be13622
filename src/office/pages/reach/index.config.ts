export default definePageConfig({ navigationBarTitleText: '谁看到了' })
