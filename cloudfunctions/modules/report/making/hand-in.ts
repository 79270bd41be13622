import { type ExportFile, type ExportJob, fileKeptMs } from '../../../../domain/report/export-job'
import { deleteFile, putFile } from '../../../kit/cloud'
import { auditExport } from '../../audit/store'
import { saveReady } from '../export-store'
import { removeParts } from '../parts-store'

export interface Made {
  name: string
  content: Buffer
  total: number
  /** Which records it is about, for the record of acts. */
  about: Record<string, string>
}

/** Puts the file into storage, writes down that it was exported, and only then lets it be fetched. */
export async function handIn(job: ExportJob, made: Made, now: number): Promise<void> {
  const { _id, personId, requestId, siteId, asked } = job
  const id = await putFile(`exports/${_id}/${made.name}`, made.content)
  const row = { requestId, personId, action: 'report.export', siteId, about: made.about, at: now }
  await auditExport(row, 'purpose' in asked ? asked.purpose : undefined, made.total)
  const file: ExportFile = { id, name: made.name, readyAt: now, expiresAt: now + fileKeptMs }
  if (await saveReady(job, file)) await removeParts(_id)
  // It took so long that it was given up meanwhile.
  else await deleteFile(id)
}
