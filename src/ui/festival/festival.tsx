import type { Festival } from '@domain/activity/activity'
import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { classes } from '../classes'
import './festival.scss'

/** Gives an element, and all within it, the colours of a festival: for `Card theme` and `Screen theme`. */
export const festivalClass = (festival: Festival | undefined): string | undefined =>
  festival && `ui-festival ui-festival_${festival}`

interface Props {
  /** Without one the band keeps the app's own colour and has no motif. */
  festival?: Festival
  /** At the top of a page rather than of a card. */
  tall?: boolean
  /** Stands alone, with round corners. */
  rounded?: boolean
}

/** A band in a festival's colour with its motif: lantern, bowl, willow, zongzi, bridge, moon, chrysanthemum. */
export function FestivalBand({ festival, tall, rounded, children }: PropsWithChildren<Props>) {
  return (
    <View
      className={classes(
        'ui-band',
        tall && 'ui-band_tall',
        rounded && 'ui-band_rounded',
        festivalClass(festival),
      )}
    >
      {children}
    </View>
  )
}
