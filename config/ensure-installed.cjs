'use strict'
/**
 * Before `npm start` and `npm test`: installs the packages that the lockfile names when they are not there, and with
 * `--browser` sees that a Chromium can be run. Plain JavaScript, since it runs before anything is installed.
 */
const { execFileSync, spawnSync } = require('node:child_process')
const { createHash } = require('node:crypto')
const fs = require('node:fs')
const path = require('node:path')

const root = path.resolve(__dirname, '..')
const stamp = path.join(root, 'node_modules', '.installed-from')

function ensurePackages() {
  const lock = createHash('sha256').update(fs.readFileSync(path.join(root, 'package-lock.json'))).digest('hex')
  const installed = fs.existsSync(stamp) ? fs.readFileSync(stamp, 'utf8') : ''
  if (installed === lock) return
  console.error('installing packages (about a minute, once) …')
  execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' })
  fs.writeFileSync(stamp, lock)
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
    const apt = args => execFileSync('apt-get', args, { stdio: ['ignore', 'ignore', 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
    apt(['update', '-q'])
    apt(['install', '-y', '-q', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'])
  }
  if (browserPath()) return
  console.error('No Chromium was found: install it (Debian: apt-get install chromium fonts-noto-cjk) or set CHROMIUM_PATH.')
  process.exit(1)
}

if (require.main === module) {
  ensurePackages()
  if (process.argv.includes('--browser')) ensureBrowser()
}

module.exports = { browserPath }
