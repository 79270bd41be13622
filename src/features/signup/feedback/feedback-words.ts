import { type Stars, type Summary, starWords, type TextState } from '@domain/signup/feedback/feedback'

/** ★★★★☆ 满意. */
export const sayStars = (stars: Stars): string =>
  `${'★'.repeat(stars)}${'☆'.repeat(5 - stars)} ${starWords[stars]}`

/** 12 人评价，平均 4.5 星. */
export const sayVoices = ({ count, average }: Summary): string => `${count} 人评价，平均 ${average} 星`

/** What whoever wrote it should know; nothing when everybody can read it. */
export const sayState = (state: TextState): string =>
  ({ none: '', shown: '', waiting: '（工作人员看过以后显示）', hidden: '（没有显示给别人）' })[state]
