import type { FaultView } from '@domain/site/contract'
import { minuteOf } from '@domain/time'
import { useState } from 'react'
import { useQuery } from '@/lib/query'
import { Cell, CellGroup } from '@/ui/cell/cell'
import { TextField } from '@/ui/field/text-field'
import { Heading, Note, Paragraphs } from '@/ui/prose/prose'
import { Sheet } from '@/ui/sheet/sheet'
import { Stack } from '@/ui/stack/stack'
import { Loaded } from '@/ui/states/loaded'
import { Tag } from '@/ui/tag/tag'

const codeLength = 6

/** The latest faults, and the one whose code a resident reads out. */
export function Faults() {
  const [code, setCode] = useState('')
  const [shown, setShown] = useState<FaultView>()
  const asked = /^[0-9A-Za-z]{6}$/.test(code) ? { code } : {}
  const query = useQuery('site.faults', asked)
  return (
    <Stack gap={3}>
      <Heading>最近的故障</Heading>
      <TextField
        label="居民念的编号"
        unmarked
        maxLength={codeLength}
        value={code}
        hint="居民看到“系统出了点问题”时，后面有六位编号"
        onChange={setCode}
      />
      <Loaded query={query} rows={1}>
        {({ faults }) =>
          faults.length === 0 ? (
            <Note>{'code' in asked ? '没有找到这个编号，可能是很久以前的' : '没有'}</Note>
          ) : (
            <CellGroup>
              {faults.map(fault => (
                <Cell
                  key={fault.id}
                  title={fault.where}
                  note={`最近一次 ${minuteOf(fault.lastAt)}`}
                  value={<Tag tone="danger">{`${fault.count} 次`}</Tag>}
                  onPress={() => setShown(fault)}
                />
              ))}
            </CellGroup>
          )
        }
      </Loaded>
      {shown ? (
        <Sheet open title={shown.where} onClose={() => setShown(undefined)}>
          <Stack>
            <Note>{`第一次 ${minuteOf(shown.firstAt)}，一共 ${shown.count} 次。里面没有任何人的信息。`}</Note>
            <CellGroup title="最近几次">
              {shown.recent.map(({ requestId, code: one, at }) => (
                <Cell key={requestId + at} title={one || '定时任务'} note={requestId} value={minuteOf(at)} />
              ))}
            </CellGroup>
            <Heading level={3}>给维护的人看</Heading>
            <Paragraphs text={shown.error.split(' | ').join('\n')} />
          </Stack>
        </Sheet>
      ) : null}
    </Stack>
  )
}
