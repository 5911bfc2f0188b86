import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { findInstallingTrouble, installPackages, NO_POSTFIX_OF_ITS_OWN } from './debian-packages.mjs'

const PROGRAMS = ['/usr/sbin/postfix', '/usr/sbin/dovecot', '/usr/lib/dovecot/lmtp', '/usr/bin/openssl']
const PACKAGES = ['postfix', 'dovecot-imapd', 'dovecot-lmtpd', 'openssl']

/** Installs Debian's mail servers where they are missing and can be had. Says why there are none, if there are none. */
export function findMailServersTrouble() {
  if (process.getuid?.() !== 0)
    return 'needs root on Debian: mail servers change their user for each part of the work'
  if (!areThere()) {
    const trouble = findInstallingTrouble()
    if (trouble) return trouble
    console.log(`Installing ${PACKAGES.join(', ')} for the tests with real mail servers.`)
    installPackages(PACKAGES, [NO_POSTFIX_OF_ITS_OWN])
    if (!areThere()) return `needs root on Debian: apt-get could not install ${PACKAGES.join(', ')}`
  }
  const { stdout } = spawnSync('dovecot', ['--version'], { encoding: 'utf8' })
  return /^2\.3\./.test(stdout)
    ? undefined
    : `the tests are configured for Dovecot 2.3, this is ${stdout.trim()}`
}

const areThere = () => PROGRAMS.every(existsSync)
