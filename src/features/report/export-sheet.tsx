import type { Question } from '@domain/activity/questions'
import { type SignupForm, sheetQuestionsMax } from '@domain/report/export-job'
import { useState } from 'react'
import { useAction } from '@/lib/use-action'
import { Button } from '@/ui/button/button'
import { CellGroup } from '@/ui/cell/cell'
import { CheckList } from '@/ui/check-list/check-list'
import { Chips } from '@/ui/chips/chips'
import { Note } from '@/ui/prose/prose'
import { ReasonField } from '@/ui/reason-field/reason-field'
import { Sheet } from '@/ui/sheet/sheet'
import { Stack } from '@/ui/stack/stack'
import { ExportProgress } from './export-progress'
import { formWords } from './export-words'

const purposeMax = 60
const commonOf: Record<SignupForm, readonly string[]> = {
  list: ['安排座位和物料', '电话通知变动', '活动台账存档'],
  checkIn: ['现场签到核对'],
}

const names = [
  { value: 'masked', text: '隐去一部分' },
  { value: 'full', text: '完整姓名和电话' },
] as const

interface Props {
  activityId: string
  form: SignupForm
  /** That the activity asks. */
  questions: readonly Question[]
  onClose: () => void
}

/** Asks for the file, and stays to show how far it is; closing it stops nothing. */
export function ExportSheet({ activityId, form, questions, onClose }: Props) {
  const [shown, setShown] = useState<'masked' | 'full'>(form === 'list' ? 'masked' : 'full')
  const [purpose, setPurpose] = useState('')
  const [tried, setTried] = useState(false)
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [exportId, setExportId] = useState<string>()
  const asking = useAction('report.askSignups')
  const stated = shown === 'full' ? purpose.trim() : undefined
  const start = async () => {
    setTried(true)
    if (stated === '') return
    const answer = await asking.run({
      ...{ activityId, form, purpose: stated },
      ...(form === 'checkIn' && chosen.length > 0 ? { questions: [...chosen] } : {}),
    })
    if (answer.ok) setExportId(answer.data.exportId)
  }
  const title = form === 'list' ? '导出报名表' : '打印签到表'
  if (exportId !== undefined) {
    return (
      <Sheet open title={title} onClose={onClose}>
        <ExportProgress exportId={exportId} />
      </Sheet>
    )
  }
  return (
    <Sheet
      open
      title={title}
      onClose={onClose}
      footer={
        <Button block kind="primary" busy={asking.busy} onPress={() => void start()}>
          {`开始做${formWords[form]}`}
        </Button>
      }
    >
      <Stack>
        {form === 'list' ? (
          <>
            <Note>已报名和候补的人全部在内，一个不少，用 Excel 或 WPS 打开。</Note>
            <Chips
              label="姓名和电话"
              required
              items={names}
              value={shown}
              onChange={next => setShown(next ?? 'masked')}
            />
          </>
        ) : (
          <Note>A4 纸，按姓名排好，同行的人排在一起，留出签名的地方。用 Excel 或 WPS 打开，直接打印。</Note>
        )}
        {form === 'checkIn' && questions.length > 0 ? (
          <CellGroup title={`要印在表上的回答，最多 ${sheetQuestionsMax} 个`}>
            <CheckList
              label="要印在表上的回答"
              items={questions.map(({ id, words }) => ({
                value: id,
                text: words,
                disabled: chosen.length >= sheetQuestionsMax && !chosen.includes(id),
              }))}
              chosen={chosen}
              onChange={setChosen}
            />
          </CellGroup>
        ) : null}
        {form === 'list' && questions.length > 0 ? (
          <Note>选“完整姓名和电话”，每个问题的回答也在表里，一个问题一列。</Note>
        ) : null}
        {shown === 'full' ? (
          <>
            <ReasonField
              label="用途"
              common={commonOf[form]}
              value={purpose}
              maxLength={purposeMax}
              error={tried && stated === '' ? '请写明用途' : undefined}
              onChange={setPurpose}
            />
            <Note>谁、什么时候、为什么导出，会记入操作记录。名单只能用于您写的用途，用完请删除。</Note>
          </>
        ) : null}
        {asking.failure ? <Note tone="danger">{asking.failure.message}</Note> : null}
      </Stack>
    </Sheet>
  )
}
