import schema from './database.json'

/** `npm run database:list`: every collection and index that the cloud must have, for the console. */

interface Index {
  name: string
  fields: Record<string, number>
  unique?: boolean
}

const direction = (order: number): string => (order === 1 ? '升序' : '降序')

for (const [name, { purpose, indexes }] of Object.entries(schema.collections)) {
  console.log(`${name}  (${purpose})`)
  for (const { name: index, fields, unique } of indexes as Index[]) {
    const list = Object.entries(fields).map(([field, order]) => `${field} ${direction(order)}`)
    console.log(`    ${index}${unique ? '  唯一' : ''}: ${list.join(', ')}`)
  }
}
