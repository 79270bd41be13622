import Taro from '@tarojs/taro'
import { createStore } from './store'
import { webCloud } from './web-cloud'

/** Asking, by WeChat's own sheet, whether somebody wants to be told something. */

const browser = process.env.TARO_ENV === 'h5'

export interface AskedTemplate {
  /** WeChat's id. */
  id: string
  title: string
}

export type TemplateAnswer = 'accept' | 'reject' | 'ban' | 'filter'

export type Asked =
  | { ok: true; answers: Record<string, TemplateAnswer> }
  /** `switchedOff`: the person has turned off all such messages in WeChat's settings. */
  | { ok: false; why: 'switchedOff' | 'failed' }

/** The main switch for messages of this mini-program is off (facts: platform.md §1.6). */
const switchedOff = 20004

/**
 * Opens WeChat's sheet for at most three templates. WeChat only does so from a tap: this must be the first thing that its
 * handler does, before anything is awaited. Never rejects.
 */
export async function askToSubscribe(templates: readonly AskedTemplate[]): Promise<Asked> {
  try {
    const said = browser ? await askInBrowser(templates) : await askInWeChat(templates)
    const answers = templates.flatMap(({ id }) => {
      const answer = answerOf(said[id])
      return answer ? [[id, answer] as const] : []
    })
    return { ok: true, answers: Object.fromEntries(answers) }
  } catch (error) {
    const code = typeof error === 'object' && error !== null && 'errCode' in error ? error.errCode : undefined
    return { ok: false, why: Number(code) === switchedOff ? 'switchedOff' : 'failed' }
  }
}

/** WeChat's settings of this mini-program, with the switches of its messages; nothing in the browser. */
export const openSubscribeSettings = (): void => {
  if (!browser) void Taro.openSetting({ withSubscriptions: true })
}

const askInWeChat = async (templates: readonly AskedTemplate[]): Promise<Record<string, unknown>> => ({
  // `entityIds` is for another platform; Taro's types want it.
  ...(await Taro.requestSubscribeMessage({ tmplIds: templates.map(({ id }) => id), entityIds: [] })),
})

/** `acceptWithAudio` and `acceptWithAlert` are accepts too. */
function answerOf(said: unknown): TemplateAnswer | undefined {
  if (typeof said !== 'string') return undefined
  if (said.startsWith('accept')) return 'accept'
  return said === 'reject' || said === 'ban' || said === 'filter' ? said : undefined
}

/** The browser has no sheet of WeChat's: the shell draws one for what is asked here. */
export interface OpenQuestion {
  templates: readonly AskedTemplate[]
  /** The ids that the person agreed to. */
  answer(agreed: readonly string[]): void
}
export const openQuestion = createStore<OpenQuestion | undefined>(undefined)

async function askInBrowser(templates: readonly AskedTemplate[]): Promise<Record<string, unknown>> {
  const agreed = await new Promise<readonly string[]>(resolve => {
    openQuestion.set({
      templates,
      answer(ids) {
        openQuestion.set(undefined)
        resolve(ids)
      },
    })
  })
  const { url, openid = '' } = webCloud()
  const response = await fetch(`${url}/wx/requestSubscribeMessage`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-wx-openid': openid },
    body: JSON.stringify({
      tmplIds: templates.map(({ id }) => id),
      answers: Object.fromEntries(agreed.map(id => [id, 'accept'])),
    }),
  })
  const said: unknown = await response.json()
  if (typeof said !== 'object' || said === null || 'errCode' in said) throw said
  return { ...said }
}
