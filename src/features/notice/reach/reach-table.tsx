import type { ReachCounts, SiteReach } from '@domain/notice/contract'
import { type NoticeAsk, noticeAnswers } from '@domain/notice/notice'
import { useSites } from '@/lib/use-sites'
import { type Column, Table } from '@/ui/table/table'

interface Props {
  sites: readonly SiteReach[]
  asks: NoticeAsk | undefined
}

interface ReachRow extends ReachCounts {
  key: string
  name: string
  residents: number | undefined
}

/** A row a community, and below it its estates, as far as readers said where they live. */
export function ReachTable({ sites, asks }: Props) {
  const { nameOf, estates } = useSites()
  const estateName = (id: string) => estates.find(({ _id }) => _id === id)?.name ?? '一个小区'
  const rows = [...sites]
    .sort((a, b) => (b.residents ?? -1) - (a.residents ?? -1))
    .flatMap(({ siteId, residents, estates: parts, ...counts }): ReachRow[] => [
      {
        ...counts,
        key: siteId ?? 'none',
        name: siteId ? nameOf(siteId) : '没填小区的居民',
        residents,
      },
      ...parts.map(({ estateId, ...part }) => ({
        ...part,
        key: `${siteId}.${estateId}`,
        name: `　${estateName(estateId)}`,
        residents: undefined,
      })),
    ])
  return <Table label="看到的人数" columns={columnsFor(asks)} rows={rows} rowKey={({ key }) => key} />
}

const figure = (key: string, title: string, of: (row: ReachRow) => number): Column<ReachRow> => ({
  key,
  title,
  figure: true,
  cell: row => String(of(row)),
})

const columnsFor = (asks: NoticeAsk | undefined): Column<ReachRow>[] => [
  { key: 'name', title: '社区、小区', main: true, cell: ({ name }) => name },
  {
    key: 'read',
    title: '看到的人',
    figure: true,
    cell: ({ read, residents }) => (residents === undefined ? String(read) : `${read} / ${residents}`),
  },
  ...(asks === 'read' ? [figure('acknowledged', '点了已阅', row => row.acknowledged)] : []),
  ...(asks === 'answer'
    ? [
        figure('yes', noticeAnswers.yes, row => row.answers.yes),
        figure('no', noticeAnswers.no, row => row.answers.no),
        figure('help', noticeAnswers.help, row => row.answers.help),
      ]
    : []),
  figure('told', '电话告知', row => row.told),
]
