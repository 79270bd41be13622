import { Card } from '@/ui/card/card'
import { Field } from '@/ui/field/field'
import { FieldPair } from '@/ui/field/field-pair'
import { TextField } from '@/ui/field/text-field'
import { Heading, Note } from '@/ui/prose/prose'
import { Stack } from '@/ui/stack/stack'
import { Stepper } from '@/ui/stepper/stepper'
import { partyMaxMax } from './activity-gaps'
import { MomentField } from './moment-field'
import type { SectionProps } from './section'

/** Who may sign up, from when to when, and how many. */
export function SignupSection({ draft, change, gaps, leave }: SectionProps) {
  return (
    <Card>
      <Stack>
        <Heading>报名</Heading>
        <FieldPair>
          <TextField
            label="名额"
            required
            type="number"
            value={draft.capacity}
            maxLength={4}
            anchor="capacity"
            error={gaps.capacity}
            onLeave={() => leave('capacity')}
            hint="报满以后可以候补"
            onChange={capacity => change({ capacity })}
          />
          <Field label="一次最多报几人" required anchor="partyMax" error={gaps.partyMax}>
            <Stepper
              label="一次最多报几人"
              value={draft.partyMax}
              min={1}
              max={partyMaxMax}
              onChange={partyMax => change({ partyMax })}
            />
          </Field>
        </FieldPair>
        <MomentField
          label="报名开始"
          day={draft.opensDay}
          time={draft.opensTime}
          anchor="opens"
          error={gaps.opens}
          onChange={(opensDay, opensTime) => change({ opensDay, opensTime })}
        />
        <MomentField
          label="志愿者先报"
          optional
          day={draft.earlyDay ?? ''}
          time={draft.earlyTime ?? ''}
          anchor="early"
          error={gaps.early}
          onChange={(earlyDay, earlyTime) => change({ earlyDay, earlyTime })}
        />
        <Note>不填就和大家同时</Note>
        <MomentField
          label="报名截止"
          day={draft.closesDay}
          time={draft.closesTime}
          anchor="closes"
          error={gaps.closes}
          onChange={(closesDay, closesTime) => change({ closesDay, closesTime })}
        />
        <MomentField
          label="候补截止"
          optional
          day={draft.lineDay ?? ''}
          time={draft.lineTime ?? ''}
          anchor="line"
          error={gaps.line}
          onChange={(lineDay, lineTime) => change({ lineDay, lineTime })}
        />
        <Note>不填就是活动开始。到那时还没补上的，就不再补了</Note>
        <FieldPair>
          <TextField
            label="最小年龄"
            type="number"
            value={draft.minAge}
            maxLength={3}
            anchor="ages"
            error={gaps.ages}
            hint="不填就不限"
            onChange={minAge => change({ minAge })}
          />
          <TextField
            label="最大年龄"
            type="number"
            value={draft.maxAge}
            maxLength={3}
            hint="填了年龄，报名时要填出生日期"
            onChange={maxAge => change({ maxAge })}
          />
        </FieldPair>
      </Stack>
    </Card>
  )
}
