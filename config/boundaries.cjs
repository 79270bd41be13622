/** Who may import whom (HOUSE rules, docs/architecture.md). `npm run boundaries` fails when it has read no module. */

const area =
  '(site|person|activity|signup|volunteer|service|hours|wish|notice|message|press|ads|ledger|report|audit)'

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'domain-is-pure',
      comment: 'rules run anywhere: no I/O, nothing of ours but domain',
      severity: 'error',
      from: { path: '^domain/' },
      to: { pathNot: ['^domain/', '^node_modules/valibot/', '^node_modules/dayjs/'] },
    },
    {
      name: 'client-knows-no-server',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(cloudfunctions|localcloud|tests|scripts)/' },
    },
    {
      name: 'client-takes-types-of-contracts',
      comment: 'schemas stay on the server: valibot is not in the bundle',
      severity: 'error',
      from: { path: '^src/' },
      to: {
        path: [
          '^domain/(contract|fields|action)\\.ts$',
          '^domain/[a-z]+/[a-z-]*contract\\.ts$',
          '^domain/[a-z]+/[a-z-]+/contract\\.ts$',
          '^node_modules/valibot/',
        ],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'features-know-one-area',
      severity: 'error',
      from: { path: '^src/features/([^/]+)/' },
      to: { path: '^src/(features|pages|own|volunteer|office)/', pathNot: '^src/features/$1/' },
    },
    { name: 'ui-draws-only', severity: 'error', from: { path: '^src/ui/' }, to: { path: '^src/(?!ui/)' } },
    {
      name: 'lib-knows-no-area',
      severity: 'error',
      from: { path: '^src/lib/' },
      to: { path: '^src/(features|pages|own|volunteer|office)/' },
    },
    {
      name: 'one-door-to-the-sdk',
      severity: 'error',
      from: { path: '^(cloudfunctions|domain|src)/', pathNot: '^cloudfunctions/kit/cloud\\.ts$' },
      to: { path: 'wx-server-sdk' },
    },
    {
      name: 'functions-stand-on-domain-and-kit',
      severity: 'error',
      from: { path: '^cloudfunctions/' },
      to: { path: '^(src|localcloud|tests|scripts|config)/' },
    },
    {
      name: 'kit-knows-no-area',
      severity: 'error',
      from: { path: '^cloudfunctions/kit/' },
      to: { path: `^(cloudfunctions/modules|domain/${area})/` },
    },
    {
      name: 'localcloud-knows-nothing-of-ours',
      severity: 'error',
      from: { path: '^localcloud/' },
      to: { path: '^(src|domain|cloudfunctions|tests|scripts|config)/' },
    },
    {
      name: 'inspector-page-stands-alone',
      comment: 'it runs in a browser: its own files, React, and the types of what the API answers',
      severity: 'error',
      from: { path: '^localcloud/inspector/page/' },
      to: {
        pathNot: [
          '^localcloud/inspector/page/',
          '^localcloud/inspector/contract/',
          '^node_modules/(@types/)?(react|react-dom)/',
        ],
      },
    },
    {
      name: 'inspector-server-knows-no-page',
      severity: 'error',
      from: { path: '^localcloud/', pathNot: '^localcloud/inspector/page/' },
      to: { path: '^localcloud/inspector/page/' },
    },
    {
      name: 'nobody-imports-localcloud',
      severity: 'error',
      from: { path: '^(src|domain|cloudfunctions|config)/' },
      to: { path: '^localcloud/' },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^localcloud/dist/' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.cjs', '.js', '.json'] },
  },
}
