import { existsSync } from 'node:fs'
import { findInstallingTrouble, installPackages } from './debian-packages.mjs'

const PROGRAMS = ['/usr/bin/apertium-apy', '/usr/bin/cg-proc', '/usr/share/apertium/modes/spa-ita.mode']
// Of Italian, the words are told apart by the constraint grammar.
const PACKAGES = ['apertium-apy', 'apertium-spa-ita', 'cg3']

/** Installs Debian's translation service where it is missing and can be had. Says why there is none, if there is none. */
export function findTranslationServersTrouble() {
  if (areThere()) return undefined
  const trouble = findInstallingTrouble()
  if (trouble) return trouble
  console.log(`Installing ${PACKAGES.join(', ')} for the tests with a real translation service.`)
  installPackages(PACKAGES, [])
  return areThere() ? undefined : `needs root on Debian: apt-get could not install ${PACKAGES.join(', ')}`
}

const areThere = () => PROGRAMS.every(existsSync)
