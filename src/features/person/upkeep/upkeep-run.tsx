import type { UpkeepCount, UpkeepKind } from '@domain/person/upkeep'
import type { UpkeepView } from '@domain/person/upkeep-contract'
import { minuteOf } from '@domain/time'
import { Cell, CellGroup } from '@/ui/cell/cell'
import { Tag } from '@/ui/tag/tag'
import { byWords, countWords, kindWords } from './upkeep-words'

/** Of a run that found nothing. */
const nothing: Record<UpkeepKind, string> = {
  retention: '没有到期的，什么都不用做',
  rotation: '没有旧密钥加密的，什么都不用做',
}

const countText = ({ found, broken }: UpkeepCount): string =>
  broken === 0 ? `${found}` : `${found}，另有 ${broken} 打不开`

/** What one run found or did, by kind. */
export function UpkeepRun({ run }: { run: UpkeepView }) {
  const { kind, dryRun, state, by, askedAt, endedAt, done, parts, counts } = run
  const seen = counts.filter(({ found, broken }) => found + broken > 0)
  const outcome = state === 'done' ? (dryRun ? '要处理' : '处理了') : `正在办，${done}/${parts}`
  const broken = counts.some(count => count.broken > 0)
  return (
    <CellGroup
      title={`${kindWords[kind]}${dryRun ? '（试算）' : ''}`}
      hint={state === 'done' && seen.length === 0 ? nothing[kind] : undefined}
    >
      <Cell
        title={`${byWords[by]}，${minuteOf(askedAt)}`}
        note={endedAt === undefined ? undefined : `${minuteOf(endedAt)} 办完`}
        value={<Tag tone={broken ? 'danger' : state === 'done' ? 'good' : 'info'}>{outcome}</Tag>}
      />
      {seen.map(count => (
        <Cell key={count.name} title={countWords(count.name)} value={countText(count)} />
      ))}
    </CellGroup>
  )
}
