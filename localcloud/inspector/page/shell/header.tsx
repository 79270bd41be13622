import type { EnvironmentList } from '../../contract/environment'
import { useCloud } from '../connection/cloud'
import type { StreamState } from '../connection/stream'
import { useData } from '../connection/use-data'
import { ClockMenu } from './clock-menu'
import { NewEnvironment } from './new-environment'

/** What is true of the whole page: which environment, what time it is there, whether the server answers. */
export function Header(props: { env: string | null; onEnv: (env: string | null) => void }) {
  const { state } = useCloud()
  return (
    <header className="top">
      <img src="/__local/assets/icon.svg" alt="" width="20" height="20" />
      <strong>Local cloud</strong>
      <EnvironmentSwitch {...props} />
      <span className="grow" />
      <ClockMenu />
      <span className={`connection ${state}`} role="status">
        {states[state]}
      </span>
    </header>
  )
}

const states: Readonly<Record<StreamState, string>> = {
  connecting: 'connecting',
  live: 'live',
  lost: 'reconnecting',
  refused: 'locked',
}

function EnvironmentSwitch({ env, onEnv }: { env: string | null; onEnv: (env: string | null) => void }) {
  const { data, reload } = useData<EnvironmentList>('environments', 'environments')
  const items = data?.items ?? []
  const current = env ?? items.find(({ isDefault }) => isDefault)?.name ?? ''
  return (
    <>
      <label className="switch">
        <span className="wide-only">Environment</span>
        <select aria-label="Environment" value={current} onChange={event => onEnv(event.target.value)}>
          {items.map(({ name }) => (
            <option key={name}>{name}</option>
          ))}
        </select>
      </label>
      <NewEnvironment
        onCreated={name => {
          reload()
          onEnv(name)
        }}
      />
    </>
  )
}
