import type { LargeText } from '@domain/person/person'
import Taro from '@tarojs/taro'
import { useSyncExternalStore } from 'react'
import { call } from './call'
import { deviceStorage } from './storage'
import { createStore } from './store'

const key = 'large-text'
/** WeChat's own care mode is 1.4; the step before it is the first that people choose for their eyes' sake. */
const largeFrom = 1.2

const isChoice = (value: unknown): value is LargeText =>
  value === 'system' || value === 'on' || value === 'off'

/** Kept on the device too, so that the first page is right before anything has been read. */
const kept = deviceStorage.read(key)
const choice = createStore<LargeText>(isChoice(kept) ? kept : 'system')

/** 大字版: is it on, what did the person choose, and how to choose. */
export function useTextSize(): { large: boolean; choice: LargeText; choose(next: LargeText): void } {
  const chosen = useSyncExternalStore(choice.subscribe, choice.get)
  return { large: chosen === 'on' || (chosen === 'system' && systemIsLarge()), choice: chosen, choose }
}

/** Does the person have a record? Without one there is nothing to save it on. */
let onRecord = false

/** Also on the person's record, for their other devices. */
function choose(next: LargeText): void {
  keep(next)
  if (onRecord) void call('person.saveSettings', { largeText: next })
}

/** Takes over what the person's record says, as when a new phone reads it. */
export function follow(next: LargeText): void {
  onRecord = true
  keep(next)
}

function keep(next: LargeText): void {
  deviceStorage.write(key, next)
  choice.set(next)
}

function systemIsLarge(): boolean {
  const info = Taro.getAppBaseInfo()
  // Taro's types do not know it yet; the browser does not have it.
  return 'fontSizeScaleFactor' in info && Number(info.fontSizeScaleFactor) >= largeFrom
}
