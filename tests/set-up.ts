import { buildFunctions } from '../config/build-functions'

/** Tests call the functions as they are deployed: one bundled file each, built once a run. */
export default async function setUp(): Promise<void> {
  process.env.TZ = 'UTC'
  await buildFunctions()
}
