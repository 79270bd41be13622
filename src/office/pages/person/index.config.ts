export default definePageConfig({ navigationBarTitleText: '代登记的居民' })
