/** One line on stderr when a stage begins and one when it ends, with how long it took; stages may overlap. */
export async function stage<T>(name: string, run: () => Promise<T>): Promise<T> {
  const started = Date.now()
  const seconds = () => `${((Date.now() - started) / 1000).toFixed(1)} s`
  process.stderr.write(`  … ${name}\n`)
  try {
    const result = await run()
    process.stderr.write(`  ✓ ${name} (${seconds()})\n`)
    return result
  } catch (error) {
    process.stderr.write(`  ✗ ${name} (${seconds()})\n`)
    throw error
  }
}
