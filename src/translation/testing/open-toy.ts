import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const PROGRAM = fileURLToPath(new URL('../../../examples/translation/server.mjs', import.meta.url))

export interface Toy {
  readonly url: string
  close(): void
}

/** The toy of the examples, as a process of its own on a free port. */
export async function openToy(
  settings: { readonly KEY?: string; readonly MOST?: string } = {},
): Promise<Toy> {
  const child = spawn(process.execPath, [PROGRAM], {
    env: { ...process.env, ...settings, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return { url: await readAddress(child), close: () => void child.kill() }
}

const readAddress = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    child.once('exit', code => reject(new Error(`the toy ended with ${code}`)))
    child.stdout?.on('data', said => {
      const [address] = /http:\/\/\S+/.exec(String(said)) ?? []
      if (address !== undefined) resolve(address)
    })
  })
