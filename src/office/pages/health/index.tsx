import { ChainCard } from '@/features/audit/chain-card'
import { UpkeepSection } from '@/features/person/upkeep/upkeep-section'
import { Faults } from '@/features/site/health/faults'
import { HealthCells } from '@/features/site/health/health-cells'
import { useQuery } from '@/lib/query'
import { useSession } from '@/lib/session'
import { StaffOnly } from '@/office/staff-only'
import { Screen } from '@/ui/screen/screen'
import { Stack } from '@/ui/stack/stack'
import { Loaded } from '@/ui/states/loaded'

/** Is everything well: for owners. */
export default function HealthPage() {
  const { me, may } = useSession()
  const allowed = me && may('site.health')
  const query = useQuery('site.health', allowed ? {} : null)
  return (
    <Screen title="系统状况">
      <StaffOnly allowed={allowed}>
        {() => (
          <Stack gap={5}>
            <Loaded query={query} rows={2}>
              {health => <HealthCells health={health} />}
            </Loaded>
            <Faults />
            <ChainCard />
            <UpkeepSection />
          </Stack>
        )}
      </StaffOnly>
    </Screen>
  )
}
