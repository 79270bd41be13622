import { createContext, type ReactNode, useContext } from 'react'

/** How everything is drawn; the app provides it. Dark needs no entry: the style sheets follow the system. */
export interface Look {
  /** 大字版. */
  large: boolean
  /** At the top of every screen, such as what has not been sent. */
  banner?: ReactNode
}

export const LookContext = createContext<Look>({ large: false })

export const useLook = (): Look => useContext(LookContext)
