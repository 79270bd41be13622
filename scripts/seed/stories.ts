import type { DemoData, SeededActivity } from './demo-data'
import { act, type Send } from './gateway'

/** What the demo people have been doing today, by the real actions. */
export async function tellStories(send: Send, data: DemoData): Promise<void> {
  const family = data.people.find(({ person }) => person.wx === 'demo-resident')?.person.family ?? []
  const [father, mother, child] = family.map(member => member.id)
  const join = (openid: string, key: string, attendees: (string | undefined)[]) => {
    const chosen = attendees.flatMap(id => id ?? [])
    const { activity } = find(data, key)
    return act(
      send,
      openid,
      'signup.join',
      { activityId: activity._id, attendees: chosen },
      `seed-story-${openid}-${key}`,
    )
  }

  // 王芳 goes to the next festival with her child.
  await join('demo-resident', 'feast-0', ['self', child])
  await join('demo-volunteer', 'feast-0', ['self'])

  // The shadow play is full. 王芳 waits for three seats, 李强 for one; one seat comes back, and is held for
  // him. 赵敏 is next.
  await join('demo-resident', 'story-full', ['self', father, mother])
  await join('demo-volunteer', 'story-full', ['self'])
  await leave(send, smallestParty(find(data, 'story-full')))
  await join('demo-leader', 'story-full', ['self'])

  // The film night is off.
  const { activity } = find(data, 'story-cancelled')
  const cancelled = { activityId: activity._id, rev: activity.rev, reason: '放映设备检修，改期另行通知' }
  await act(send, 'demo-station', 'activity.cancel', cancelled, 'seed-story-cancel-film')
}

interface Seated {
  openid: string
  signupId: string
  size: number
}

function smallestParty({ filled }: SeededActivity): Seated {
  const parties = (filled?.joins ?? []).flatMap(({ openid }, i) => {
    const signup = filled?.signups[i]
    return signup ? [{ openid, signupId: signup._id, size: signup.attendees.length }] : []
  })
  const [first, ...others] = parties
  if (!first) throw new Error('nobody sits in the shadow play')
  return others.reduce((least, party) => (party.size < least.size ? party : least), first)
}

const leave = (send: Send, { openid, signupId }: Seated) =>
  act(send, openid, 'signup.cancel', { signupId }, `seed-leave-${openid}`)

function find({ activities }: DemoData, key: string): SeededActivity {
  const found = activities.find(activity => activity.key === key)
  if (!found) throw new Error(`there is no activity "${key}" in the demo data`)
  return found
}
