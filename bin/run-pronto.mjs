import { findOwnNode, ROOT } from './own-node.mjs'
import { endLike, runToEnd } from './run-to-end.mjs'

const NOT_INSTALLED = `Pronto's packages are not installed, or not wholly. Run "npm ci" in ${ROOT}, or "npm start".`
const NEEDED_MAJOR = 26

/** Runs the commands of src/cli, in this process if its Node is new enough, else under the Node of the packages. */
export async function runPronto(args) {
  if (Number(process.versions.node.split('.')[0]) >= NEEDED_MAJOR) return runHere(args)
  const node = findOwnNode()
  if (!node) return fail(NOT_INSTALLED)
  endLike(await runToEnd(node, [`${ROOT}/bin/pronto`, ...args]))
}

async function runHere(args) {
  endWithLauncher()
  try {
    const { main } = await import('../src/cli/main.ts')
    process.exitCode = await main(args)
  } catch (error) {
    const isPackageMissing =
      error?.code === 'ERR_MODULE_NOT_FOUND' && /Cannot find package/.test(error.message)
    if (!isPackageMissing) throw error
    fail(`${NOT_INSTALLED}\n${error.message}`)
  }
}

/** Whoever launched us holds a channel to us: should he be killed, we end in good order rather than stay behind. */
function endWithLauncher() {
  if (!process.channel) return
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'))
  process.channel.unref()
}

function fail(message) {
  console.error(message)
  process.exitCode = 1
}
