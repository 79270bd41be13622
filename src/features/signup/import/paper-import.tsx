import { useState } from 'react'
import { Button } from '@/ui/button/button'
import { Tick } from '@/ui/check-list/check-list'
import { TextField } from '@/ui/field/text-field'
import { Progress } from '@/ui/progress/progress'
import { Note } from '@/ui/prose/prose'
import { Row, Stack } from '@/ui/stack/stack'
import { isOpenLine, sumWords } from './import-lines'
import { LinesTable } from './lines-table'
import { type PaperImport as Import, useImport } from './use-import'

/** 300 lines of a name and a number. */
const textMax = 20_000

/** A list on paper becomes sign-ups: typed or pasted, looked through, then taken in line by line. */
export function PaperImport({ activityId }: { activityId: string }) {
  const list = useImport(activityId)
  return list.lines ? <Given list={list} lines={list.lines} /> : <Paste list={list} />
}

function Paste({ list }: { list: Import }) {
  const [text, setText] = useState('')
  return (
    <Stack>
      <Note>
        从 Excel
        或微信里复制名单，贴在下面。一行一个人：姓名，电话（可以不写）。同来的人请各写一行。先核对，不会马上报名。
      </Note>
      <TextField label="名单" lines={10} value={text} maxLength={textMax} onChange={setText} />
      {list.trouble ? <Note tone="danger">{list.trouble}</Note> : null}
      <Button block kind="primary" busy={list.busy} onPress={() => void list.check(text)}>
        核对名单
      </Button>
    </Stack>
  )
}

function Given({ list, lines }: { list: Import; lines: NonNullable<Import['lines']> }) {
  const [agreed, setAgreed] = useState(false)
  const open = lines.filter(isOpenLine).length
  const answered = lines.filter(({ outcome }) => outcome).length
  return (
    <Stack>
      <Note>{`共 ${lines.length} 行：${sumWords(lines)}`}</Note>
      {answered > 0 && open > 0 ? (
        <Progress words={`已报 ${answered} / ${answered + open} 行`} part={answered / (answered + open)} />
      ) : null}
      {list.trouble ? <Note tone="danger">{`${list.trouble}。已报上的不会重复，可以接着报。`}</Note> : null}
      <LinesTable lines={lines} />
      {open > 0 ? (
        <Stack gap={2}>
          <Tick
            checked={agreed}
            onChange={setAgreed}
            text="已向名单上的人说明登记姓名和电话是为了报名，本人同意"
          />
          <Row gap={2}>
            <Button kind="primary" busy={list.busy} disabled={!agreed} onPress={() => void list.run()}>
              {answered > 0 ? `接着报剩下的 ${open} 人` : `给这 ${open} 人报名`}
            </Button>
            <Button disabled={list.busy} onPress={list.discard}>
              重新贴名单
            </Button>
          </Row>
        </Stack>
      ) : (
        <Button onPress={list.discard}>再导入一份</Button>
      )}
    </Stack>
  )
}
