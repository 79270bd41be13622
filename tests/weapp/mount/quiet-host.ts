import type { Host } from '../wechat/host'

/** A phone with an ordinary screen that nobody looks at: pages stay where they are. */
export const quietHost = (callFunction: Host['callFunction']): Host => ({
  callFunction,
  device: {
    screenWidth: 375,
    screenHeight: 667,
    windowWidth: 375,
    windowHeight: 603,
    pixelRatio: 2,
    theme: 'light',
    fontSizeScaleFactor: 1,
  },
  onResize() {},
  storage: memoryStorage(),
  files: new Map(),
  privacy: { agreed: () => false, remember() {}, wasPressed: () => false },
  trace() {},
  inTap: () => false,
  agreeTo: async () => ({}),
  network: { connected: () => true, onChange() {} },
  screen: { setTitle() {}, scrollTo() {} },
  pages: {
    async navigateTo() {},
    async redirectTo() {},
    async switchTab() {},
    async navigateBack() {},
  },
})

function memoryStorage(): Host['storage'] {
  const values = new Map<string, string>()
  return {
    getItem: key => values.get(key) ?? null,
    setItem: (key, value) => void values.set(key, value),
    removeItem: key => void values.delete(key),
    key: index => [...values.keys()][index] ?? null,
    get length() {
      return values.size
    },
  }
}
