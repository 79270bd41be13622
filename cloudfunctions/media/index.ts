import { identity } from '../kit/cloud'
import { noteFault } from '../kit/faults'
import { hear } from '../modules/media/hear'

/** Where a person's call comes from. WeChat's own events have another source, which its documentation does not fix. */
const clients: ReadonlySet<string> = new Set(['wx_client', 'wx_devtools', 'wx_localdebug', 'wx_http'])

/**
 * WeChat's later word on a picture: the event `wxa_media_check` (docs/deploy.md, "Messages from WeChat"). A client may
 * call any function, so whoever is one is turned away; and the id that an answer must name is told to nobody.
 */
export const main = async (event: unknown): Promise<void> => {
  if (clients.has(identity().source)) return
  try {
    await hear(event, Date.now())
  } catch (error) {
    // The job asks again.
    await noteFault({ job: 'media' }, error)
  }
}
