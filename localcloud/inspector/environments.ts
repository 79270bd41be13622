import type { ApiAction } from './api'
import type { EnvironmentList } from './contract/environment'

/** The environments of this cloud, and the functions that all of them share. */
export const listEnvironments: ApiAction = ({ core }): EnvironmentList => ({
  items: core.environments.names().map(name => ({ name, isDefault: name === core.defaultEnv })),
  functions: core.runner.folder.names(),
  start: core.inspector.start,
})
