import { mapLink } from '@/lib/map-link'

const spot = { name: '希望社区活动室', address: '新城大街 18 号' }
const words = encodeURIComponent('新城大街 18 号 希望社区活动室')

test.each([
  ['Mozilla/5.0 (Linux; Android 14; V2307A) AppleWebKit/537.36', `geo:0,0?q=${words}`],
  ['Mozilla/5.0 (Phone; OpenHarmony 5.0) AppleWebKit/537.36', `geo:0,0?q=${words}`],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X)', `maps://?q=${words}`],
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64)', undefined],
])('on %s the map is %s', (userAgent, link) => {
  expect(mapLink(spot, userAgent)).toBe(link)
})

test('what a text has of its own stays within the words', () => {
  expect(mapLink({ name: '甲&乙?c=#', address: '' }, 'Android')).toBe(
    `geo:0,0?q=${encodeURIComponent('甲&乙?c=#')}`,
  )
})
