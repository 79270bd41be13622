import type { StaffRow } from '@domain/person/staff-contract'
import { useState } from 'react'
import { FindSheet } from '@/features/person/staff/find-sheet'
import { GrantSheet } from '@/features/person/staff/grant-sheet'
import { StaffList } from '@/features/person/staff/staff-list'
import { open } from '@/lib/routes'
import { useSession } from '@/lib/session'
import { useNow } from '@/lib/use-minute'
import { useSites } from '@/lib/use-sites'
import { StaffOnly } from '@/office/staff-only'
import { Button } from '@/ui/button/button'
import { Screen } from '@/ui/screen/screen'
import { Row, Stack } from '@/ui/stack/stack'

/** Who holds which role; owners give one to whoever shows them their code. */
export default function StaffPage() {
  const { me, may } = useSession()
  const sites = useSites()
  const now = useNow()
  const [finding, setFinding] = useState(false)
  const [found, setFound] = useState<StaffRow>()
  return (
    <Screen title="人员和角色" wide>
      <StaffOnly allowed={me && may('person.staff')}>
        {() => (
          <Stack>
            {may('person.grantRole') ? (
              <Row gap={2}>
                <Button kind="primary" icon="plus" onPress={() => setFinding(true)}>
                  给人角色
                </Button>
              </Row>
            ) : null}
            <StaffList sites={sites} now={now} />
          </Stack>
        )}
      </StaffOnly>
      {finding ? (
        <FindSheet
          onClose={() => setFinding(false)}
          onFound={person => {
            setFinding(false)
            setFound(person)
          }}
        />
      ) : null}
      {found ? (
        <GrantSheet
          person={found}
          sites={sites}
          now={now}
          onClose={() => setFound(undefined)}
          onGranted={id => {
            setFound(undefined)
            void open('officeStaffMember', { id })
          }}
        />
      ) : null}
    </Screen>
  )
}
