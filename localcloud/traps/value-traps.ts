import type { Sight, Trap } from './trap'
import { firstPart, holdsNumbers, isRecord, parseWire, type WireValue } from './wire'

/** What the SDK converts only in some places: the operators in which it does not. */
const UNCONVERTED_IN = ['$set', '$push', '$max', '$min']

const serverDate: Trap = {
  kind: 'server-date-as-object',
  find: sight =>
    withUnconverted(
      sight,
      '"offset"',
      part => holdsNumbers(part, 'offset'),
      path =>
        `${path} is {offset}: if that was db.serverDate(), the SDK does not convert it inside _.set, _.push({ each }), _.max and _.min; write it as a plain value, or new Date()`,
    ),
}

const geoPoint: Trap = {
  kind: 'geo-as-object',
  find: sight =>
    withUnconverted(
      sight,
      '"longitude"',
      part => holdsNumbers(part, 'longitude', 'latitude'),
      path =>
        `${path} is {longitude, latitude}: if that was db.Geo, the SDK does not convert it inside _.set, _.push({ each }), _.max and _.min; write { type: 'Point', coordinates: [longitude, latitude] }`,
    ),
}

/** @param hint without it in the text, no part can pass the test */
function withUnconverted(
  sight: Sight,
  hint: string,
  test: (part: WireValue) => boolean,
  text: (path: string) => string,
): string | undefined {
  if (sight.action !== 'database.modifyDocument' || sight.body.upsert === true) return undefined
  const { data } = sight.body
  const update = typeof data === 'string' && data.includes(hint) ? parseWire(data) : undefined
  if (!isRecord(update)) return undefined
  for (const operator of UNCONVERTED_IN) {
    const found = firstPart(update[operator], test)
    if (found) return text(`${sight.collection}: ${operator} of ${found.path}`)
  }
  return undefined
}

/** A `Buffer` arrives as `{"type":"Buffer","data":[]}`, a `Uint8Array` as `{"0":1,"1":2}`. */
const binary: Trap = {
  kind: 'binary',
  find({ collection, body }) {
    for (const text of Array.isArray(body.data) ? body.data : [body.data]) {
      if (typeof text !== 'string' || !/"type":"Buffer"|\{"0":/.test(text)) continue
      const found = firstPart(parseWire(text), part => isBuffer(part) || isBytes(part))
      if (found)
        return `${collection}: ${found.path} looks like a Buffer or a typed array, which the SDK cannot send: keep the bytes as a file, or as base64`
    }
    return undefined
  },
}

function isBuffer(part: WireValue): boolean {
  return isRecord(part) && part.type === 'Buffer' && Array.isArray(part.data)
}

function isBytes(part: WireValue): boolean {
  const entries = Object.entries(isRecord(part) ? part : {})
  return entries.length > 0 && entries.every(([name, value], i) => name === String(i) && isByte(value))
}

function isByte(value: WireValue): boolean {
  const number = isRecord(value) && '$numberInt' in value ? Number(value.$numberInt) : -1
  return number >= 0 && number <= 255
}

/** `_.addToSet` wants `$each`; `_.push` wants `each`. */
const eachWithoutDollar: Trap = {
  kind: 'each-without-dollar',
  find({ collection, body }) {
    if (typeof body.data !== 'string' || !body.data.includes('"$addToSet"')) return undefined
    const update = parseWire(body.data)
    const added = isRecord(update) && isRecord(update.$addToSet) ? update.$addToSet : {}
    const [field] =
      Object.entries(added).find(([, value]) => isRecord(value) && Array.isArray(value.each)) ?? []
    if (field === undefined) return undefined
    return `${collection}: _.addToSet({ each: […] }) adds the object itself to ${field}; _.addToSet({ $each: […] }) adds each`
  },
}

export const valueTraps: readonly Trap[] = [serverDate, geoPoint, binary, eachWithoutDollar]
