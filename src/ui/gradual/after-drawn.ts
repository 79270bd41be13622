import Taro from '@tarojs/taro'

/**
 * Calls back when what was just rendered is on its way to the screen.
 *
 * Taro runs what waits for the next tick when *any* message has arrived, also one that was sent before this rendering:
 * both renderings would then go as one. Its own message is sent by a timer that is set by now, so one more is later.
 */
export function afterDrawn(then: () => void): void {
  Taro.nextTick(() => setTimeout(then))
}
