import { linkTo, useRoute } from './route'

const tabs: readonly (readonly [view: string, title: string])[] = [
  ['invocations', 'Invocations'],
  ['collections', 'Collections'],
  ['outbox', 'Outbox'],
  ['files', 'Files'],
  ['timers', 'Timers'],
  ['faults', 'Faults'],
]

export function Tabs() {
  const { view } = useRoute()
  const current = tabs.some(([known]) => known === view) ? view : 'invocations'
  return (
    <nav className="tabs" aria-label="Views">
      {tabs.map(([name, title]) => (
        <a key={name} href={linkTo(name)} aria-current={name === current ? 'page' : undefined}>
          {title}
        </a>
      ))}
    </nav>
  )
}
