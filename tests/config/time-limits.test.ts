import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { userCallMs } from '../../cloudfunctions/kit/invocation'

/** Without a limit of its own a function has the three seconds that WeChat gives, and is cut off in the middle. */

const root = path.resolve('cloudfunctions')
const deployed = readdirSync(root).filter(name => {
  const files = readdirSync(path.join(root, name))
  return files.includes('package.json')
})

test('there are functions', () => expect(deployed).toContain('api'))

test.each(deployed)('%s may take longer than a call may', name => {
  const config: unknown = JSON.parse(readFileSync(path.join(root, name, 'config.json'), 'utf8'))
  expect(config).toMatchObject({ timeout: 20 })
  expect(20_000).toBeGreaterThan(userCallMs)
})
