import { useRouter } from '@tarojs/taro'
import { Button } from '@/ui/button/button'
import { LookContext } from '@/ui/look/look'
import { OfflineBar } from '@/ui/offline-bar/offline-bar'
import { Screen } from '@/ui/screen/screen'
import { Stack } from '@/ui/stack/stack'
import { CalendarSamples } from './calendar-samples'
import { CardSamples } from './card-samples'
import { FormSamples } from './form-samples'
import { OverlaySamples } from './overlay-samples'
import { StateSamples } from './state-samples'

/**
 * Every part of the design system on one page, for looking at them. Only in builds with DEV_TOOLS=1.
 * `?large=1` shows 大字版, `?open=sheet` or `dialog` an overlay, `?part=cards` one group.
 */
export default function Gallery() {
  const { large, open, part } = useRouter().params
  const groups = {
    cards: <CardSamples />,
    forms: <FormSamples />,
    calendar: <CalendarSamples />,
    states: <StateSamples />,
    overlays: <OverlaySamples open={open} />,
  }
  return (
    <LookContext.Provider
      value={{
        large: large === '1',
        banner: <OfflineBar online={false} unsent={2} refused={0} onShow={() => {}} />,
      }}
    >
      <Screen
        title="部件"
        wide
        footer={
          <Button kind="primary" block>
            立即报名
          </Button>
        }
      >
        <Stack gap={5}>
          {Object.entries(groups)
            .filter(([name]) => !part || part === name)
            .map(([name, group]) => (
              <Stack key={name} gap={5}>
                {group}
              </Stack>
            ))}
        </Stack>
      </Screen>
    </LookContext.Provider>
  )
}
