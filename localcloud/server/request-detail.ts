import { keptText } from '../environment/kept-text'
import { DETAIL_CHARS_KEPT } from '../limits'
import type { Body } from '../protocol/body'
import { isFields } from '../protocol/fields'

/** What a request was about, for the eye: its query, order and change, the function and event, what an open API is given, or the file. */
export function detailOf(body: Body): string | undefined {
  const { function_name, request_data, stages, query, order, data, path, requestData } = body
  const first = Array.isArray(data) ? data[0] : data
  const parts = [
    ...(Array.isArray(stages) ? stages.map(stageText) : []),
    textIn('', requestData),
    textIn('', function_name),
    textIn('', request_data),
    textIn('', query),
    textIn('order ', order),
    textIn(query === undefined ? '' : '← ', first),
    textIn('', path),
  ]
  return keptText(parts.filter(part => part !== '').join(' '), DETAIL_CHARS_KEPT) || undefined
}

function textIn(before: string, value: unknown): string {
  return typeof value === 'string' && value !== '' ? before + keptText(value, DETAIL_CHARS_KEPT) : ''
}

function stageText(stage: unknown): string {
  return isFields(stage) ? `${textIn('', stage.stageKey)} ${textIn('', stage.stageValue)}` : ''
}
