import { profileConsentVersion } from '@domain/person/person'
import { readPaperList } from '@domain/signup/import/paper-list'
import { useState } from 'react'
import { type Answer, isOpen } from '@/lib/answer'
import { call } from '@/lib/call'
import { newRequestId } from '@/lib/request-id'
import { type ImportLine, isOpenLine, outcomeOf } from './import-lines'
import { forgetImport, type KeptImport, keepImport, readImport } from './kept-import'

const checkedAtOnce = 50

export interface PaperImport {
  /** Undefined until a list was given. */
  lines: readonly ImportLine[] | undefined
  busy: boolean
  /** Why it stands still, in words. */
  trouble: string | undefined
  /** Reads the text and asks what will become of each line; nothing is written. */
  check(text: string): Promise<void>
  /** Line by line from the first that has no answer. */
  run(): Promise<void>
  discard(): void
}

export function useImport(activityId: string): PaperImport {
  const [kept, setKept] = useState<KeptImport | undefined>(() => readImport(activityId))
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string>()

  const save = (next: KeptImport) => {
    const over = next.lines.some(({ outcome }) => outcome) && !next.lines.some(isOpenLine)
    if (over) forgetImport(activityId)
    else keepImport(activityId, next)
    setKept(next)
  }
  const working = async (work: () => Promise<string | undefined>) => {
    setBusy(true)
    setTrouble(undefined)
    setTrouble(await work())
    setBusy(false)
  }

  const check = (text: string) =>
    working(async () => {
      const rows = readPaperList(text)
      if (rows.length === 0) return '没有看到姓名，请一行写一个人'
      const answer = await forecast(activityId, rows)
      if (!answer.ok) return answer.message
      save({ importId: newRequestId(), lines: answer.data })
      return undefined
    })

  const run = () =>
    working(async () => {
      if (!kept) return undefined
      const { importId } = kept
      const lines = [...kept.lines]
      for (const [i, line] of lines.entries()) {
        if (!isOpenLine(line)) continue
        const row = rowOf(line)
        const input = { activityId, importId, row, consent: profileConsentVersion }
        const answer = await call('signup.importRow', input)
        // No answer: the rest waits, and so does this line, which may be sent again.
        if (isOpen(answer)) return answer.ok ? undefined : answer.message
        lines[i] = { ...line, outcome: outcomeOf(answer) }
        save({ importId, lines: [...lines] })
      }
      return undefined
    })

  const discard = () => {
    forgetImport(activityId)
    setKept(undefined)
    setTrouble(undefined)
  }
  return { lines: kept?.lines, busy, trouble, check, run, discard }
}

const rowOf = ({ name, phone }: ImportLine) => (phone === '' ? { name } : { name, phone })

/** Some dozens of lines a call; those that will take a seat stand before the next ones. */
async function forecast(activityId: string, rows: ImportLine[]): Promise<Answer<ImportLine[]>> {
  const lines = [...rows]
  const open = lines.flatMap((line, i) => (line.trouble ? [] : [i]))
  let ahead = 0
  for (let from = 0; from < open.length; from += checkedAtOnce) {
    const some = open.slice(from, from + checkedAtOnce)
    const asked = some.flatMap(i => lines[i] ?? []).map(rowOf)
    const answer = await call('signup.checkImport', { activityId, rows: asked, ahead })
    if (!answer.ok) return answer
    for (const [nth, i] of some.entries()) {
      const line = lines[i]
      const fate = answer.data.fates[nth]
      if (line && fate) lines[i] = { ...line, forecast: fate }
      if (fate?.fate === 'seat') ahead++
    }
  }
  return { ok: true, data: lines }
}
