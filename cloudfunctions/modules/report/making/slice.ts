import { isExpected } from '../../../../domain/report/check-in-sheet'
import {
  type AskedSignups,
  type ExportJob,
  type Frozen,
  questionsIn,
} from '../../../../domain/report/export-job'
import { fileTitle } from '../../../../domain/report/signup-lines'
import { dayOf } from '../../../../domain/time'
import { getActivity } from '../../activity/store'
import { saveFrozen, saveProgress } from '../export-store'
import { addParts, allLines, placesOf, saveLines } from '../parts-store'
import { checkInFile } from './check-in-file'
import { doFigures } from './figures-slice'
import { handIn } from './hand-in'
import { linesAt } from './lines'
import { listFile } from './list-file'
import { placesIn } from './places'

/** Parts of one slice: about 2,000 rows, a second or so. */
const partsASlice = 4

/**
 * Freezes what the file will hold, or writes some parts of it, or makes the file of them. Each can be cut off anywhere
 * and done again: a part is written whole under its own number, and the file replaces itself.
 */
export async function doSlice(job: ExportJob, now: () => number): Promise<'continues' | 'done'> {
  const { asked } = job
  if (asked.form === 'figures') return doFigures(job, asked, now())
  const frozen = job.frozen ?? (await freeze(job, asked, now()))
  let { done, rows } = job
  let written = 0
  for (; done < frozen.parts && written < partsASlice; written++) {
    rows += await writePart(job, asked, frozen, done++)
    if (!(await saveProgress(job, done, rows))) return 'continues'
  }
  // A slice that was full leaves the file to the next one.
  if (written === partsASlice) return 'continues'
  await finish(job, asked, frozen, now())
  return 'done'
}

/** One read of one document says who is in it: nobody who comes or goes meanwhile shifts anything. */
async function freeze(job: ExportJob, asked: AskedSignups, at: number): Promise<Frozen> {
  const { activityId, form } = asked
  const all = await placesIn(activityId, at)
  const places = form === 'checkIn' ? all.filter(isExpected) : all
  const parts = await addParts(job._id, job.holder, places)
  const activity = asked.purpose === undefined ? null : await getActivity(activityId)
  const questions = questionsIn(asked, activity?.questions)
  const found = { at, total: places.length, parts, by: job.holder }
  const frozen = questions.length > 0 ? { ...found, questions } : found
  if (!(await saveFrozen(job, frozen))) throw new Error('somebody else holds this export')
  return frozen
}

async function writePart(
  job: ExportJob,
  { purpose }: AskedSignups,
  { by, questions }: Frozen,
  index: number,
): Promise<number> {
  const { places, written } = await placesOf(job._id, by, index)
  if (written > 0) return written
  const lines = await linesAt(places, purpose === undefined, questions)
  await saveLines(job._id, by, index, lines)
  return lines.length
}

async function finish(job: ExportJob, asked: AskedSignups, frozen: Frozen, now: number): Promise<void> {
  const { _id, title } = job
  const lines = allLines(_id, frozen.by, frozen.parts)
  const [word, content] =
    asked.form === 'checkIn'
      ? ['签到表', await checkInFile(title, lines, frozen)]
      : ['报名表', await listFile(title, lines, frozen, asked.purpose === undefined)]
  const name = `${word}-${fileTitle(title)}-${dayOf(frozen.at).replaceAll('-', '')}.xlsx`
  await handIn(job, { name, content, total: frozen.total, about: { activityId: asked.activityId } }, now)
}
