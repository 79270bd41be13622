import type { StaffMember } from '@domain/person/staff-contract'
import { dayOf } from '@domain/time'
import { sayDate } from '@/lib/time-words'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Heading, Note } from '@/ui/prose/prose'
import { Row, Stack } from '@/ui/stack/stack'
import { Tag } from '@/ui/tag/tag'
import { type NameOf, roleWords, untilWords } from './role-words'

export type HeldGrant = StaffMember['grants'][number]

interface Props {
  member: StaffMember
  nameOf: NameOf
  now: number
  /** Undefined for those who may only look. */
  onRenew: ((grant: HeldGrant) => void) | undefined
  onRevoke: ((grant: HeldGrant) => void) | undefined
}

/** What somebody holds now, each with what can be done about it. */
export function HeldRoles({ member, nameOf, now, onRenew, onRevoke }: Props) {
  if (member.grants.length === 0) return <Note>现在没有任何角色</Note>
  return (
    <Stack gap={3}>
      {member.grants.map(grant => {
        const kept = member.lastOwner && grant.role === 'owner'
        return (
          <Card key={grant.role + (grant.siteId ?? '')}>
            <Stack gap={2}>
              <Row gap={2} apart>
                <Heading level={3}>{roleWords(grant, nameOf)}</Heading>
                <Tag tone={toneOf(grant, now)}>{untilWords(grant.until, now)}</Tag>
              </Row>
              <Note>{givenWords(grant, now)}</Note>
              {kept ? <Note tone="warn">最后一位系统管理员不能撤销。先给另一位同事这个角色</Note> : null}
              {onRenew && onRevoke && !kept ? (
                <Row gap={2}>
                  <Button small onPress={() => onRenew(grant)}>
                    改期限
                  </Button>
                  <Button small kind="danger" onPress={() => onRevoke(grant)}>
                    收回
                  </Button>
                </Row>
              ) : null}
            </Stack>
          </Card>
        )
      })}
    </Stack>
  )
}

const givenWords = ({ grantedAt, grantedBy, reason }: HeldGrant, now: number): string =>
  `${sayDate(dayOf(grantedAt), now)}由${grantedBy || '已注销的人'}给，原因：${reason}`

const soonMs = 14 * 86_400_000

function toneOf({ until }: HeldGrant, now: number) {
  if (until === undefined) return 'accent'
  return until <= now + soonMs ? 'warn' : 'accent'
}
