import { freshBuild } from './start/fresh-build'

/** `npm run builds`: both builds of the mini-program, each only if it is not what the sources make: tests have built them already. */
async function build(): Promise<void> {
  for (const target of ['h5', 'weapp'] as const) console.log(await freshBuild(target))
}

build().catch(error => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
