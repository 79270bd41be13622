import type { OutputOf, ParsedOf } from '../../../domain/contract'
import { consentId } from '../../../domain/message/consent'
import type { ConsentView } from '../../../domain/message/contract'
import { templateNames } from '../../../domain/message/templates'
import { type Context, me } from '../handler'
import { configuredTemplates } from './configured'
import { consentsOf, noteAnswer } from './consent-store'

/** What a person agreed to be told. */

export async function consents(
  _: ParsedOf<'message.consents'>,
  { person }: Context,
): Promise<OutputOf<'message.consents'>> {
  return view(person?._id)
}

export async function accept(
  { answers }: ParsedOf<'message.accept'>,
  context: Context,
): Promise<OutputOf<'message.accept'>> {
  const { _id } = me(context)
  const { requestId, now } = context
  await Promise.all(answers.map(({ template, answer }) => noteAnswer(_id, template, answer, requestId, now)))
  return view(_id)
}

async function view(personId: string | undefined): Promise<{ consents: ConsentView[] }> {
  const given = new Map(
    (personId === undefined ? [] : await consentsOf(personId)).map(consent => [consent._id, consent]),
  )
  const configured = configuredTemplates()
  return {
    consents: templateNames.map(template => {
      const consent = personId === undefined ? undefined : given.get(consentId(personId, template))
      const templateId = configured.get(template)?.templateId
      return {
        template,
        ...(templateId === undefined ? {} : { templateId }),
        left: consent?.left ?? 0,
        ...(consent?.refusedAt === undefined ? {} : { refusedAt: consent.refusedAt }),
      }
    }),
  }
}
