import { Card } from '@/ui/card/card'
import { FieldPair } from '@/ui/field/field-pair'
import { TextField } from '@/ui/field/text-field'
import { Heading, Note } from '@/ui/prose/prose'
import { Stack } from '@/ui/stack/stack'
import { lengths } from './activity-gaps'
import type { SectionProps } from './section'

/** Whom residents may call. These two are public. */
export function ContactSection({ draft, change, gaps, leave }: SectionProps) {
  return (
    <Card>
      <Stack>
        <Heading>联系人</Heading>
        <Note>会显示在活动页上，所有人都看得到</Note>
        <FieldPair>
          <TextField
            label="联系人"
            required
            value={draft.contactName}
            maxLength={lengths.contactName}
            anchor="contactName"
            error={gaps.contactName}
            onLeave={() => leave('contactName')}
            onChange={contactName => change({ contactName })}
          />
          <TextField
            label="联系电话"
            required
            type="tel"
            value={draft.contactPhone}
            maxLength={20}
            anchor="contactPhone"
            error={gaps.contactPhone}
            onLeave={() => leave('contactPhone')}
            onChange={contactPhone => change({ contactPhone })}
          />
        </FieldPair>
      </Stack>
    </Card>
  )
}
