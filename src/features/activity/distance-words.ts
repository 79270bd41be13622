/** 直线 650 米, 直线 1.2 公里: streets are longer than that, and nobody is promised minutes. */
export function distanceWords(metres: number): string {
  if (metres < 100) return '就在附近'
  if (metres < 1000) return `直线 ${Math.round(metres / 50) * 50} 米`
  return `直线 ${(metres / 1000).toFixed(metres < 10_000 ? 1 : 0)} 公里`
}
