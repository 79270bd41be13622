/**
 * What lies behind `wx`: the phone it runs on, the cloud it calls, the screen it draws on. The same `wx` runs in
 * `node:vm` (tests/weapp/mount) and in Chromium (tests/weapp/player); they differ in their host.
 */
export interface Host {
  device: Device
  /** The program's own folder: path → text. */
  files: Map<string, string>
  storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>
  network: Network
  screen: Screen
  pages: Pages
  /** The window was resized: a PC, or a tablet that is turned. */
  onResize(listener: () => void): void
  privacy: PrivacyMemory
  /** What leaves the program by other ways than the cloud, and what WeChat was told of privacy. */
  trace(what: Trace['what'], text: string): void
  /** Does this very call come from a tap? */
  inTap(): boolean
  /** The person agrees to messages of these templates; the answer for each, by id. */
  agreeTo(templateIds: string[]): Promise<Record<string, string>>
  /** Calls a cloud function. Rejects with `errCode` and `errMsg`, as the cloud gives them. */
  callFunction(name: string, data: unknown): Promise<unknown>
}

/** What WeChat remembers of the person's answer. */
export interface PrivacyMemory {
  agreed(): boolean
  remember(): void
  /** A button with that id and the open-type `agreePrivacyAuthorization` was pressed. */
  wasPressed(buttonId: string): boolean
}

export interface Trace {
  what: 'privacy' | 'copied' | 'forwarded' | 'shared'
  text: string
}

export interface Device {
  /** Of the whole screen and of what is between the bars, in px. */
  screenWidth: number
  screenHeight: number
  windowWidth: number
  windowHeight: number
  pixelRatio: number
  theme: 'light' | 'dark'
  /** WeChat's font setting: 1 is the normal size. */
  fontSizeScaleFactor: number
}

export interface Network {
  connected(): boolean
  onChange(listener: () => void): void
}

/** The page that is seen, and what WeChat draws around it. */
export interface Screen {
  setTitle(title: string): void
  scrollTo(top: number): void
}

/** Each rejects with an `Error` whose message is WeChat's reason. */
export interface Pages {
  navigateTo(url: string): Promise<void>
  redirectTo(url: string): Promise<void>
  switchTab(url: string): Promise<void>
  navigateBack(delta: number): Promise<void>
}
