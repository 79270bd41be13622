import type { template } from 'glass-easel'
import type { AppJson, PageJson } from '../../build-files'
import type { Trace } from '../../wechat/host'
import type { PageStack } from './page-stack'

/** A build of the mini-program, as the player's server hands it to the page. */
export interface Build {
  app: AppJson
  /** `theme.json` */
  theme: Record<'light' | 'dark', Record<string, string>>
  /** JSON of pages and components by route. */
  configs: Record<string, PageJson>
  /** Scripts by file, unchanged. */
  scripts: Record<string, string>
  /** Style sheets by file, translated. */
  styles: Record<string, string>
}

/** What a test asks of the phone. */
export interface PhoneSettings {
  fontSizeScaleFactor: number
}

declare global {
  interface Window {
    build: Build
    templates: Record<string, template.ComponentTemplate['content']>
    phoneSettings: PhoneSettings
    /** Ids of the buttons of consent to the privacy guide that were pressed. */
    agreePressed: Set<string>
    /** What left the program by other ways than the cloud. */
    traces: Trace[]
    /** Where a test's own steps come in (open-phone.ts). */
    pages: PageStack
    /** The bridge to the cloud (open-phone.ts). */
    callCloudFunction(name: string, data: unknown): Promise<FunctionAnswer>
    /** What the phone's owner says to WeChat's sheet for messages (open-phone.ts). */
    agreeToMessages(templateIds: string[]): Promise<Record<string, string>>
  }
}

export type FunctionAnswer = { ok: true; result: unknown } | { ok: false; errCode: number; errMsg: string }
