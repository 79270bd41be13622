import keys from '../../../config/local-keys.json'
import type { ActionName, InputOf, OutputOf } from '../../../domain/contract'
import { profileConsentVersion } from '../../../domain/person/person'
import type { Reply } from '../../../domain/reply'
import type { TestEnv } from '../../../localcloud/testing'
import { callerNamed } from '../../world/caller'
import { noticeFields } from '../../world/fields'
import { office, sites } from '../../world/organisation'

/** An owner publishes a notice to everyone, through the gateway. */
export async function publishNotice(env: TestEnv): Promise<void> {
  await env.seed(
    'sites',
    sites.map(site => ({ ...site, requests: [] })),
  )
  // `api` answers nothing but replies.
  const send = async (event: Record<string, unknown>, openid: string | undefined) =>
    (await env.call('api', event, { openid })) as Reply
  const owner = callerNamed('吴磊', send)
  const ask = <N extends ActionName>(action: N, input: InputOf<N>): Promise<OutputOf<N>> =>
    owner.get(action, input)
  await ask('person.saveProfile', { name: '吴磊', consent: profileConsentVersion })
  await ask('person.claimOwner', { code: keys.SETUP_CODE })
  await ask('notice.publish', await ask('notice.create', { siteId: office, fields: noticeFields }))
}
