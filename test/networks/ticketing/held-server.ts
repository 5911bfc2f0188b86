import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, open, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { until } from '../mail/until.ts'

/** A server of another's making, in a folder of its own, that can be treated badly. */
export interface HeldServer {
  /** Starts it, on the same port and data as before, and waits until it answers. */
  start(): Promise<void>
  /** At once, as when the machine dies. */
  kill(): Promise<void>
  /** It hears nothing and says nothing, and all its connections stay open. */
  pause(): void
  resume(): void
  /** For good; the folder goes too. */
  close(): Promise<void>
}

export interface ServerPlan {
  readonly folder: string
  readonly command: readonly [string, ...string[]]
  readonly env: Readonly<Record<string, string>>
  readonly cwd?: string
  /** Of the user whom it runs as, not of root. */
  readonly as: { readonly uid: number; readonly gid: number }
  /** Throws while it does not answer. */
  knock(): Promise<void>
}

/** Data are soon gone again: they need no disk. */
export const makeFolder = (name: string): Promise<string> =>
  mkdtemp(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), `pronto-${name}-`))

export function holdServer(plan: ServerPlan): HeldServer {
  const guard = guardAgainstOrphans(plan.folder)
  let running: ChildProcess | null = null
  const signal = (name: NodeJS.Signals): void => {
    if (running?.pid !== undefined && running.exitCode === null) process.kill(-running.pid, name)
  }
  const kill = async (): Promise<void> => {
    const child = running
    if (child === null || child.exitCode !== null || child.signalCode !== null) return
    const ended = new Promise(resolve => child.once('exit', resolve))
    signal('SIGKILL')
    await ended
    running = null
  }
  return {
    async start() {
      running = await launch(plan)
      await until(plan.knock, 100)
    },
    kill,
    pause: () => signal('SIGSTOP'),
    resume: () => signal('SIGCONT'),
    async close() {
      await kill()
      guard.kill('SIGKILL')
      await rm(plan.folder, { recursive: true, force: true })
    },
  }
}

/** A group of its own, so that all its workers can be stopped at once. */
async function launch({
  folder,
  command: [program, ...args],
  env,
  cwd,
  as,
}: ServerPlan): Promise<ChildProcess> {
  const log = await open(join(folder, 'log'), 'a')
  try {
    const child = spawn(program, args, {
      ...as,
      cwd: cwd ?? folder,
      env: { ...process.env, ...env },
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
    })
    await writeFile(join(folder, 'pid'), String(child.pid))
    return child
  } finally {
    await log.close()
  }
}

/** A shell that waits on a pipe of ours: when we die, however suddenly, the pipe closes and it tidies up. */
function guardAgainstOrphans(folder: string): ChildProcess {
  const script = 'read _; kill -KILL "-$(cat "$1/pid")"; rm -rf "$1"'
  const guard = spawn('/bin/sh', ['-c', script, 'guard', folder], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  guard.unref()
  return guard
}
