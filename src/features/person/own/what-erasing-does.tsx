import { dataKinds, kindsOfData } from '@domain/person/own-data'
import { Cell, CellGroup } from '@/ui/cell/cell'

/** What becomes of each kind of data when the account is closed. */
export function WhatErasingDoes() {
  return (
    <CellGroup title="注销会怎么样">
      {dataKinds.map(kind => (
        <Cell key={kind} title={kindsOfData[kind].title} note={`${kindsOfData[kind].onErase}。`} />
      ))}
    </CellGroup>
  )
}
