import { useState } from 'react'
import { wordsFor } from '@/lib/outbox/kept-actions'
import { sayMoment } from '@/lib/time-words'
import { dropUnsent, useOnline, useUnsent } from '@/lib/use-network'
import { Button } from '@/ui/button/button'
import { Cell, CellGroup } from '@/ui/cell/cell'
import { OfflineBar } from '@/ui/offline-bar/offline-bar'
import { Sheet } from '@/ui/sheet/sheet'

/** On top of every page: the network is gone, and what has not been sent; pressing it shows each, to be taken back. */
export function Unsent() {
  const online = useOnline()
  const entries = useUnsent()
  const [open, setOpen] = useState(false)
  const refused = entries.filter(entry => entry.refusal).length
  return (
    <>
      <OfflineBar
        online={online}
        unsent={entries.length - refused}
        refused={refused}
        onShow={() => setOpen(true)}
      />
      <Sheet open={open && entries.length > 0} title="还没有发送" onClose={() => setOpen(false)}>
        <CellGroup hint="联网后会自动发送，不会重复。">
          {entries.map(({ call, at, refusal }) => (
            <Cell
              key={call.requestId}
              title={wordsFor(call.action)}
              note={refusal ? `没有成功：${refusal.message}` : sayMoment(at, Date.now())}
              value={
                <Button small onPress={() => dropUnsent(call.requestId)}>
                  {refusal ? '知道了' : '撤回'}
                </Button>
              }
            />
          ))}
        </CellGroup>
      </Sheet>
    </>
  )
}
