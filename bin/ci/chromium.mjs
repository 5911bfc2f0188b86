import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const CHROMIUM = '/usr/bin/chromium'
/** The browser, letters for our three languages, and the emoji that customers write. */
const PACKAGES = ['chromium', 'fonts-liberation', 'fonts-noto-color-emoji']

/** Installs Debian's Chromium where it is missing and can be had. Says why there is none, if there is none. */
export function findChromiumTrouble() {
  if (existsSync(CHROMIUM)) return undefined
  if (!existsSync('/usr/bin/apt-get'))
    return `${CHROMIUM} is missing and this system has no apt-get to install it`
  if (process.getuid() !== 0)
    return `${CHROMIUM} is missing and only root can install it ("apt-get install chromium")`
  console.log(`Installing ${PACKAGES.join(', ')} for the tests in a browser.`)
  apt('update')
  apt('install', '-y', '--no-install-recommends', ...PACKAGES)
  return existsSync(CHROMIUM) ? undefined : `${CHROMIUM} is missing and apt-get could not install it`
}

function apt(...args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  spawnSync('apt-get', ['-q', ...args], { env, stdio: ['ignore', 'inherit', 'inherit'] })
}
