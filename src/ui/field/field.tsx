import { Text, View } from '@tarojs/components'
import { type PropsWithChildren, type ReactNode, useId } from 'react'
import { a11y } from '../a11y'
import { classes } from '../classes'
import { FaultId } from './fault'
import { anchorOf } from './show-field'
import './field.scss'

export interface FieldProps {
  label: string
  /** What is wrong, in words; replaces the hint. */
  error?: string
  hint?: ReactNode
  required?: boolean
  /** Says nothing of whether it must be filled in: it is a filter, not a form. */
  unmarked?: boolean
  /** By this `showField` finds it; once on a page. */
  anchor?: string
}

/** The frame of every field: label above, control, then hint or error. The fields below are built of it. */
export function Field(props: PropsWithChildren<FieldProps>) {
  const { label, error, hint, required, unmarked, anchor, children } = props
  const errorId = `ui-fault-${useId().replace(/:/g, '')}`
  return (
    <View id={anchor && anchorOf(anchor)} className={classes('ui-field', error && 'ui-field_wrong')}>
      <View className="ui-field__label" {...a11y({ hidden: true })}>
        {label}
        {required || unmarked ? null : <Text className="ui-field__optional">选填</Text>}
      </View>
      <FaultId.Provider value={error ? errorId : undefined}>{children}</FaultId.Provider>
      {error ? (
        <View id={errorId} className="ui-field__error" {...a11y({ role: 'alert' })}>
          {error}
        </View>
      ) : hint ? (
        <View className="ui-field__hint">{hint}</View>
      ) : null}
    </View>
  )
}
