import { type DataKind, dataKinds, kindsOfData } from '@domain/person/own-data'
import { OwnRecords } from '@/features/person/own/own-records'
import { useParams } from '@/lib/routes'
import { useNow } from '@/lib/use-minute'
import { Screen } from '@/ui/screen/screen'

/** All records of one kind. */
export default function OwnRecordsPage() {
  const { kind: asked } = useParams('ownRecords')
  const kind: DataKind = dataKinds.find(each => each === asked) ?? 'signups'
  const now = useNow()
  return (
    <Screen title={kindsOfData[kind].title}>
      <OwnRecords kind={kind} now={now} />
    </Screen>
  )
}
