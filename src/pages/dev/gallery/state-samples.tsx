import { Button } from '@/ui/button/button'
import { Grid } from '@/ui/stack/stack'
import { Empty, ErrorState, Skeleton } from '@/ui/states/states'

export function StateSamples() {
  return (
    <Grid min={280}>
      <Empty
        icon="calendar"
        title="还没有报名的活动"
        note="看看这周社区里有什么"
        action={<Button kind="primary">去看活动</Button>}
      />
      <ErrorState message="网络不通，请检查网络后再试" onRetry={() => {}} />
      <Skeleton rows={2} />
    </Grid>
  )
}
