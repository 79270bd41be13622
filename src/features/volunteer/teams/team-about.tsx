import { memberStates } from '@domain/volunteer/team'
import type { TeamView } from '@domain/volunteer/team-contract'
import { Alert } from '@/ui/alert/alert'
import { Card } from '@/ui/card/card'
import { Cell, CellGroup } from '@/ui/cell/cell'
import { Heading, Paragraphs } from '@/ui/prose/prose'
import { Row, Stack } from '@/ui/stack/stack'
import { Tag } from '@/ui/tag/tag'

/** What a team is, and how one stands in it. */
export function TeamAbout({ team, siteName }: { team: TeamView; siteName: string }) {
  const { name, about, brand, members, led, state, mine } = team
  return (
    <Stack gap={4}>
      {state === 'ended' ? <Alert tone="warn" icon="info" title="这支队已经不再活动" /> : null}
      {mine?.words ? (
        <Alert tone="warn" icon="info" title={memberStates[mine.state]}>
          {`队里说：${mine.words}`}
        </Alert>
      ) : null}
      <Card>
        <Stack gap={3}>
          <Row gap={2}>
            <Heading level={1}>{name}</Heading>
            {brand ? <Tag tone="accent">服务品牌</Tag> : null}
          </Row>
          {about ? <Paragraphs text={about} /> : null}
        </Stack>
      </Card>
      <CellGroup>
        <Cell icon="building" title="所属" value={siteName} />
        <Cell icon="people" title="队员" value={`${members} 人`} />
        <Cell icon="person" title="队长" value={mine?.leads ? '就是您' : led ? '有' : '还没有'} />
        {mine && mine.state !== 'left' ? (
          <Cell icon="heart" title="您" value={memberStates[mine.state]} />
        ) : null}
      </CellGroup>
    </Stack>
  )
}
