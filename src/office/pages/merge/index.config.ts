export default definePageConfig({ navigationBarTitleText: '合并两份登记' })
