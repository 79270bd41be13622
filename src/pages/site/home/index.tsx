import { useQuery } from '@/lib/query'
import { Heading } from '@/ui/prose/prose'
import { Screen } from '@/ui/screen/screen'
import { ErrorState, Skeleton } from '@/ui/states/states'

export default function Page() {
  const { data, failure, loading, reload } = useQuery('site.tree', {})
  return (
    <Screen title="新时代文明实践" onRefresh={reload}>
      {loading ? <Skeleton /> : null}
      {failure && !data ? <ErrorState message={failure.message} onRetry={reload} /> : null}
      {data?.sites.map(site => (
        <Heading key={site._id}>{site.name}</Heading>
      ))}
    </Screen>
  )
}
