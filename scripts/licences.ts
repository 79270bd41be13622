import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { page, undecided } from './licences/licences'

/** `npm run licences`: writes docs/licences.md. Ends with 1 when a package's licence was not looked at yet. */
const root = path.resolve(__dirname, '..')
const lock = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8'))
writeFileSync(path.join(root, 'docs', 'licences.md'), page(lock))
for (const line of undecided(lock)) console.error(`look at its licence first: ${line}`)
if (undecided(lock).length > 0) process.exitCode = 1
