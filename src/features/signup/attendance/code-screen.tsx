import { View } from '@tarojs/components'
import { sayTime } from '@/lib/time-words'
import { useAwake } from '@/lib/use-awake'
import { a11y } from '@/ui/a11y'
import { Alert } from '@/ui/alert/alert'
import { Note } from '@/ui/prose/prose'
import { Qr } from '@/ui/qr/qr'
import { Stack } from '@/ui/stack/stack'
import { Empty, ErrorState, Skeleton } from '@/ui/states/states'
import { useDayCodes } from './use-day-codes'
import './attendance.scss'

/** For the door: residents scan it, or type the six digits under it. */
export function CodeScreen({ activityId }: { activityId: string }) {
  const { shown, left, secondsAhead, day, failure } = useDayCodes(activityId)
  useAwake()
  if (!shown) {
    if (day && day.codes.length === 0)
      return (
        <Empty
          icon="clock"
          title="现在不是签到时间"
          note={`居民签到从${sayTime(day.opensAt)}开始，到${sayTime(day.closesAt)}结束`}
        />
      )
    if (!failure) return <Skeleton rows={2} />
    return day ? (
      <Alert tone="warn" icon="offline" title="没有网络，签到码已经过期">
        请到“点名”里按名单签到，联网后会自动换上新的码
      </Alert>
    ) : (
      <ErrorState message={failure.message} />
    )
  }
  return (
    <Stack gap={3}>
      <View className="attendance-code">
        <Qr text={shown.text} label="签到码" />
        <View className="attendance-code__digits" {...a11y({ label: `签到码 ${shown.code}` })}>
          {`${shown.code.slice(0, 3)} ${shown.code.slice(3)}`}
        </View>
        <View className="attendance-code__time" {...a11y({ hidden: true })}>
          <View className="attendance-code__left" style={{ width: `${Math.round(left * 100)}%` }} />
        </View>
      </View>
      <Note>请居民打开小程序的这个活动，点“去签到”，扫上面的码或输入数字。码每 15 秒换一次</Note>
      {failure ? (
        <Note tone="warn">{`网络断了，手机上的码还能用 ${secondsAhead} 秒，正在重新连接`}</Note>
      ) : null}
    </Stack>
  )
}
