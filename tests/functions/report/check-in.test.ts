import { strFromU8, unzipSync } from 'fflate'
import { readSheet } from 'read-excel-file/node'
import type { ExportJob } from '../../../domain/report/export-job'
import { world } from '../../world'
import { xiwang } from '../../world/organisation'

/** The sheet of paper that lies at the door. */

const street = world()

test('answers stand where names are whole: all of them in the list, the chosen ones on the sheet', async () => {
  const chen = await street.staff('陈静', 'station', xiwang)
  const questions = [
    { id: 'meal', words: '吃什么', kind: 'one' as const, options: ['面', '饭'] },
    { id: 'bus', words: '坐不坐车', kind: 'yesNo' as const },
    { id: 'from', words: '从哪里来', kind: 'text' as const, per: 'party' as const },
  ]
  const activityId = await street.activity({ questions, partyMax: 3 })
  const li = await street.resident('李强')
  const { family } = await li.get('person.saveMember', { name: '安安', relation: 'other' })
  const answers = [
    { attendee: 'self', question: 'meal', words: ['面'] },
    { attendee: 'self', question: 'from', words: ['东门'] },
  ]
  const attendees = ['self', family[0]?.id ?? '']
  await li.get('signup.join', { activityId, attendees, answers })
  const cells = async (ask: { form: 'list' | 'checkIn'; purpose?: string; questions?: string[] }) => {
    const { exportId } = await chen.get('report.askSignups', { activityId, ...ask })
    await chen.get('report.export', { exportId })
    const { file } = street.env.get('exportJobs', exportId) as unknown as ExportJob
    const content = await street.env.file(file?.id ?? '')
    return content ? (await readSheet(content)).slice(1) : []
  }
  expect((await cells({ form: 'list', purpose: '订餐' })).map(row => row.slice(-3))).toEqual([
    ['吃什么', '坐不坐车', '从哪里来'],
    ['面', null, '东门'],
    [null, null, null],
  ])
  expect((await cells({ form: 'list' }))[0]).not.toContain('吃什么')
  const sheet = await cells({ form: 'checkIn', purpose: '签到', questions: ['meal', 'from'] })
  expect(sheet[0]).toEqual(['序号', '姓名', '电话尾号', '同行', '吃什么', '从哪里来', '签名', '备注'])
  expect(sheet[1]?.slice(0, 6)).toEqual([1, '李强', null, '2 人', '面', '东门'])
  expect(sheet[2]?.slice(0, 6)).toEqual([2, '安安', null, '2 人', null, null])
})

test('whoever sits, by party and name, with room to sign, ready for A4', async () => {
  const chen = await street.staff('陈静', 'station', xiwang)
  const activityId = await street.activity({ capacity: 4, partyMax: 3 })
  const zhao = await street.resident('赵敏')
  await zhao.get('person.savePhone', { phone: '13800001234' })
  const { family } = await zhao.get('person.saveMember', { name: '安安', relation: 'other' })
  await zhao.get('signup.join', { activityId, attendees: [family[0]?.id ?? '', 'self'] })
  for (const name of ['李强', '陈明', '孙立']) {
    const who = await street.resident(name)
    await who.get('signup.join', { activityId, attendees: ['self'] })
  }
  const ask = { activityId, form: 'checkIn' } as const
  expect(await chen.call('report.askSignups', ask)).toMatchObject({ cause: 'purposeNeeded' })
  const { exportId } = await chen.get('report.askSignups', { ...ask, purpose: '现场签到' })
  expect(await chen.get('report.export', { exportId })).toMatchObject({
    state: 'ready',
    name: '签到表-中秋月饼会-20260918.xlsx',
    total: 4,
  })

  const job = street.env.get('exportJobs', exportId) as unknown as ExportJob
  const content = await street.env.file(job.file?.id ?? '')
  if (!content) throw new Error('there is no file')
  const rows = (await readSheet(content)).map(row => row.slice(0, 4))
  expect(rows).toEqual([
    ['中秋月饼会 签到表（4 人，2026-09-18 10:00）', null, null, null],
    ['序号', '姓名', '电话尾号', '同行'],
    [1, '陈明', null, null],
    [2, '李强', null, null],
    // The family stays together, whoever signed up in front; 孙立 waits.
    [3, '赵敏', '1234', '2 人'],
    [4, '安安', '1234', '2 人'],
  ])
  const printed = (name: string) => strFromU8(unzipSync(content)[name] ?? new Uint8Array())
  const sheet = printed('xl/worksheets/sheet1.xml')
  // 9 is A4 (ECMA-376, 18.3.1.63); 0 pages high is as many as it takes.
  const setup = /<pageSetup [^>]*>/.exec(sheet)?.[0]
  for (const said of ['paperSize="9"', 'orientation="portrait"', 'fitToWidth="1"', 'fitToHeight="0"'])
    expect(setup).toContain(said)
  expect(printed('xl/workbook.xml')).toMatch(/_xlnm\.Print_Titles"[^>]*>[^<]*\$1:\$2</)
  expect(sheet).toMatch(/<oddFooter>[^<]*&amp;P/)
  expect(sheet.match(/<row [^>]*ht="32"/g)).toHaveLength(6)
  expect(street.env.read('auditRows', { action: 'report.export' })).toMatchObject([
    { purpose: '现场签到', count: 4 },
  ])
})
