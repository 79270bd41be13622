import { useState } from 'react'
import { Button } from '@/ui/button/button'
import { CellGroup } from '@/ui/cell/cell'
import { CheckList } from '@/ui/check-list/check-list'
import { Dialog } from '@/ui/dialog/dialog'
import { Sheet } from '@/ui/sheet/sheet'
import { Row } from '@/ui/stack/stack'
import { toast } from '@/ui/toast/toast'

export function OverlaySamples({ open }: { open?: string }) {
  const [shown, setShown] = useState(open)
  const [who, setWho] = useState<string[]>(['self'])
  const close = () => setShown(undefined)
  return (
    <>
      <Row gap={3}>
        <Button onPress={() => setShown('sheet')}>打开面板</Button>
        <Button onPress={() => setShown('dialog')}>打开对话框</Button>
        <Button onPress={() => toast('报名没有成功，请再试一次', 'danger')}>提示</Button>
      </Row>
      <Sheet
        open={shown === 'sheet'}
        title="谁来参加？"
        onClose={close}
        footer={
          <Button kind="primary" block onPress={close}>
            报名 1 人
          </Button>
        }
      >
        <CellGroup hint="一次最多 4 人。">
          <CheckList
            label="谁来参加"
            chosen={who}
            onChange={setWho}
            items={[
              { value: 'self', text: '王芳', note: '本人' },
              { value: 'child', text: '李小明', note: '子女，8 岁' },
            ]}
          />
        </CellGroup>
      </Sheet>
      <Dialog
        open={shown === 'dialog'}
        title="取消这次报名？"
        confirmText="取消报名"
        danger
        onConfirm={close}
        onCancel={close}
      >
        名额会马上让给候补的邻居，之后只能重新排队。
      </Dialog>
    </>
  )
}
