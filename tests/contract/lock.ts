import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { inputSchemas } from './inputs'
import { outputTypes } from './outputs'

/**
 * `npm run contract:lock`: at a release, writes down what its clients send (as JSON Schema) and expect (as TypeScript
 * types). From then on `growth.test.ts` and the compiler hold every later contract against it: WeChat runs the old
 * client once more after each release (facts: platform.md §1.1, "Update").
 */

const write = (name: string, text: string) => writeFileSync(path.join(__dirname, name), text)

write('locked-inputs.json', `${JSON.stringify(inputSchemas(), null, 1)}\n`)
write('locked-outputs.ts', outputTypes())
