import type { RegistrationView } from '@domain/volunteer/contract'
import { freeTimes, registrationStates, serviceTypes, skills } from '@domain/volunteer/volunteer'
import { useState } from 'react'
import { Button } from '@/ui/button/button'
import { Cell, CellGroup } from '@/ui/cell/cell'
import { Stack } from '@/ui/stack/stack'
import { FullRegistrationSheet } from './full-registration-sheet'

interface Props {
  registration: RegistrationView
  siteName: string
}

/** Masked, with a way to see it in full. */
export function ReviewedPerson({ registration, siteName }: Props) {
  const [looking, setLooking] = useState(false)
  const { name, age, phone, guardian, state, words, services, free } = registration
  const list = (names: readonly string[]) => names.join('、')
  return (
    <Stack gap={4}>
      <CellGroup>
        <Cell title={name} value={registrationStates[state]} note={words} />
        <Cell title="社区" value={siteName} />
        <Cell title="年龄" value={age === undefined ? '没有写' : `${age} 岁`} />
        <Cell title="电话" value={phone ?? '没有写'} />
        {guardian ? <Cell title="监护人" value={guardian.name} note={guardian.phone} /> : null}
        <Cell title="愿意做" note={list(services.map(one => serviceTypes[one]))} />
        {registration.skills.length > 0 ? (
          <Cell title="特长" note={list(registration.skills.map(one => skills[one]))} />
        ) : null}
        <Cell title="有空的时间" note={list(free.map(one => freeTimes[one]))} />
      </CellGroup>
      <Button block onPress={() => setLooking(true)}>
        看完整信息
      </Button>
      {looking ? (
        <FullRegistrationSheet volunteerId={registration.volunteerId} onClose={() => setLooking(false)} />
      ) : null}
    </Stack>
  )
}
