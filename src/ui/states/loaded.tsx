import type { ReactNode } from 'react'
import { Button } from '../button/button'
import { Note } from '../prose/prose'
import { Row } from '../stack/stack'
import { ErrorState, Skeleton } from './states'

interface Props<T> {
  /** What is to be shown, as `useQuery` gives it. */
  query: {
    data: T | undefined
    failure: { cause: string; message: string } | undefined
    reload: () => Promise<void>
  }
  /** Cards of the skeleton. */
  rows?: number
  children: (data: T) => ReactNode
}

/** Each state of what a page reads: on its way, failed, there, and there but not fresh. */
export function Loaded<T>({ query, rows, children }: Props<T>) {
  const { data, failure, reload } = query
  const again = () => void reload()
  if (data === undefined) {
    return failure ? <ErrorState message={failure.message} onRetry={again} /> : <Skeleton rows={rows} />
  }
  // Without a network the bar at the top of the screen says so already.
  const isOld = failure !== undefined && failure.cause !== 'offline'
  // The second place stays the same, whatever is in the first: what somebody has begun in it is not drawn anew.
  return (
    <>
      {isOld ? (
        <Row gap={2} apart>
          <Note tone="warn">没有更新成功，下面是之前的内容</Note>
          <Button small onPress={again}>
            再试一次
          </Button>
        </Row>
      ) : null}
      {children(data)}
    </>
  )
}
