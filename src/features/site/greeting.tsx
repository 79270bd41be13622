import type { Site } from '@domain/site/site'
import { dayOf } from '@domain/time'
import { View } from '@tarojs/components'
import { sayDate, sayWeekday } from '@/lib/time-words'
import { FestivalBand } from '@/ui/festival/festival'
import { Heading } from '@/ui/prose/prose'
import { Stack } from '@/ui/stack/stack'
import { greetingWords } from './greeting-words'

interface Props {
  /** Empty for a visitor. */
  name: string
  /** One's own station, or the office. */
  site: Site | undefined
  now: number
}

/** The head of home: a word of welcome, the day, and whose page this is. */
export function Greeting({ name, site, now }: Props) {
  const today = dayOf(now)
  return (
    <FestivalBand rounded>
      <Stack gap={1}>
        <Heading level={1}>{greetingWords(name, now)}</Heading>
        <View>
          今天是 {sayDate(today, now)} {sayWeekday(today)}
        </View>
        {site ? <View>{[site.shortName, site.settings.slogan].join(' · ')}</View> : null}
      </Stack>
    </FestivalBand>
  )
}
