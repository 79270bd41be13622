import type { Question } from '@domain/activity/questions'
import { useState } from 'react'
import { usePages } from '@/lib/pages'
import { useNow } from '@/lib/use-minute'
import { Button } from '@/ui/button/button'
import { Heading, Note } from '@/ui/prose/prose'
import { Row, Stack } from '@/ui/stack/stack'
import { Loaded } from '@/ui/states/loaded'
import { More } from '@/ui/states/more'
import { Empty } from '@/ui/states/states'
import { unansweredWords } from './answer-words'
import { Counts } from './counts'
import { NamesSheet } from './names-sheet'
import { RosterTable } from './roster-table'
import { useFullNames } from './use-full-names'
import './roster.scss'

interface Props {
  activityId: string
  /** What the activity asks: answers are shown with full names. */
  questions?: readonly Question[] | undefined
}

/** Who comes to a published activity. Names are masked until a purpose is stated. */
export function Roster({ activityId, questions = [] }: Props) {
  const now = useNow()
  const pages = usePages('signup.roster', { activityId })
  const names = useFullNames(activityId)
  const [asking, setAsking] = useState(false)
  return (
    <Stack>
      <Heading>谁来参加</Heading>
      <Loaded query={{ ...pages, data: pages.items }} rows={3}>
        {rows => (
          <Stack>
            {pages.first ? <Counts {...pages.first} /> : null}
            {rows.length === 0 ? (
              <Empty icon="people" title="还没有人报名" />
            ) : (
              <Stack>
                <Row gap={2} apart>
                  <Note>{names.rows ? '正在显示完整姓名，已记入日志' : '姓名已隐去一部分'}</Note>
                  <Row gap={2}>
                    <Button small onPress={names.rows ? names.hide : () => setAsking(true)}>
                      {names.rows ? '隐去姓名' : '显示完整姓名'}
                    </Button>
                  </Row>
                </Row>
                {names.failure ? <Note tone="danger">{names.failure.message}</Note> : null}
                {names.rows && questions.length > 0 ? (
                  <Note>{unansweredWords(names.rows, questions)}</Note>
                ) : null}
                <RosterTable rows={names.rows ?? rows} questions={names.rows ? questions : []} now={now} />
                {names.rows ? null : <More pages={pages} />}
              </Stack>
            )}
          </Stack>
        )}
      </Loaded>
      {asking ? <NamesSheet onClose={() => setAsking(false)} names={names} /> : null}
    </Stack>
  )
}
