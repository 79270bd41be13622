import type { Random } from '../random'

/** Invented people: common surnames and given names, put together by chance. */

const surnames =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文'
const elderWomen = [
  '秀英',
  '桂兰',
  '玉珍',
  '凤英',
  '淑华',
  '素芬',
  '春兰',
  '玉梅',
  '桂芝',
  '秀珍',
  '淑琴',
  '月娥',
]
const elderMen = [
  '建国',
  '德福',
  '国庆',
  '长海',
  '树林',
  '振华',
  '志明',
  '福田',
  '永贵',
  '占山',
  '玉山',
  '文忠',
]
const women = [
  '丽',
  '静',
  '敏',
  '艳',
  '娜',
  '晓燕',
  '雪梅',
  '海霞',
  '红梅',
  '佳',
  '晓红',
  '婷婷',
  '文静',
  '丹',
  '萨日娜',
  '乌云',
]
const men = [
  '伟',
  '强',
  '磊',
  '勇',
  '军',
  '海涛',
  '志刚',
  '晓峰',
  '立新',
  '鹏',
  '建军',
  '国强',
  '明辉',
  '斌',
  '巴特尔',
  '布和',
]
const girls = ['雨桐', '欣怡', '梓涵', '诗涵', '若曦', '可馨', '一诺', '思琪', '语桐', '小雨', '娜仁']
const boys = ['子轩', '浩然', '宇航', '梓豪', '俊熙', '博文', '天佑', '嘉懿', '小宝', '明轩', '苏和']

export type Generation = 'elder' | 'adult' | 'child'

const given: Record<Generation, { woman: readonly string[]; man: readonly string[] }> = {
  elder: { woman: elderWomen, man: elderMen },
  adult: { woman: women, man: men },
  child: { woman: girls, man: boys },
}

/** Mongolian given names stand alone, as in 通辽. */
const standsAlone = new Set(['萨日娜', '乌云', '巴特尔', '布和', '娜仁', '苏和'])

export function nameOf(random: Random, generation: Generation, surname = surnameOf(random)): string {
  const list = given[generation][random.chance(0.5) ? 'woman' : 'man']
  const name = random.pick(list)
  return standsAlone.has(name) ? name : `${surname}${name}`
}

export const surnameOf = (random: Random): string => random.pick([...surnames])
