import { useCloud } from '../connection/cloud'
import { Locked } from './locked'

/** Says that the server is gone, or has become another one. What was loaded stays readable meanwhile. */
export function LostNotice() {
  const { state } = useCloud()
  if (state === 'refused') {
    return (
      <div className="cover" role="alertdialog" aria-label="Started anew">
        <Locked isOld />
      </div>
    )
  }
  if (state !== 'lost') return null
  return (
    <div className="notice warning" role="status">
      The local cloud does not answer. This page shows what it knew and comes back by itself.
    </div>
  )
}
