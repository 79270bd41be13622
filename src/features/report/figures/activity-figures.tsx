import { useState } from 'react'
import { useQuery } from '@/lib/query'
import { sayMoment } from '@/lib/time-words'
import { useSites } from '@/lib/use-sites'
import { Button } from '@/ui/button/button'
import { Heading, Note } from '@/ui/prose/prose'
import { Stack } from '@/ui/stack/stack'
import { Loaded } from '@/ui/states/loaded'
import { DaysAndEstates } from './days-and-estates'
import { SumCard } from './sum-card'

/** How an activity was signed up for; read when somebody wants to know. */
export function ActivityFigures({ activityId, now }: { activityId: string; now: number }) {
  const [open, setOpen] = useState(false)
  return (
    <Stack>
      <Heading
        aside={
          <Button small onPress={() => setOpen(!open)}>
            {open ? '收起统计' : '看统计'}
          </Button>
        }
      >
        报名统计
      </Heading>
      {open ? <Figures activityId={activityId} now={now} /> : null}
    </Stack>
  )
}

function Figures({ activityId, now }: { activityId: string; now: number }) {
  const query = useQuery('report.activityFigures', { activityId })
  const { estates } = useSites()
  const estateName = (id: string) => estates.find(({ _id }) => _id === id)?.name ?? ''
  return (
    <Loaded query={query} rows={2}>
      {({ figures }) =>
        figures === null ? (
          <Note>还没有统计，过几分钟再来看。</Note>
        ) : (
          <Stack>
            <SumCard counts={figures} />
            <Note>{`截至${sayMoment(figures.countedAt, now)}`}</Note>
            <DaysAndEstates days={figures.days} estates={figures.estates} estateName={estateName} now={now} />
          </Stack>
        )
      }
    </Loaded>
  )
}
