import { withoutFormula } from '../csv'
import { minuteOf } from '../time'
import { type ActivityFigures, averageStars, type SumOfFigures, type Voices } from './figures'
import type { TableCell } from './signup-lines'

/** 统计表: a sheet of the activities, one of the days, one of the estates. No names of people are in it. */
export interface FigureSheet {
  name: string
  widths: readonly number[]
  rows: TableCell[][]
}

export interface Names {
  siteName(siteId: string): string
  estateName(estateId: string): string
}

const unknownEstate = '没有填写小区'

export function figureSheets(
  all: readonly ActivityFigures[],
  sum: SumOfFigures,
  { siteName, estateName }: Names,
): FigureSheet[] {
  return [
    {
      name: '活动',
      widths: [30, 14, 18, 8, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10],
      rows: [
        [
          '活动',
          '单位',
          '开始时间',
          '状态',
          '名额',
          '已报名人数',
          '候补组数',
          '报名次数',
          '取消次数',
          '到场',
          '现场来的',
          '没有来',
          '评价人数',
          '平均星级',
        ],
        ...all.map(activityRow(siteName)),
        [
          ...['合计', '', '', ''],
          ...[sum.capacity, sum.seated, sum.waiting, sum.signups, sum.cancelled],
          ...[sum.attended.came, sum.attended.walkIns, sum.attended.noShows],
          ...voicesCells(sum.voices),
        ],
      ],
    },
    {
      name: '按时间',
      widths: [16, 10, 10],
      rows: [
        ['报名时间', '报名次数', '取消次数'],
        ...sum.days.map(({ day, signups, cancelled }): TableCell[] => [day, signups, cancelled]),
      ],
    },
    {
      name: '按小区',
      widths: [24, 12],
      rows: [
        ['小区', '已报名人数'],
        ...sum.estates.map(({ estateId, people }): TableCell[] => [
          estateId === '' ? unknownEstate : withoutFormula(estateName(estateId)),
          people,
        ]),
      ],
    },
  ]
}

const activityRow =
  (siteName: Names['siteName']) =>
  ({ title, siteId, startsAt, calledOff, ...counts }: ActivityFigures): TableCell[] => [
    withoutFormula(title),
    withoutFormula(siteName(siteId)),
    minuteOf(startsAt),
    calledOff ? '已取消' : '',
    counts.capacity,
    counts.seated,
    counts.waiting,
    counts.signups,
    counts.cancelled,
    // Nobody was checked in: that is not the same as none.
    counts.attended?.came ?? '',
    counts.attended?.walkIns ?? '',
    counts.attended?.noShows ?? '',
    ...voicesCells(counts.voices),
  ]

/** Nobody has said anything: that is not the same as no stars. */
const voicesCells = (voices: Voices | undefined): TableCell[] =>
  voices ? [voices.count, averageStars(voices)] : ['', '']
