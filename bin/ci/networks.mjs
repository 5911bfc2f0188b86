import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../own-node.mjs'

/**
 * A stage for each real network that this repository brings: a folder under `testnet/`, with packages and tests of its
 * own. Its tests install it by themselves.
 */
export function listNetworkStages(root = ROOT) {
  const networks = join(root, 'testnet')
  const names = existsSync(networks) ? readdirSync(networks).sort() : []
  return names
    .filter(name => existsSync(join(networks, name, 'vitest.config.ts')))
    .map(name => ({
      name,
      counts: 'vitest',
      findObstacle: () => findPlatformTrouble(join(networks, name)),
      command: ['vitest', 'run', '-c', `testnet/${name}/vitest.config.ts`],
    }))
}

/** Why the programs of a network do not exist for this machine, by what its package.json says of `os` and `cpu`. */
function findPlatformTrouble(folder) {
  const path = join(folder, 'package.json')
  const { os, cpu } = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {}
  const isMadeForUs = (os?.includes(process.platform) ?? true) && (cpu?.includes(process.arch) ?? true)
  return isMadeForUs ? undefined : `its programs are not made for ${process.platform} on ${process.arch}`
}
