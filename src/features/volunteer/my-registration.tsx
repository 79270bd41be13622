import type { OwnRegistration } from '@domain/volunteer/contract'
import {
  freeTimes,
  type RegistrationState,
  registrationStates,
  serviceTypes,
  skills,
} from '@domain/volunteer/volunteer'
import { Alert } from '@/ui/alert/alert'
import { Button } from '@/ui/button/button'
import { Cell, CellGroup } from '@/ui/cell/cell'
import { Stack } from '@/ui/stack/stack'

interface Props {
  registration: OwnRegistration
  siteName: string
  /** Writes it anew; absent where that is not possible. */
  onChange: (() => void) | undefined
}

/** What writing it anew is called. */
const onceMore: Record<RegistrationState, string> = {
  waiting: '改一改',
  returned: '补充后再交',
  rejected: '补充后再交',
  approved: '改一改',
  left: '重新注册',
}

/** How one's registration stands; approved, it is the card of a volunteer. */
export function MyRegistration({ registration, siteName, onChange }: Props) {
  const { state, number, words, services, free } = registration
  const settled = state === 'approved' || state === 'waiting'
  const list = (names: readonly string[]) => names.join('、')
  return (
    <Stack gap={4}>
      <Alert
        tone={settled ? 'info' : 'warn'}
        icon={settled ? 'heart' : 'warn'}
        title={registrationStates[state]}
      >
        {words ? `${siteName}说：${words}` : undefined}
      </Alert>
      <CellGroup title={state === 'approved' ? '志愿者卡' : '我的注册'}>
        {number ? <Cell icon="heart" title="志愿者编号" value={number} /> : null}
        <Cell title="社区" value={siteName} />
        {services.length > 0 ? (
          <Cell title="愿意做" note={list(services.map(one => serviceTypes[one]))} />
        ) : null}
        {registration.skills.length > 0 ? (
          <Cell title="特长" note={list(registration.skills.map(one => skills[one]))} />
        ) : null}
        {free.length > 0 ? <Cell title="有空的时间" note={list(free.map(one => freeTimes[one]))} /> : null}
      </CellGroup>
      {onChange ? (
        <Button block onPress={onChange}>
          {onceMore[state]}
        </Button>
      ) : null}
    </Stack>
  )
}
