import type { Site } from '@domain/site/site'
import { useState } from 'react'
import { Button } from '@/ui/button/button'
import { Note } from '@/ui/prose/prose'
import { Row } from '@/ui/stack/stack'
import { FilterSheet } from './filter-sheet'
import { filterWords } from './filter-words'
import { chooseFilters, useChoice } from './filters'

interface Props {
  sites: readonly Site[]
}

/** What the list shows, and the way to change it. The month can only be narrowed to a community. */
export function FilterBar({ sites }: Props) {
  const [open, setOpen] = useState(false)
  const { view, filters } = useChoice()
  const shown = view === 'month' ? { siteId: filters.siteId } : filters
  const site = sites.find(({ _id }) => _id === shown.siteId)
  const words = filterWords(shown, site?.shortName ?? '')
  return (
    <Row gap={2} apart>
      <Note>{words ? `只看：${words}` : '全部社区的活动'}</Note>
      <Row gap={1}>
        {words ? (
          <Button small kind="quiet" onPress={() => chooseFilters({})}>
            看全部
          </Button>
        ) : null}
        <Button small icon="filter" onPress={() => setOpen(true)}>
          筛选
        </Button>
      </Row>
      <FilterSheet open={open} onClose={() => setOpen(false)} sites={sites} siteOnly={view === 'month'} />
    </Row>
  )
}
