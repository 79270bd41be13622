import type { ConsentView } from '@domain/message/contract'
import { type TemplateName, templates } from '@domain/message/templates'
import { useState } from 'react'
import { useQuery } from '@/lib/query'
import { useSession } from '@/lib/session'
import { type Asked, askToSubscribe } from '@/lib/subscribe'
import { useAction } from '@/lib/use-action'

export interface Remind {
  /** Those of the wanted templates that the office has set up; none while unknown, or without a profile. */
  offered: ConsentView[]
  /** Asks by WeChat's sheet: call it straight from the tap. */
  ask(): void
  busy: boolean
  /** Why nothing came of the last tap. */
  trouble: 'switchedOff' | 'failed' | undefined
}

/** Whether somebody wants to be told about some things, and the way to say yes. */
export function useRemind(wanted: readonly TemplateName[]): Remind {
  const { me } = useSession()
  const { data } = useQuery('message.consents', me?.registered ? {} : null)
  const accept = useAction('message.accept')
  const [trouble, setTrouble] = useState<Remind['trouble']>()
  const offered = (data?.consents ?? []).filter(
    ({ template, templateId }) => templateId !== undefined && wanted.includes(template),
  )

  const note = async (asked: Asked) => {
    if (!asked.ok) return setTrouble(asked.why)
    const answers = offered.flatMap(({ template, templateId }) => {
      const answer = asked.answers[templateId ?? '']
      return answer ? [{ template, answer }] : []
    })
    const noted = answers.length > 0 ? await accept.run({ answers }) : undefined
    setTrouble(noted && !noted.ok && noted.cause !== 'unsent' ? 'failed' : undefined)
  }

  return {
    offered,
    ask() {
      // WeChat opens its sheet from the tap itself only: nothing may be awaited before this.
      const asked = askToSubscribe(
        offered.map(({ template, templateId = '' }) => ({
          id: templateId,
          title: templates[template].title,
        })),
      )
      void asked.then(note)
    },
    busy: accept.busy,
    trouble,
  }
}
