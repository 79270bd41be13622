import type { Question } from '@domain/activity/questions'
import type { SignupForm } from '@domain/report/export-job'
import { useState } from 'react'
import { useSession } from '@/lib/session'
import { Button } from '@/ui/button/button'
import { Row } from '@/ui/stack/stack'
import { ExportSheet } from './export-sheet'

interface Props {
  activityId: string
  siteId: string
  questions: readonly Question[] | undefined
}

/** What staff take away from an activity: the list of who comes, the sheet that is signed at the door. */
export function ExportButtons({ activityId, siteId, questions = [] }: Props) {
  const { may } = useSession()
  const [form, setForm] = useState<SignupForm>()
  if (!may('report.askSignups', siteId)) return null
  return (
    <Row gap={2}>
      <Button icon="download" onPress={() => setForm('list')}>
        导出 Excel
      </Button>
      <Button icon="list" onPress={() => setForm('checkIn')}>
        打印签到表
      </Button>
      {form ? (
        <ExportSheet
          activityId={activityId}
          form={form}
          questions={questions}
          onClose={() => setForm(undefined)}
        />
      ) : null}
    </Row>
  )
}
