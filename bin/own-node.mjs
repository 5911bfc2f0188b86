import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The root of the repository. */
export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))

/** The Node that the npm package `node` brings, wherever the packages are installed wholly. */
export function findOwnNode(root = ROOT) {
  const path = `${root}/node_modules/node/bin/node`
  return existsSync(path) ? path : undefined
}

/** The environment's PATH with the programs of our packages first. */
export function pathWithPackages(root = ROOT) {
  return `${root}/node_modules/.bin:${process.env.PATH ?? ''}`
}

/**
 * The environment's PATH without the programs of our packages. npm must run under the machine's own Node, since
 * installing removes the one under node_modules.
 */
export function pathWithoutPackages() {
  const folders = (process.env.PATH ?? '').split(':')
  return folders.filter(folder => !/node_modules\/\.bin\/?$|node-gyp-bin\/?$/.test(folder)).join(':')
}
