import { spawnSync } from 'node:child_process'
import { existsSync, rmSync, writeFileSync } from 'node:fs'

const PROGRAMS = ['/usr/sbin/postfix', '/usr/sbin/dovecot', '/usr/lib/dovecot/lmtp', '/usr/bin/openssl']
const PACKAGES = ['postfix', 'dovecot-imapd', 'dovecot-lmtpd', 'openssl']

/** Installs Debian's mail servers where they are missing and can be had. Says why there are none, if there are none. */
export function findMailServersTrouble() {
  if (process.getuid?.() !== 0)
    return 'needs root on Debian: mail servers change their user for each part of the work'
  if (!areThere()) {
    if (!existsSync('/usr/bin/apt-get')) return 'needs root on Debian: this system has no apt-get'
    install()
    if (!areThere()) return `needs root on Debian: apt-get could not install ${PACKAGES.join(', ')}`
  }
  const { stdout } = spawnSync('dovecot', ['--version'], { encoding: 'utf8' })
  return /^2\.3\./.test(stdout)
    ? undefined
    : `the tests are configured for Dovecot 2.3, this is ${stdout.trim()}`
}

const areThere = () => PROGRAMS.every(existsSync)

function install() {
  console.log(`Installing ${PACKAGES.join(', ')} for the tests with real mail servers.`)
  // Without an answer, Postfix would set itself up as the mail server of this machine.
  spawnSync('debconf-set-selections', {
    input: 'postfix postfix/main_mailer_type select No configuration\n',
    stdio: ['pipe', 'inherit', 'inherit'],
  })
  apt('update')
  withoutStartingThem(() => apt('install', '-y', '--no-install-recommends', ...PACKAGES))
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

function apt(...args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  // Another installation may be under way on this machine.
  const all = ['-q', '-o', 'DPkg::Lock::Timeout=300', ...args]
  spawnSync('apt-get', all, { env, stdio: ['ignore', 'inherit', 'inherit'] })
}
