/** One package of package-lock.json, as far as its licence is concerned. */
interface LockedPackage {
  version?: string
  license?: string
  dev?: boolean
  devOptional?: boolean
}

export type Lock = { packages: Record<string, LockedPackage> }

/** Licences that ask for no more than their text to be kept; anything else is decided by a person first. */
const permissive =
  /^\(?(MIT|MIT-0|ISC|0BSD|BSD-2-Clause|BSD-3-Clause|Apache-2\.0|BlueOak-1\.0\.0|CC0-1\.0|CC-BY-4\.0|Unlicense|Python-2\.0)\b/

/** Looked at by a person: the licence by the package's own files, and why it may stay. */
const decided: Readonly<Record<string, { license: string; why: string }>> = {
  '@cloudbase/signature-nodejs': {
    license: 'not stated',
    why: 'part of Tencent’s own SDK, which the cloud prescribes; its package names no licence',
  },
  '@cloudbase/wx-cloud-client-sdk': {
    license: 'not stated',
    why: 'part of Tencent’s own SDK, which the cloud prescribes; its package names no licence',
  },
  'string.fromcodepoint': { license: 'MIT', why: 'says so in LICENSE-MIT.txt; used while building' },
  lightningcss: { license: 'MPL-2.0', why: 'used while building, unchanged; nothing of it is shipped' },
  'mdn-data': { license: 'MPL-2.0', why: 'used while building, unchanged; nothing of it is shipped' },
  'webpack-chain': { license: 'MPL-2.0', why: 'used while building, unchanged; nothing of it is shipped' },
}

/** Builds of one package for each platform are called `<package>-<platform>`. */
const decisionOn = (name: string) =>
  decided[name] ?? Object.entries(decided).find(([known]) => name.startsWith(`${known}-`))?.[1]

const nameOf = (path: string): string =>
  path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)

interface Row {
  name: string
  version: string
  license: string
  shipped: boolean
}

export function rowsOf({ packages }: Lock): Row[] {
  const rows = Object.entries(packages).flatMap(
    ([path, { version = '', license, dev, devOptional }]): Row[] => {
      if (path === '') return []
      const name = nameOf(path)
      return [
        {
          name,
          version,
          license: license ?? decisionOn(name)?.license ?? 'not stated',
          shipped: !dev && !devOptional,
        },
      ]
    },
  )
  const key = ({ name, version }: Row) => `${name}@${version}`
  return [...new Map(rows.map(row => [key(row), row])).values()].sort((a, b) => (key(a) < key(b) ? -1 : 1))
}

/** Packages whose licence somebody has to look at first. */
export const undecided = (lock: Lock): string[] =>
  rowsOf(lock)
    .filter(({ name, license }) => !permissive.test(license) && !decisionOn(name))
    .map(({ name, version, license }) => `${name}@${version}: ${license}`)

/** docs/licences.md. */
export function page(lock: Lock): string {
  const rows = rowsOf(lock)
  const shipped = rows.filter(row => row.shipped)
  const counts = new Map<string, number>()
  for (const { license } of rows.filter(row => !row.shipped))
    counts.set(license, (counts.get(license) ?? 0) + 1)
  const others = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
  return `# Licences

Written by \`npm run licences\` from package-lock.json; a test holds the two together and stops at a licence that nobody
has looked at. Ours is MIT.

## Looked at by hand

${Object.entries(decided)
  .map(([name, { license, why }]) => `- \`${name}\` (${license}): ${why}.`)
  .join('\n')}

## Used while building and testing only: ${rows.length - shipped.length} packages

${others.map(([license, count]) => `- ${license}: ${count}`).join('\n')}

## Needed by what is shipped: ${shipped.length} packages

${shipped.map(({ name, version, license }) => `- ${name} ${version}: ${license}`).join('\n')}
`
}
