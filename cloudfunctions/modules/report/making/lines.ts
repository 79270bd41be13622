import { maskName } from '../../../../domain/person/mask'
import type { Person } from '../../../../domain/person/person'
import { maskPhone } from '../../../../domain/person/phone'
import type { AskedQuestion } from '../../../../domain/report/export-job'
import type { SignupLine } from '../../../../domain/report/signup-lines'
import { candidates } from '../../../../domain/signup/party'
import { nameless } from '../../../../domain/signup/signup'
import { getPersons } from '../../person/store'
import { humanKey } from '../../signup/human-key'
import { signupsById } from '../../signup/store'
import { allEstates } from '../../site/store'
import type { Place } from '../parts-store'

/** `getPersons` takes so many. */
const peopleAtOnce = 100
const gone = '已注销'

/** The rows of one part, looked up: a place whose person or record is gone stays a row, so that none is left out. */
export async function linesAt(
  places: readonly Place[],
  masked: boolean,
  questions: readonly AskedQuestion[] = [],
): Promise<SignupLine[]> {
  const signupIds = [...new Set(places.map(({ signupId }) => signupId))]
  const personIds = [...new Set(places.map(({ personId }) => personId))]
  const [signups, people, estates] = await Promise.all([
    signupsById(signupIds),
    peopleById(personIds),
    allEstates(),
  ])
  const attendees = new Map(signups.map(signup => [signup._id, signup.attendees]))
  const estateNames = new Map(estates.map(({ _id, name }) => [_id, name]))
  const shown = (name: string): string => (masked ? maskName(name) : name)

  const nameAt = ({ signupId, key }: Place, person: Person | undefined): string => {
    // A tap whose process died before its record was written is in the ledger alone, until the job mends it.
    const kept = attendees.get(signupId) ?? (person ? candidates(person, humanKey) : [])
    const name = kept.find(one => one.key === key)?.name ?? nameless
    return name === nameless ? gone : shown(name)
  }

  /** To what is asked now alone: a column each. */
  const answersAt = ({ signupId, key }: Place): Pick<SignupLine, 'answers'> => {
    const party = attendees.get(signupId) ?? []
    const said = party.find(one => one.key === key)?.answers
    if (questions.length === 0) return {}
    const together = (id: string) => party.find(({ answers }) => answers?.[id])?.answers?.[id]
    return {
      answers: Object.fromEntries(
        questions.map(({ id, per }) => [id, (per ? together(id) : said?.[id]) ?? []]),
      ),
    }
  }

  return places.map(place => {
    const { personId, party, size, state, position, joinedAt } = place
    const person = people.get(personId)
    const phone = person?.phone ?? ''
    return {
      party,
      size,
      name: nameAt(place, person),
      state,
      ...(position === undefined ? {} : { position }),
      by: person ? shown(person.name) : gone,
      phone: masked && phone ? maskPhone(phone) : phone,
      estate: estateNames.get(person?.homeEstateId ?? '') ?? '',
      joinedAt,
      ...answersAt(place),
    }
  })
}

async function peopleById(ids: readonly string[]): Promise<Map<string, Person>> {
  const people = new Map<string, Person>()
  for (let from = 0; from < ids.length; from += peopleAtOnce) {
    for (const person of await getPersons(ids.slice(from, from + peopleAtOnce)))
      people.set(person._id, person)
  }
  return people
}
