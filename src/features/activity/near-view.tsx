import { useState } from 'react'
import { useQuery } from '@/lib/query'
import { useSession } from '@/lib/session'
import type { Sites } from '@/lib/use-sites'
import { canLocate, type Fix, whereIAm } from '@/lib/where-i-am'
import { Button } from '@/ui/button/button'
import { Note } from '@/ui/prose/prose'
import { Stack } from '@/ui/stack/stack'
import { Loaded } from '@/ui/states/loaded'
import { Empty } from '@/ui/states/states'
import { NearCells } from './near-cells'

interface Props {
  sites: Sites
  now: number
}

/** What comes next, the nearest first: from one's own community, or from where the phone is. */
export function NearView({ sites, now }: Props) {
  const { me } = useSession()
  // Where this person goes: from there it is measured as long as the phone is not asked.
  const home = sites.nearest(me?.homeSiteId)
  const [fix, setFix] = useState<Fix>()
  const [asked, setAsked] = useState<'not' | 'asking' | 'refused'>('not')
  const from = fix ?? home
  const query = useQuery('activity.nearby', from ? { lng: from.lng, lat: from.lat } : null)
  const locate = async () => {
    setAsked('asking')
    const found = await whereIAm()
    setFix(found)
    setAsked(found ? 'not' : 'refused')
  }
  return (
    <Stack gap={3}>
      <Note>{fix ? '从您现在的位置算起' : home ? `从${home.shortName}算起` : ''}</Note>
      {fix || !canLocate() ? null : (
        <Button block icon="place" busy={asked === 'asking'} onPress={() => void locate()}>
          从我现在的位置算
        </Button>
      )}
      {asked === 'refused' ? (
        <Note>没有取到位置，先按社区的位置排。想按自己的位置排，请在微信的设置里允许使用位置</Note>
      ) : null}
      <Loaded query={query} rows={4}>
        {({ nearest: items }) =>
          items.length === 0 ? (
            <Empty icon="place" title="近期还没有活动" note="社区发布新活动后，会显示在这里" />
          ) : (
            <NearCells items={items} sites={sites} now={now} />
          )
        }
      </Loaded>
    </Stack>
  )
}
