import { EnvironmentRefused } from '../environment/environments'
import { INSPECTOR_ENVIRONMENTS_MAX } from '../limits'
import type { ApiAction } from './api'
import { ApiError, badRequest } from './api-error'
import type { EnvironmentList } from './contract/environment'

/** The environments of this cloud, and the functions that all of them share. */
export const listEnvironments: ApiAction = ({ core }): EnvironmentList => ({
  items: core.environments.names().map(name => ({ name, isDefault: name === core.defaultEnv })),
  functions: core.runner.folder.names(),
  start: core.inspector.start,
})

/** `{ "name" }`: an empty environment with the collections of the schema; with `--data` it is there after a restart too. */
export const createEnvironment: ApiAction = async ({ core: { environments }, body: { name } }) => {
  if (typeof name !== 'string') throw badRequest('name is required')
  if (environments.names().length >= INSPECTOR_ENVIRONMENTS_MAX)
    throw new ApiError(409, 'TOO_MANY', `there are ${INSPECTOR_ENVIRONMENTS_MAX} environments already`)
  try {
    await environments.create(name)
  } catch (error) {
    if (error instanceof EnvironmentRefused) throw badRequest(error.message)
    throw error
  }
  return {}
}
