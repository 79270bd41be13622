import type { CheckState } from './media-file'

/** What stands in the place of a picture that is not shown, for its editors; readers are told nothing of it. */
export const hiddenWords: Record<Exclude<CheckState, 'passed'>, string> = {
  checking: '图片正在检查，通过后居民才看得到',
  rejected: '图片没有通过微信的内容检查，请换一张',
  unanswered: '微信没有给出图片的检查结果，请重新上传',
}
