import { slotsOf, type TemplateName, templateNames } from '../../../domain/message/templates'

/**
 * WeChat's side of our templates, from the variable `MESSAGE_TEMPLATES`: for each template its id and the names of its
 * slots in our order, as `{"reminder":["ID","thing1","time2","thing3","thing4"]}` (docs/deploy.md). A template that is
 * not listed is not asked about and not sent.
 */
export interface Configured {
  templateId: string
  /** Our slot → WeChat's name. */
  keys: Record<string, string>
}

let read: { from: string; templates: Map<TemplateName, Configured> } | undefined

export function configuredTemplates(): ReadonlyMap<TemplateName, Configured> {
  const from = process.env.MESSAGE_TEMPLATES ?? '{}'
  if (read?.from !== from) read = { from, templates: parse(from) }
  return read.templates
}

/** `formal` is what everybody uses; `developer` and `trial` open those versions at a tap. */
export const miniprogramState = (): 'developer' | 'trial' | 'formal' => {
  const state = process.env.MESSAGE_STATE
  return state === 'developer' || state === 'trial' ? state : 'formal'
}

/** Throws what is wrong with it, naming the template: half a configuration would fail message by message. */
export function parse(text: string): Map<TemplateName, Configured> {
  const listed: unknown = JSON.parse(text)
  const templates = new Map<TemplateName, Configured>()
  if (typeof listed !== 'object' || listed === null) throw new Error('MESSAGE_TEMPLATES must be an object')
  for (const [name, value] of Object.entries(listed)) {
    const template = templateNames.find(known => known === name)
    if (!template) throw new Error(`MESSAGE_TEMPLATES: there is no template "${name}"`)
    templates.set(template, configured(template, value))
  }
  return templates
}

function configured(template: TemplateName, value: unknown): Configured {
  const slots = slotsOf(template)
  const texts: string[] = Array.isArray(value) ? value.filter(each => typeof each === 'string') : []
  const [templateId, ...names] = texts
  if (!templateId || names.length !== slots.length)
    throw new Error(`MESSAGE_TEMPLATES, "${template}": an id and ${slots.length} names are wanted`)
  const keys = slots.map(([slot, { type }], i) => {
    const name = names[i] ?? ''
    if (!new RegExp(`^${type}\\d+$`).test(name))
      throw new Error(`MESSAGE_TEMPLATES, "${template}": ${slot} is a ${type}, not "${name}"`)
    return [slot, name] as const
  })
  return { templateId, keys: Object.fromEntries(keys) }
}
