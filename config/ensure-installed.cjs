'use strict'
/**
 * Before `npm start` and `npm test`: installs the packages that the lockfile names when they are not there, and with
 * `--browser` sees that a Chromium can be run. Plain JavaScript, since it runs before anything is installed.
 */
const { execFileSync, spawnSync } = require('node:child_process')
const fs = require('node:fs')
const path = require('node:path')

const root = path.resolve(__dirname, '..')
/** npm's own note of what it has installed. */
const installedNote = path.join(root, 'node_modules', '.package-lock.json')

const packagesOf = file => (fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')).packages : {})

/** Optional packages are those of other platforms; the root package has no version of its own there. */
function isInstalled() {
  const installed = packagesOf(installedNote)
  const wanted = Object.entries(packagesOf(path.join(root, 'package-lock.json')))
  return wanted.every(
    ([name, { version, optional }]) => name === '' || optional || installed[name]?.version === version,
  )
}

function ensurePackages() {
  if (isInstalled()) return
  console.error('installing packages (about a minute, once) …')
  execFileSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  })
}

const candidates = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
].filter(Boolean)

const browserPath = () => candidates.find(file => fs.existsSync(file))

function ensureBrowser() {
  if (browserPath()) return
  const debianRoot = process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0
  if (debianRoot) {
    console.error('installing Chromium and Chinese fonts (once) …')
    const apt = args =>
      execFileSync('apt-get', args, {
        stdio: ['ignore', 'ignore', 2],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      })
    apt(['update', '-q'])
    apt(['install', '-y', '-q', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'])
  }
  if (browserPath()) return
  console.error(
    'No Chromium was found: install it (Debian: apt-get install chromium fonts-noto-cjk) or set CHROMIUM_PATH.',
  )
  process.exit(1)
}

if (require.main === module) {
  ensurePackages()
  if (process.argv.includes('--browser')) ensureBrowser()
}

module.exports = { browserPath }
