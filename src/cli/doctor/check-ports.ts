import { createServer } from 'node:net'
import { z } from 'zod'
import type { Settings } from '../../server/settings.ts'
import { type Finding, findingsOf } from './finding.ts'

const { ok, fail } = findingsOf('ports')

const PATIENCE_MS = 3_000

export interface CheckedPorts {
  readonly findings: readonly Finding[]
  /** Whether a Pronto serves the desk's port now. */
  readonly isServed: boolean
}

/** The desk's port, and that of the sandbox where there is a demo world. */
export async function checkPorts(settings: Settings, hasSandbox: boolean): Promise<CheckedPorts> {
  const { PRONTO_HOST: host, PRONTO_PORT: port, PRONTO_SANDBOX_PORT: sandboxPort } = settings
  const desk = await checkDeskPort(host, port)
  const sandbox = hasSandbox && sandboxPort !== 0 ? [await checkSandboxPort(sandboxPort)] : []
  return { findings: [desk.finding, ...sandbox], isServed: desk.isServed }
}

async function checkDeskPort(host: string, port: number): Promise<{ finding: Finding; isServed: boolean }> {
  const said = await ask(`http://${reachable(host)}:${port}/api/health`)
  if (isHealthy.safeParse(said).success)
    return { finding: ok(`a Pronto serves port ${port} and reaches its database`), isServed: true }
  if (isAway.safeParse(said).success) {
    const advice = 'See the findings on the database below, and its log.'
    const finding = fail(`a Pronto serves port ${port} but does not reach its database`, advice)
    return { finding, isServed: true }
  }
  return { finding: await checkFree(host, port, 'PRONTO_PORT'), isServed: false }
}

const isHealthy = z.object({ ok: z.literal(true) })
const isAway = z.object({ error: z.object({ code: z.literal('notReady') }) })
const isSandbox = z.object({ clientId: z.string(), users: z.array(z.unknown()) })

async function checkSandboxPort(port: number): Promise<Finding> {
  const said = await ask(`http://127.0.0.1:${port}/sandbox/credentials`)
  if (isSandbox.safeParse(said).success) return ok(`a sandbox network serves port ${port}`)
  return checkFree('127.0.0.1', port, 'PRONTO_SANDBOX_PORT')
}

/** Whoever listens everywhere listens here, too. */
const reachable = (host: string): string =>
  host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host

/** What is answered, if it is JSON. */
async function ask(url: string): Promise<unknown> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(PATIENCE_MS), redirect: 'error' })
    return await response.json()
  } catch {
    return undefined
  }
}

async function checkFree(host: string, port: number, setting: string): Promise<Finding> {
  const code = await tryToListen(host, port)
  if (code === null) return ok(`port ${port} is free`)
  if (code === 'EADDRINUSE')
    return fail(
      `port ${port} is taken by another program`,
      `Stop that one, or set ${setting} to a free port.`,
    )
  if (code === 'EACCES')
    return fail(`port ${port} may not be opened by this user`, `Set ${setting} to a port above 1023.`)
  return fail(`${host} is no address of this machine (${code})`, 'Set PRONTO_HOST to 127.0.0.1 or 0.0.0.0.')
}

/** @returns null when it could be opened, else why not. */
function tryToListen(host: string, port: number): Promise<string | null> {
  return new Promise(resolve => {
    const server = createServer()
    server.once('error', error => resolve('code' in error ? String(error.code) : 'unknown'))
    server.listen({ host, port, exclusive: true }, () => server.close(() => resolve(null)))
  })
}
