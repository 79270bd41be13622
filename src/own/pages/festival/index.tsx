import { type Festival, festivals } from '@domain/activity/activity'
import { nextFestival } from '@domain/activity/festival-days'
import { dayOf } from '@domain/time'
import { useShareAppMessage } from '@tarojs/taro'
import { useState } from 'react'
import { FestivalView } from '@/features/activity/festival/festival-view'
import { reloadAll } from '@/lib/reload'
import { pathOf, useParams } from '@/lib/routes'
import { useSession } from '@/lib/session'
import { shareCard } from '@/lib/share'
import { useNow } from '@/lib/use-minute'
import { useSites } from '@/lib/use-sites'
import { festivalClass } from '@/ui/festival/festival'
import { Screen } from '@/ui/screen/screen'

const isFestival = (name: string | undefined): name is Festival => name !== undefined && name in festivals

/** A page for each of the seven festivals; without a name, for the next. */
export default function FestivalPage() {
  const { name } = useParams('festival')
  const now = useNow()
  const sites = useSites()
  const { me } = useSession()
  const first = isFestival(name) ? name : (nextFestival(dayOf(now))?.festival ?? 'chunjie')
  const [festival, setFestival] = useState<Festival>(first)
  useShareAppMessage(() =>
    shareCard(`${festivals[festival]}：我们的节日`, pathOf('festival', { name: festival })),
  )
  return (
    <Screen title={festivals[festival]} theme={festivalClass(festival)} onRefresh={reloadAll}>
      <FestivalView
        festival={festival}
        homeSiteId={me?.homeSiteId}
        sites={sites}
        now={now}
        onChoose={setFestival}
      />
    </Screen>
  )
}
