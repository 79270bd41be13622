import type { Me } from '@domain/person/contract'
import { roleNames } from '@domain/person/roles'
import { open } from '@/lib/routes'
import type { Sites } from '@/lib/use-sites'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { NameChip } from '@/ui/name-chip/name-chip'
import { Heading, Note } from '@/ui/prose/prose'
import { Row, Stack } from '@/ui/stack/stack'
import { Tag } from '@/ui/tag/tag'

interface Props {
  me: Me
  sites: Sites
}

/** Who I am here: name, community, roles. */
export function OwnCard({ me, sites }: Props) {
  if (me.paused) return <Paused />
  if (!me.registered) return <Visitor />
  const estate = sites.estates.find(({ _id }) => _id === me.homeEstateId)?.name
  const home = [sites.nameOf(me.homeSiteId), estate].filter(Boolean).join(' · ')
  return (
    <Card onPress={() => void open('profile')}>
      <Stack gap={2}>
        <Heading level={1}>
          <NameChip name={me.name} />
        </Heading>
        <Note>{home || '还没有填写常住小区'}</Note>
        {me.roles.length > 0 ? (
          <Row gap={2}>
            {me.roles.map(({ role, siteId }) => (
              <Tag key={`${role}${siteId ?? ''}`} tone="accent">
                {sites.nameOf(siteId) + roleNames[role]}
              </Tag>
            ))}
          </Row>
        ) : null}
      </Stack>
    </Card>
  )
}

function Paused() {
  return (
    <Card>
      <Stack gap={3}>
        <Heading level={1}>信息已停用</Heading>
        <Note>您撤回了同意，我们不再使用您的信息。想接着用，再同意一次就行；不想留着，可以注销。</Note>
        <Row gap={2}>
          <Button kind="primary" onPress={() => void open('consents')}>
            再同意
          </Button>
          <Button onPress={() => void open('ownErase')}>注销</Button>
        </Row>
      </Stack>
    </Card>
  )
}

function Visitor() {
  return (
    <Card>
      <Stack gap={3}>
        <Heading level={1}>您好</Heading>
        <Note>不填姓名也能看活动和通知。第一次报名时填一下就行，也可以现在填。</Note>
        <Button onPress={() => void open('profile')}>填写姓名</Button>
      </Stack>
    </Card>
  )
}
