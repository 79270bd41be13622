/** One suite for everything there is; folders say what a test needs. */
const swc = [
  '@swc/jest',
  {
    jsc: {
      parser: { syntax: 'typescript', tsx: true },
      target: 'es2022',
      transform: { react: { runtime: 'automatic' } },
    },
    sourceMaps: 'inline',
  },
]

/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/tests/**/*.test.ts', '<rootDir>/tests/**/*.test.tsx'],
  transform: { '^.+\\.tsx?$': swc },
  moduleNameMapper: { '^@/(.*)$': '<rootDir>/src/$1', '^@domain/(.*)$': '<rootDir>/domain/$1' },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/localcloud/dist/'],
  globalSetup: '<rootDir>/tests/set-up.ts',
  testSequencer: '<rootDir>/tests/slowest-first.cjs',
  testTimeout: 180_000,
  maxWorkers: 2,
  // What earlier suites loaded stays in a worker, and makes those after it slow: four times, at the end of a whole run.
  workerIdleMemoryLimit: '300MB',
}
