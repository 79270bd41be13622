import { isFields } from '../protocol/fields'
import { StartRefused } from '../start-refused'
import { keywordTypes } from './keyword-types'

/**
 * One template of the account, in the shape in which WeChat itself lists it (`subscribeMessage.getTemplateList`):
 * `{ priTmplId, title, content: "会议时间:{{date2.DATA}}\n会议地点:{{thing1.DATA}}\n", type: 2 }`.
 */
export interface TemplateSpec {
  /** The id to send with. */
  priTmplId: string
  title: string
  /** A line for each keyword: its label, a colon, and `{{key.DATA}}`. */
  content: string
  /** 2 (default): one consent, one message. 3: consent lasts. */
  type?: number
  /** The values of keywords whose type is `enum`. */
  keywordEnumValueList?: { keywordCode: string; enumValueList: string[] }[]
}

/** A list of templates that cannot be read; the message says where. */
export class TemplatesError extends StartRefused {}

export interface Keyword {
  label: string
  /** `thing1`, as in the data that is sent. */
  key: string
  accepts(text: string): boolean
}

export interface Template {
  id: string
  title: string
  /** One consent lets one message through; otherwise it lasts. */
  oneTime: boolean
  keywords: Keyword[]
  spec: TemplateSpec
}

export type Templates = ReadonlyMap<string, Template>

const LINE = /^(.+?)\s*[:：]\s*\{\{([a-z_]+?\d+)\.DATA\}\}$/

/** Reads a list of templates, or WeChat's whole answer with the list in `data`. Throws what is wrong with it. */
export function readTemplates(source: unknown): Templates {
  const list = isFields(source) ? source.data : source
  if (!Array.isArray(list))
    throw new TemplatesError('templates: a list is expected, or an object with the list in `data`')
  return new Map(list.map(readTemplate).map(template => [template.id, template]))
}

function readTemplate(spec: TemplateSpec): Template {
  const { priTmplId: id, title, content, type = 2 } = spec
  if (typeof id !== 'string' || typeof title !== 'string' || typeof content !== 'string')
    throw new TemplatesError('templates: each needs priTmplId, title and content')
  if (type !== 2 && type !== 3)
    throw new TemplatesError(`template ${id}: type is 2 (once) or 3 (lasting), not ${type}`)
  const lines = content.split('\n').filter(line => line.trim() !== '')
  if (lines.length === 0) throw new TemplatesError(`template ${id}: the content has no keyword`)
  return { id, title, oneTime: type === 2, keywords: lines.map(line => readKeyword(line.trim(), spec)), spec }
}

function readKeyword(line: string, { priTmplId, keywordEnumValueList = [] }: TemplateSpec): Keyword {
  const [, label, key] = LINE.exec(line) ?? []
  if (label === undefined || key === undefined)
    throw new TemplatesError(
      `template ${priTmplId}: cannot read the line "${line}"; expected: 地点:{{thing1.DATA}}`,
    )
  const type = key.replace(/\d+$/, '')
  const choices = keywordEnumValueList.find(({ keywordCode }) => keywordCode === `${key}.DATA`)?.enumValueList
  const check = choices ? (text: string) => choices.includes(text) : keywordTypes.get(type)
  if (!check)
    throw new TemplatesError(
      `template ${priTmplId}: ${type} is no type of keyword; known: ${[...keywordTypes.keys()].join(', ')}`,
    )
  return { label, key, accepts: check }
}
