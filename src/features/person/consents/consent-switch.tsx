import { guardianConsentText, profileConsentText } from '@domain/person/consent-texts'
import type { ConsentText } from '@domain/person/consents'
import { guardianConsentVersion, profileConsentVersion } from '@domain/person/person'
import { useState } from 'react'
import { sayMoment } from '@/lib/time-words'
import { Cell } from '@/ui/cell/cell'
import { Paragraphs } from '@/ui/prose/prose'
import { Sheet } from '@/ui/sheet/sheet'
import { Switch } from '@/ui/switch/switch'

interface Props {
  text: ConsentText
  title: string
  /** Undefined when it does not count. */
  given: { version: string; at: number } | undefined
  now: number
  onAgree: () => void
  onWithdraw: () => void
}

const current = {
  profile: { words: profileConsentText, version: profileConsentVersion },
  guardian: { words: guardianConsentText, version: guardianConsentVersion },
} as const

/** One consent: the switch, the text word for word, and, where the text has changed since, a way to agree anew. */
export function ConsentSwitch({ text, title, given, now, onAgree, onWithdraw }: Props) {
  const [reading, setReading] = useState(false)
  const { words, version } = current[text]
  const outdated = given !== undefined && given.version !== version
  return (
    <>
      <Switch
        label={title}
        note={given ? `${sayMoment(given.at, now)} 同意` : '没有同意，您的信息不会使用'}
        checked={given !== undefined}
        onChange={on => (on ? onAgree() : onWithdraw())}
      />
      {outdated ? (
        <Cell title="说明有更新，请再看一看" note="同意以后才能报名" onPress={onAgree} />
      ) : (
        <Cell title="看全文" onPress={() => setReading(true)} label={`${title}全文`} />
      )}
      <Sheet open={reading} title={title} onClose={() => setReading(false)}>
        <Paragraphs text={words} />
      </Sheet>
    </>
  )
}
