import { useState } from 'react'
import { CollectionsView } from './collections/collections-view'
import { CloudProvider } from './connection/cloud'
import { FaultsView } from './faults/faults-view'
import { FilesView } from './files/files-view'
import { InvocationsView } from './invocations/invocations-view'
import { OutboxView } from './outbox/outbox-view'
import { Header } from './shell/header'
import { LeaveDialog } from './shell/leave-dialog'
import { leaving } from './shell/leaving'
import { Locked } from './shell/locked'
import { LostNotice } from './shell/lost-notice'
import { useRoute } from './shell/route'
import { Tabs } from './shell/tabs'
import { useSearchKey } from './shell/use-search-key'
import { TimersView } from './timers/timers-view'

/** Without a token there is nothing to see. */
export function App({ token }: { token: string | null }) {
  const [env, setEnv] = useState<string | null>(null)
  useSearchKey()
  if (token === null) return <Locked />
  return (
    <CloudProvider token={token} env={env}>
      <Header env={env} onEnv={name => leaving.leave(() => setEnv(name))} />
      <Tabs />
      <LostNotice />
      {/* Another environment is another world: nothing typed or chosen is carried over. */}
      <main key={env}>
        <View />
      </main>
      <LeaveDialog />
    </CloudProvider>
  )
}

function View() {
  const { view } = useRoute()
  switch (view) {
    case 'collections':
      return <CollectionsView />
    case 'outbox':
      return <OutboxView />
    case 'files':
      return <FilesView />
    case 'timers':
      return <TimersView />
    case 'faults':
      return <FaultsView />
    default:
      return <InvocationsView />
  }
}
