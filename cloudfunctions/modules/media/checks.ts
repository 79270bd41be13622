import { decideDue } from '../../../domain/media/check'
import type { MediaFile } from '../../../domain/media/media-file'
import { deleteFile } from '../../kit/cloud'
import type { Job } from '../../kit/jobs'
import { reachOf } from '../person/store'
import { ask } from './ask'
import { dueFiles, settleFile } from './store'
import { decide, follow } from './verdict'

const atOnce = 20

/** Asks again where WeChat never answered, gives up after some tries, and ends what was cut off. */
export const finishChecks: Job = {
  name: 'media.checks',
  everyMs: 60_000,
  async step(_cursor, now) {
    const due = await dueFiles(now, atOnce)
    const counts: Record<string, number> = {}
    for (const file of due) {
      const what = decideDue(file)
      await carryOut(what, file, now)
      counts[what] = (counts[what] ?? 0) + 1
    }
    return { cursor: due.length === atOnce ? 'more' : null, counts }
  },
}

async function carryOut(what: ReturnType<typeof decideDue>, file: MediaFile, now: number): Promise<void> {
  if (what === 'giveUp') return decide(file, 'unanswered', now)
  if (what === 'ask') {
    const [owner] = await reachOf([file.ownerId])
    return ask(file, owner?.wx, now)
  }
  if (file.state !== 'checking') await follow({ fileId: file.fileId, state: file.state })
  await deleteFile(file.uploadId)
  await settleFile(file)
}
