import { askedTogether, shortNames, type TemplateName } from '@domain/message/templates'
import { Button } from '@/ui/button/button'
import { Cell, CellGroup } from '@/ui/cell/cell'
import { RemindTrouble } from './remind-trouble'
import { useRemind } from './use-remind'

/** Everything that one can be asked about somewhere in the app, each once. */
const asked = [...new Set<TemplateName>(Object.values(askedTogether).flat())]

/** What WeChat may still tell one, template by template, and the way to more. */
export function ConsentCells() {
  return (
    <CellGroup hint="微信规定：同意一次，发一次。不想收了，不再点就行。不管同不同意，活动有变化都会写在这一页。">
      {asked.map(template => (
        <ConsentCell key={template} template={template} />
      ))}
    </CellGroup>
  )
}

function ConsentCell({ template }: { template: TemplateName }) {
  const { offered, ask, busy, trouble } = useRemind([template])
  const [consent] = offered
  if (!consent) return null
  return (
    <>
      <Cell
        title={shortNames[template]}
        note={consent.left > 0 ? `还会提醒 ${consent.left} 次` : '还没有同意'}
        value={
          <Button small busy={busy} label={`${shortNames[template]}，提醒我`} onPress={ask}>
            {consent.left > 0 ? '再加一次' : '提醒我'}
          </Button>
        }
      />
      <RemindTrouble trouble={trouble} />
    </>
  )
}
