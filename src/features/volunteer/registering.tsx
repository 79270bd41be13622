import type { OutputOf } from '@domain/contract'
import type { Me } from '@domain/person/contract'
import { useState } from 'react'
import { open } from '@/lib/routes'
import { useNow } from '@/lib/use-minute'
import type { Sites } from '@/lib/use-sites'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Heading, Paragraphs } from '@/ui/prose/prose'
import { Stack } from '@/ui/stack/stack'
import { MyRegistration } from './my-registration'
import { RegistrationForm } from './registration-form'

interface Props {
  me: Me
  mine: OutputOf<'volunteer.mine'>
  sites: Sites
}

/** One's own registration, or the way to it. */
export function Registering({ me, mine, sites }: Props) {
  const { registration, missing } = mine
  const [writing, setWriting] = useState(false)
  const now = useNow()
  if (registration && !writing) {
    return (
      <MyRegistration
        registration={registration}
        siteName={sites.nameOf(registration.siteId)}
        onChange={registration.state === 'approved' ? undefined : () => setWriting(true)}
      />
    )
  }
  if (missing.length > 0 || me.birthDate === undefined) {
    const lacks = missing.map(fact => (fact === 'birthDate' ? '出生日期' : '手机号')).join('和')
    return (
      <Card>
        <Stack gap={3}>
          <Heading>先补上{lacks}</Heading>
          <Paragraphs text="志愿服务记录里要有这些，社区也好和您联系。补好以后回到这里，接着注册。" />
          <Button kind="primary" block onPress={() => void open('profile')}>
            去补上
          </Button>
        </Stack>
      </Card>
    )
  }
  return (
    <RegistrationForm
      {...{ mine, sites, now }}
      birthDate={me.birthDate}
      homeSiteId={me.homeSiteId}
      onDone={() => setWriting(false)}
    />
  )
}
