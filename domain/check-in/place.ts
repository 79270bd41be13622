import { type Refusal, refuse } from '../refusal'

/** Is somebody where the activity is? Only where a site wants to know; what a phone says of its place is not kept. */

export interface Point {
  /** GCJ-02, as WeChat's `getLocation` gives it when asked for. */
  lng: number
  lat: number
}

/** Where a phone believes to be, and how far off that may be, in metres. */
export interface Fix extends Point {
  accuracy: number
}

export interface Fence extends Point {
  /** Metres. */
  radius: number
}

const earthRadius = 6_371_000
const radians = (degrees: number): number => (degrees * Math.PI) / 180

/** Metres along the ground. */
export function metresBetween(one: Point, other: Point): number {
  const [lat, lng] = [radians(other.lat - one.lat), radians(other.lng - one.lng)]
  const across = Math.cos(radians(one.lat)) * Math.cos(radians(other.lat)) * Math.sin(lng / 2) ** 2
  return 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(Math.sin(lat / 2) ** 2 + across)))
}

/**
 * A fix that is less exact than the fence is wide says nothing, for or against; nor does one beside the fence that may
 * be inside of it. Both are told so, and staff can tick whoever stands in front of them.
 */
export function decidePlace(fence: Fence | undefined, fix: Fix | undefined): Refusal | null {
  if (!fence) return null
  if (!fix) return refuse('placeNeeded')
  const { radius } = fence
  if (fix.accuracy > radius) return refuse('placeVague', { accuracy: Math.round(fix.accuracy), radius })
  const metres = metresBetween(fence, fix)
  if (metres <= radius) return null
  if (metres - fix.accuracy <= radius)
    return refuse('placeVague', { accuracy: Math.round(fix.accuracy), radius })
  return refuse('placeFar', { metres: Math.round(metres / 10) * 10, radius })
}
