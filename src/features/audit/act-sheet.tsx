import { sayAct } from '@domain/audit/act-words'
import type { ActRow } from '@domain/audit/contract'
import { minuteOf } from '@domain/time'
import { Button } from '@/ui/button/button'
import { Cell, CellGroup } from '@/ui/cell/cell'
import { Sheet } from '@/ui/sheet/sheet'
import { Stack } from '@/ui/stack/stack'
import { changeWords, type NameOf, outcomeOf, whoActed, whyNot } from './act-row-words'

interface Props {
  row: ActRow
  sealedUntil: number | undefined
  nameOf: NameOf
  onPerson: () => void
  onRecord: (recordId: string) => void
  onClose: () => void
}

/** One row of the record, whole. */
export function ActSheet({ row, sealedUntil, nameOf, onPerson, onRecord, onClose }: Props) {
  const [recordId] = row.records
  return (
    <Sheet
      open
      title={sayAct(row.action)}
      onClose={onClose}
      footer={
        <Stack gap={2}>
          {row.name ? (
            <Button block onPress={onPerson}>
              {`只看${row.name}做的`}
            </Button>
          ) : null}
          {recordId ? (
            <Button block onPress={() => onRecord(recordId)}>
              只看这一个的记录
            </Button>
          ) : null}
        </Stack>
      }
    >
      <Stack>
        {row.changes.length > 0 ? (
          <CellGroup title="改了什么" hint="个人信息和文字内容只记有没有改，不记写了什么。">
            {row.changes.map(change => (
              <Cell key={change.field} title={changeWords(change, nameOf)} />
            ))}
          </CellGroup>
        ) : null}
        <CellGroup hint={sealedWords(row, sealedUntil)}>
          {factsOf(row, nameOf).map(([title, value]) => (
            <Cell key={title} title={title} value={value} />
          ))}
        </CellGroup>
      </Stack>
    </Sheet>
  )
}

const factsOf = (row: ActRow, nameOf: NameOf): [title: string, value: string][] => {
  const facts: [string, string | undefined][] = [
    ['谁', whoActed(row)],
    ['哪一个', row.titles.join('、')],
    ['单位', nameOf(row.siteId)],
    ['时间', minuteOf(row.at)],
    ['结果', [outcomeOf(row).words, whyNot(row)].filter(Boolean).join('：')],
    ['用途', row.purpose],
    ['条数', row.count === undefined ? undefined : `${row.count} 条`],
    ['编号', row.records.join('、')],
    ['请求编号', row.requestId],
  ]
  return facts.flatMap(([title, value]) => (value ? [[title, value]] : []))
}

const sealedWords = ({ at }: ActRow, sealedUntil = 0): string =>
  at <= sealedUntil ? '已封存，改动会被发现。' : '还没有封存，几分钟后自动封存。'
