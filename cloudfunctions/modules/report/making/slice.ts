import {
  type ExportFile,
  type ExportJob,
  type Frozen,
  fileKeptMs,
} from '../../../../domain/report/export-job'
import { fileTitle } from '../../../../domain/report/signup-lines'
import { dayOf } from '../../../../domain/time'
import { deleteFile, putFile } from '../../../kit/cloud'
import { auditExport } from '../../audit/store'
import { saveFrozen, saveProgress, saveReady } from '../export-store'
import { addParts, allLines, placesOf, removeParts, saveLines } from '../parts-store'
import { checkInFile } from './check-in-file'
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
  const frozen = job.frozen ?? (await freeze(job, now()))
  let { done, rows } = job
  let written = 0
  for (; done < frozen.parts && written < partsASlice; written++) {
    rows += await writePart(job, frozen, done++)
    if (!(await saveProgress(job, done, rows))) return 'continues'
  }
  // A slice that was full leaves the file to the next one.
  if (written === partsASlice) return 'continues'
  await finish(job, frozen, now())
  return 'done'
}

/** One read of one document says who is in it: nobody who comes or goes meanwhile shifts anything. */
async function freeze(job: ExportJob, at: number): Promise<Frozen> {
  const places = await placesIn(job.asked.activityId)
  const parts = await addParts(job._id, job.holder, places)
  const frozen = { at, total: places.length, parts, by: job.holder }
  if (!(await saveFrozen(job, frozen))) throw new Error('somebody else holds this export')
  return frozen
}

async function writePart(job: ExportJob, { by }: Frozen, index: number): Promise<number> {
  const { places, written } = await placesOf(job._id, by, index)
  if (written > 0) return written
  const lines = await linesAt(places, job.asked.purpose === undefined)
  await saveLines(job._id, by, index, lines)
  return lines.length
}

async function finish(job: ExportJob, frozen: Frozen, now: number): Promise<void> {
  const { _id, title, asked, personId, requestId, siteId } = job
  const lines = allLines(_id, frozen.by, frozen.parts)
  const [word, content] =
    asked.form === 'checkIn'
      ? ['签到表', await checkInFile(title, lines, frozen)]
      : ['报名表', await listFile(title, lines, frozen, asked.purpose === undefined)]
  const name = `${word}-${fileTitle(title)}-${dayOf(frozen.at).replaceAll('-', '')}.xlsx`
  const id = await putFile(`exports/${_id}/${name}`, content)
  const row = {
    requestId,
    personId,
    action: 'report.export',
    siteId,
    about: { activityId: asked.activityId },
    at: now,
  }
  await auditExport(row, asked.purpose, frozen.total)
  const file: ExportFile = { id, name, readyAt: now, expiresAt: now + fileKeptMs }
  if (await saveReady(job, file)) await removeParts(_id)
  // It took so long that it was given up meanwhile.
  else await deleteFile(id)
}
