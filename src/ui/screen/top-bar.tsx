/** WeChat draws its own bar. The browser's is in `top-bar.h5.tsx`. */
export function TopBar(_: { title: string }) {
  return null
}
