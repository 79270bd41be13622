import { agrees } from '../../../../domain/person/consents'
import { type Ending, isEndedMember } from '../../../../domain/person/ending'
import { candidates } from '../../../../domain/signup/party'
import { humanKey } from '../../signup/human-key'
import { getPerson } from '../store'

/** The person changed their mind since: what they do now is not to be ended by what they ended before. */
export async function standsAgain({ what, personId, member }: Ending): Promise<boolean> {
  if (what === 'account') return false
  const person = await getPerson(personId)
  if (!person) return false
  if (what === 'consent') return agrees(person)
  return member !== undefined && candidates(person, humanKey).some(one => isEndedMember(member, one))
}
