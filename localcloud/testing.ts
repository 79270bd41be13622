import { type Cloud, type CloudOptions, openCloud } from './cloud'
import { readSchema } from './db/read-schema'
import type { Schema } from './db/types'
import { readJson } from './read-json'
import { TestEnv } from './testing/test-env'
import type { TemplateSpec } from './wechat/templates'

export type { Schema } from './db/types'
export type { Fault, FaultSpec } from './environment/faults'
export type { InvocationRecord } from './environment/invocation-record'
export type { Stats } from './environment/stats'
export { CallFailed, type CallOptions, type TestEnv } from './testing/test-env'
export type { Message } from './wechat/outbox'
export type { Verdict } from './wechat/risky-texts'
export type { TemplateSpec } from './wechat/templates'

export interface LocalCloudOptions
  extends Pick<
    CloudOptions,
    | 'storage'
    | 'functions'
    | 'env'
    | 'workers'
    | 'memoryMb'
    | 'pages'
    | 'riskyTexts'
    | 'codeBase'
    | 'push'
    | 'mediaCheckMs'
  > {
  /** Collections and indexes, or the path of a JSON file with them. */
  schema?: Schema | string
  /** Subscribe message templates as WeChat lists them, or the path of a JSON file with them. */
  templates?: TemplateSpec[] | string
  /** Where warnings of functions and of localcloud go; default: nowhere. */
  log?: CloudOptions['log']
}

export interface LocalCloud {
  /** `http://127.0.0.1:PORT`; functions are at `{url}/fn/<name>`. */
  url: string
  /** The endpoint for `TCB_CONTEXT_CNFG`. */
  admin: string
  secretId: string
  secretKey: string
  /** Opens the inspector in a browser. */
  inspector: string
  /** The first environment. */
  env: TestEnv
  /** One that is there; those that the data folder holds from before are. @throws CloudError for another name */
  environment(name: string): TestEnv
  /** A fresh and empty environment on the same server and the same warm workers. */
  newEnv(): Promise<TestEnv>
  close(): Promise<void>
}

/** A local cloud inside the test's own process, on a free port. Close it, or the process does not end. */
export async function startLocalCloud(options: LocalCloudOptions): Promise<LocalCloud> {
  const { schema, templates } = options
  warnOfZone()
  const cloud = await openCloud({
    // Verdicts on media come when the test decides.
    mediaCheckMs: Infinity,
    ...options,
    schema: typeof schema === 'string' ? readSchema(schema) : schema,
    templates: typeof templates === 'string' ? (readJson(templates) as TemplateSpec[]) : templates,
  })
  let count = 0
  return {
    url: cloud.url,
    ...cloud.endpoint,
    inspector: cloud.inspectorLink,
    env: testEnv(cloud, cloud.defaultEnv),
    environment: name => testEnv(cloud, name),
    async newEnv() {
      const name = () => `${cloud.defaultEnv}-${count}`
      do count++
      while (cloud.environments.has(name()))
      await cloud.environments.create(name())
      return testEnv(cloud, name())
    },
    close: cloud.close,
  }
}

function testEnv(cloud: Cloud, name: string): TestEnv {
  return new TestEnv(cloud, cloud.environments.get(name))
}

/** A worker has the zone of its process, which a library must not change under a test. */
function warnOfZone(): void {
  const offsets = [0, 6].map(month => new Date(2026, month, 1).getTimezoneOffset())
  if (offsets.some(offset => offset !== 0))
    process.emitWarning('Cloud functions run in UTC, this process does not. Start it with TZ=UTC.', {
      type: 'LocalCloudWarning',
    })
}
