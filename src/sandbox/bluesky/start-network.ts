import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { NetworkTrouble } from '../network-trouble.ts'
import { type Network, type NetworkAddresses, reachNetwork } from './network.ts'

/** The network's own package: its Node, its versions, its lock file. */
const FOLDER = join(import.meta.dirname, '..', '..', '..', 'testnet', 'bluesky')
const OWN_NODE = join(FOLDER, 'node_modules', '.bin', 'node')

export interface StartOptions {
  /** Whether the account server refuses those who ask too often, as public ones do. */
  readonly rateLimits?: boolean
}

export interface RunningNetwork extends Network {
  readonly addresses: NetworkAddresses
  /** How long the network itself took to start, and the memory it took, without its database. */
  readonly startedInMs: number
  readonly memoryMb: number
  /** Ends the network and waits until it is gone. */
  stop(): Promise<void>
}

/**
 * Installs the network's packages where they are missing, and starts it on free ports. It ends with this process,
 * however that ends.
 * @throws NetworkTrouble with the words of npm or of the network where it cannot be installed or does not start
 */
export async function startNetwork(options: StartOptions = {}): Promise<RunningNetwork> {
  await install()
  const env = { ...process.env, TESTNET_RATE_LIMITS: String(options.rateLimits ?? false) }
  const program = spawn(OWN_NODE, ['--disable-warning=DeprecationWarning', 'network.mjs'], {
    cwd: FOLDER,
    env,
    stdio: ['pipe', 'pipe', 'pipe'],
    // A Ctrl-C is for us: the network ends when we have said so, after those who still talk to it.
    detached: true,
  })
  const { startedInMs, memoryMb, ...addresses } = await waitUntilReady(program)
  const stop = () => end(program)
  return { ...reachNetwork(addresses), addresses, startedInMs, memoryMb, stop }
}

async function install(): Promise<void> {
  const installer = spawn(process.execPath, ['install.mjs'], {
    cwd: FOLDER,
    stdio: ['ignore', 'inherit', 'pipe'],
  })
  const complaint = collect(installer)
  const [code] = await once(installer, 'close')
  if (code !== 0) throw new NetworkTrouble(`${complaint()}\nThe network is not installed.`)
}

type Ready = NetworkAddresses & { startedInMs: number; memoryMb: number }

async function waitUntilReady(program: ChildProcess): Promise<Ready> {
  if (!program.stdout) throw new Error('The network has no output.')
  const complaint = collect(program)
  for await (const line of createInterface({ input: program.stdout })) {
    if (!line.startsWith('READY ')) continue
    program.stdout.resume()
    return JSON.parse(line.slice('READY '.length))
  }
  throw new NetworkTrouble(`The network did not start.\n${complaint()}`)
}

/** The last words of a program, for the case that it fails. */
function collect(program: ChildProcess): () => string {
  let words = ''
  program.stderr?.on('data', chunk => {
    words = (words + chunk).slice(-10_000)
  })
  return () => words
}

async function end(program: ChildProcess): Promise<void> {
  if (program.exitCode !== null || program.signalCode !== null) return
  const gone = once(program, 'exit')
  program.kill('SIGTERM')
  await gone
}
