/** Sets `root.cn.[0].cl` or `a[0].b` in `data`, making what is missing on the way, as `setData` does. */
export function setPath(data: object, path: string, value: unknown): void {
  const keys = path
    .replace(/\[(\d+)\]/g, '.$1')
    .split('.')
    .filter(Boolean)
  const last = keys.pop()
  if (last === undefined) return
  let node = data as Record<string, unknown>
  keys.forEach((key, i) => {
    const next = node[key]
    const isContainer = typeof next === 'object' && next !== null
    const child = isContainer ? next : /^\d+$/.test(keys[i + 1] ?? last) ? [] : {}
    node[key] = child
    // Arrays are indexed by the same texts.
    node = child as Record<string, unknown>
  })
  node[last] = value
}
