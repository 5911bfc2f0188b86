import { existsSync } from 'node:fs'
import {
  findInstallingTrouble,
  findVersion,
  installPackages,
  NO_POSTFIX_OF_ITS_OWN,
} from './debian-packages.mjs'

const PROGRAMS = [
  '/usr/share/request-tracker5/libexec/rt-server',
  '/usr/sbin/rt-setup-database-5',
  // There when the libraries of Redmine have been found.
  '/var/lib/redmine/Gemfile.lock',
  '/usr/bin/puma',
]
/** Request Tracker wants a mail server, and gets the one that the tests of mail use. */
const PACKAGES = [
  ...['request-tracker5', 'rt5-standalone', 'rt5-db-sqlite', 'postfix'],
  ...['redmine', 'redmine-sqlite', 'puma'],
]
/** The tests make databases of their own. Redmine chooses its libraries by the one that its package makes. */
const ANSWERS = [
  NO_POSTFIX_OF_ITS_OWN,
  'request-tracker5 request-tracker5/rtname string rt.example',
  'request-tracker5 request-tracker5/organization string rt.example',
  'request-tracker5 request-tracker5/correspondaddress string rt@rt.example',
  'request-tracker5 request-tracker5/commentaddress string rt-comment@rt.example',
  'request-tracker5 request-tracker5/webbaseurl string http://127.0.0.1:8380',
  'request-tracker5 request-tracker5/handle-siteconfig-permissions boolean true',
  'request-tracker5 request-tracker5/install-cronjobs boolean false',
  'request-tracker5 request-tracker5/dbconfig-install boolean false',
  'redmine redmine/current-instances string default',
  'redmine redmine/default-language select en',
  'redmine redmine/instances/default/dbconfig-install boolean true',
  'redmine redmine/instances/default/database-type select sqlite3',
  'redmine redmine/instances/default/default-language select en',
]

/** Installs Debian's ticketing systems where they are missing and can be had. Says why there are none, if there are none. */
export function findTicketingServersTrouble() {
  if (process.getuid?.() !== 0) return 'needs root on Debian: each server runs as a user of its own'
  if (areThere()) return undefined
  const trouble = findInstallingTrouble()
  if (trouble) return trouble
  console.log(`Installing ${PACKAGES.join(', ')} for the tests with real ticketing systems.`)
  installPackages(PACKAGES, ANSWERS, findEnvironment)
  return areThere() ? undefined : `needs root on Debian: apt-get could not install ${PACKAGES.join(', ')}`
}

/** Ruby brings a Bundler of its own, which does not know Debian's libraries as the one that Debian packages does. */
function findEnvironment() {
  const version = findVersion('ruby-bundler')
  return version ? { BUNDLER_VERSION: version } : {}
}

const areThere = () => PROGRAMS.every(existsSync)
