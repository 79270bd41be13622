import type { Festival } from '@domain/activity/activity'

/** Accents for what is drawn rather than styled; `tests/src/ui/festival-color.test.ts` holds them to festival.scss. */
const colors: Record<Festival, string> = {
  chunjie: '#b3221f',
  yuanxiao: '#a8430a',
  qingming: '#3b6b22',
  duanwu: '#0b665e',
  qixi: '#6b3fa0',
  zhongqiu: '#2f4f94',
  chongyang: '#805300',
}

export const festivalColor = (festival: Festival | undefined): string =>
  festival ? colors[festival] : '#0b6b4f'
