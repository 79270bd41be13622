import { type Block, blocksFrom, textOf } from '@domain/notice/blocks'
import type { NoticeDraft } from './notice-draft'

const lines = (...all: string[]): Block[] => blocksFrom(all.join('\n'))

/** Beginnings of what stations write most: the blanks are for them. */
export const templates: readonly {
  name: string
  draft: Pick<NoticeDraft, 'category' | 'title' | 'blocks' | 'asks'>
}[] = [
  {
    name: '停水停电',
    draft: {
      category: 'urgent',
      title: '＿＿小区＿月＿日停水通知',
      blocks: lines(
        '时间：＿月＿日＿时到＿时',
        '范围：＿＿小区＿号楼到＿号楼',
        '原因：管道检修',
        '请提前存好水，关好水龙头。恢复以后先放一会儿再用。',
        '有困难的老人请打社区电话，我们上门送水。',
      ),
      asks: 'read',
    },
  },
  {
    name: '疫苗接种',
    draft: {
      category: 'service',
      title: '＿＿疫苗接种通知',
      blocks: lines(
        '谁可以打：＿＿',
        '时间：＿月＿日＿时到＿时',
        '地点：＿＿社区卫生服务站',
        '请带：身份证、接种本',
        '发热、正在生病的，请先问医生。',
      ),
      asks: 'answer',
    },
  },
  {
    name: '志愿招募',
    draft: {
      category: 'volunteer',
      title: '招募＿＿志愿者',
      blocks: lines(
        '做什么：＿＿',
        '时间：＿月＿日＿时到＿时',
        '集合地点：＿＿',
        '需要：＿人，＿＿周岁以上',
        '我们准备：马甲、饮水。请穿方便活动的鞋。',
      ),
      asks: 'answer',
    },
  },
  {
    name: '节日活动',
    draft: {
      category: 'activity',
      title: '＿＿节活动，请您来',
      blocks: lines(
        '我们的节日·＿＿',
        '时间：＿月＿日＿时',
        '地点：＿＿社区文明实践站',
        '有什么：＿＿',
        '请在“活动”里报名，名额有限。',
      ),
      asks: '',
    },
  },
]

/** A blank of a template is still there. */
export const hasBlank = ({ title, blocks }: Pick<NoticeDraft, 'title' | 'blocks'>): boolean =>
  `${title}${textOf(blocks)}`.includes('＿')
