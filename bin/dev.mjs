// What "npm start" runs: any Node from 18 on can. Installs what is missing, then starts Pronto with its demo world.
import { ensureInstalled, InstallError } from './install.mjs'
import { findOwnNode, pathWithPackages, ROOT } from './own-node.mjs'
import { endLike, runToEnd } from './run-to-end.mjs'

try {
  await ensureInstalled({ needsDev: false })
  const args = [`${ROOT}/bin/pronto`, 'start', '--demo', ...process.argv.slice(2)]
  endLike(await runToEnd(findOwnNode(), args, { ...process.env, PATH: pathWithPackages() }))
} catch (error) {
  if (!(error instanceof InstallError)) throw error
  console.error(error.message)
  process.exitCode = 1
}
