/** One line a stage on stderr, with how long it took. */
export async function stage<T>(name: string, run: () => Promise<T>): Promise<T> {
  const started = Date.now()
  process.stderr.write(`· ${name} … `)
  try {
    const result = await run()
    process.stderr.write(`${((Date.now() - started) / 1000).toFixed(1)} s\n`)
    return result
  } catch (error) {
    process.stderr.write('failed\n')
    throw error
  }
}
