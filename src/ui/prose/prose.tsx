import { Text, View } from '@tarojs/components'
import type { PropsWithChildren, ReactNode } from 'react'
import { a11y } from '../a11y'
import { classes } from '../classes'
import './prose.scss'

interface HeadingProps {
  /** 1: the page's own; 2: a section (default); 3: inside a card. */
  level?: 1 | 2 | 3
  /** At the end of the line, such as a link to all of it. */
  aside?: ReactNode
}

export function Heading({ level = 2, aside, children }: PropsWithChildren<HeadingProps>) {
  const heading = (
    <View className={`ui-heading ui-heading_${level}`} {...a11y({ role: 'heading' })}>
      {children}
    </View>
  )
  if (!aside) return heading
  return (
    <View className="ui-heading-line">
      {heading}
      {aside}
    </View>
  )
}

/** Small secondary text. */
export function Note({ children, tone }: PropsWithChildren<{ tone?: 'danger' | 'warn' }>) {
  return <View className={classes('ui-note', tone && `ui-note_${tone}`)}>{children}</View>
}

/** Text that somebody wrote: a paragraph for each line. It can be selected and copied. */
export function Paragraphs({ text }: { text: string }) {
  const lines = text.split('\n').filter(line => line.trim() !== '')
  return <Lines lines={lines.map(line => [{ text: line }])} />
}

interface Piece {
  text: string
  bold?: true
}

/** The same, with words in bold: a paragraph for each line, of pieces. */
export function Lines({ lines }: { lines: readonly (readonly Piece[])[] }) {
  return (
    <View className="ui-prose">
      {lines.map((line, index) => (
        // Lines have no identity, and the text changes as a whole.
        <View key={index} className="ui-prose__line">
          <Text userSelect>
            {line.map(({ text, bold }, at) =>
              bold ? (
                <Text key={at} className="ui-prose__bold" userSelect>
                  {text}
                </Text>
              ) : (
                text
              ),
            )}
          </Text>
        </View>
      ))}
    </View>
  )
}

/** One below the other, with a dot or, where the order matters, a number in front. */
export function List({ items, numbered }: { items: readonly string[]; numbered?: boolean }) {
  return (
    <View className="ui-prose" {...a11y({ role: 'list' })}>
      {items.map((item, index) => (
        // Items have no identity, and the list changes as a whole.
        <View key={index} className="ui-prose__item" {...a11y({ role: 'listitem' })}>
          <View className="ui-prose__mark">{numbered ? `${index + 1}.` : '·'}</View>
          <View className="ui-prose__words">
            <Text userSelect>{item}</Text>
          </View>
        </View>
      ))}
    </View>
  )
}
