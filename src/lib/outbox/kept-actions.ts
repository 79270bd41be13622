import type { ActionName } from '@domain/contract'

/**
 * Actions that are kept on the device until they are answered, with what the person would call them: what one does for
 * oneself in a moment and would be sad to lose. Everything else says at once that it failed: an office's change sent
 * hours later could overwrite a newer one.
 */
export const keptActions: Partial<Record<ActionName, string>> = {
  'signup.join': '报名',
  'signup.cancel': '取消报名',
  'person.saveProfile': '保存个人信息',
  'person.saveMember': '保存家人',
  'person.removeMember': '删除家人',
  'person.saveSettings': '保存设置',
  'message.accept': '记下提醒',
}

/** Also for names that an older version of the app kept. */
export const wordsFor = (action: string): string =>
  Object.entries(keptActions).find(([name]) => name === action)?.[1] ?? '操作'
