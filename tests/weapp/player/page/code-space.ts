import { CurrentWindowBackendContext, Event } from 'glass-easel'
import { MiniProgramEnv } from 'glass-easel-miniprogram-adapter'
import type { Build } from './build'

/** WeChat's component framework with the build's templates and configurations in it. */
export function createCodeSpace({ configs }: Build) {
  const env = new MiniProgramEnv()
  const space = env.createCodeSpace('app', true)
  for (const [route, config] of Object.entries(configs)) space.addComponentStaticConfig(route, config)
  const { templates } = window
  for (const [route, content] of Object.entries(templates)) {
    // Taro writes `bindtap="eh"`, without a colon.
    space.addCompiledTemplate(route, { groupList: templates, content, fallbackListenerOnNativeNode: true })
  }
  return { space, backend: env.associateBackend(createBackend()) }
}

export type CodeSpace = ReturnType<typeof createCodeSpace>

/** Hands the browser's events on to the components. */
function createBackend(): CurrentWindowBackendContext {
  const backend = new CurrentWindowBackendContext()
  backend.onEvent((target, type, detail, options) => {
    const { originalEvent } = options
    if (type === 'tap' && isDisabled(originalEvent)) return
    // A part's own event carries what WeChat documents in its detail.
    const given = originalEvent instanceof CustomEvent ? originalEvent.detail : detail
    const event = new Event(type, given, options)
    Event.dispatchEvent(target, event)
    return event.getEventBubbleStatus()
  })
  return backend
}

const isDisabled = (event: unknown): boolean =>
  event instanceof UIEvent &&
  event.target instanceof Element &&
  event.target.closest('wx-button[disabled]') !== null
