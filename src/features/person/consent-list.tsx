import { guardianConsentText, profileConsentText } from '@domain/person/consent-texts'
import type { Me } from '@domain/person/contract'
import { guardianConsentVersion, profileConsentVersion } from '@domain/person/person'
import { sayMoment } from '@/lib/time-words'
import { Card } from '@/ui/card/card'
import { Heading, Note, Paragraphs } from '@/ui/prose/prose'
import { Stack } from '@/ui/stack/stack'
import { Empty } from '@/ui/states/states'

interface Props {
  me: Me
  now: number
}

interface Given {
  key: string
  title: string
  version: string
  at: number
  /** Undefined for a version whose text is no longer shown. */
  text: string | undefined
}

/** What one agreed to, word for word, and when. */
export function ConsentList({ me, now }: Props) {
  const given = consentsOf(me)
  if (given.length === 0) {
    return <Empty icon="info" title="您还没有同意过任何说明" note="第一次报名或填写姓名时，会先请您看" />
  }
  return (
    <Stack>
      {given.map(({ key, title, version, at, text }) => (
        <Card key={key}>
          <Stack gap={2}>
            <Heading>{title}</Heading>
            <Note>
              您在 {sayMoment(at, now)} 同意（{version} 版）
            </Note>
            {text ? <Paragraphs text={text} /> : <Note>这一版说明已经更新</Note>}
          </Stack>
        </Card>
      ))}
    </Stack>
  )
}

function consentsOf({ consents, family }: Me): Given[] {
  const own = consents.map(({ version, at }) => ({
    key: `own-${version}`,
    title: '个人信息说明',
    version,
    at,
    text: version === profileConsentVersion ? profileConsentText : undefined,
  }))
  const children = family.flatMap(({ id, name, guardianConsent }) =>
    guardianConsent
      ? [
          {
            key: id,
            title: `${name}的监护人同意`,
            ...guardianConsent,
            text: guardianConsent.version === guardianConsentVersion ? guardianConsentText : undefined,
          },
        ]
      : [],
  )
  return [...own, ...children]
}
