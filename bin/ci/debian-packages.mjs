import { spawnSync } from 'node:child_process'
import { existsSync, rmSync, writeFileSync } from 'node:fs'

/** Why nothing can be installed here; undefined where it can. */
export function findInstallingTrouble() {
  if (process.getuid?.() !== 0) return 'needs root on Debian'
  return existsSync('/usr/bin/apt-get') ? undefined : 'needs root on Debian: this system has no apt-get'
}

/** Without an answer, Postfix would set itself up as the mail server of this machine. */
export const NO_POSTFIX_OF_ITS_OWN = 'postfix postfix/main_mailer_type select No configuration'

/**
 * Installs packages without starting what they bring. `answers` are lines for debconf: what a package would otherwise
 * ask, or decide by itself; `findEnvironment` is asked when apt knows its packages, for variables that
 * the programs that set them up need. Whether all went well is seen by what is there afterwards.
 */
export function installPackages(packages, answers, findEnvironment = () => ({})) {
  spawnSync('debconf-set-selections', {
    input: answers.map(line => `${line}\n`).join(''),
    stdio: ['pipe', 'inherit', 'inherit'],
  })
  apt({}, 'update')
  const environment = findEnvironment()
  withoutStartingThem(() => apt(environment, 'install', '-y', '--no-install-recommends', ...packages))
}

/** The version of a package that would be installed, without Debian's own part: "2.3.15". */
export function findVersion(name) {
  const { stdout } = spawnSync('apt-cache', ['show', '--no-all-versions', name], { encoding: 'utf8' })
  return /^Version: (?:\d+:)?([\d.]+)/m.exec(stdout)?.[1]
}

const POLICY = '/usr/sbin/policy-rc.d'

/** Debian starts what it installs, unless this program says no; the tests start servers of their own. */
function withoutStartingThem(work) {
  if (existsSync(POLICY)) return work()
  writeFileSync(POLICY, '#!/bin/sh\nexit 101\n', { mode: 0o755 })
  try {
    work()
  } finally {
    rmSync(POLICY)
  }
}

function apt(environment, ...args) {
  const env = { ...process.env, ...environment, DEBIAN_FRONTEND: 'noninteractive' }
  // Another installation may be under way on this machine.
  const all = ['-q', '-o', 'DPkg::Lock::Timeout=300', ...args]
  spawnSync('apt-get', all, { env, stdio: ['ignore', 'inherit', 'inherit'] })
}
