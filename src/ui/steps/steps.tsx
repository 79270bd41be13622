import { View } from '@tarojs/components'
import { a11y } from '../a11y'
import { Icon } from '../icon/icon'
import './steps.scss'

interface Step {
  title: string
  /** When, or who, or why. */
  note?: string
  state: 'done' | 'now' | 'later' | 'failed'
}

const spoken = { done: '已完成', now: '进行中', later: '还没有开始', failed: '没有通过' }

/** How far something has come, from top to bottom: a registration, a wish. */
export function Steps({ steps }: { steps: readonly Step[] }) {
  return (
    <View className="ui-steps" {...a11y({ role: 'list' })}>
      {steps.map(step => (
        <View
          key={step.title}
          className={`ui-step ui-step_${step.state}`}
          {...a11y({
            role: 'listitem',
            label: [step.title, spoken[step.state], step.note].filter(Boolean).join('，'),
          })}
        >
          <View className="ui-step__mark">
            {step.state === 'done' ? (
              <Icon name="check" />
            ) : step.state === 'failed' ? (
              <Icon name="close" />
            ) : null}
          </View>
          <View className="ui-step__body">
            <View className="ui-step__title">{step.title}</View>
            {step.note ? <View className="ui-step__note">{step.note}</View> : null}
          </View>
        </View>
      ))}
    </View>
  )
}
