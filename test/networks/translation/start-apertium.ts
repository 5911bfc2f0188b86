import { spawn } from 'node:child_process'
import { findFreePorts } from '../free-ports.ts'
import { until } from '../mail/until.ts'

export interface Apertium {
  readonly url: string
  /** It hears nothing and says nothing, and its connections stay open. */
  pause(): void
  resume(): void
  /** At once, as when the machine dies. */
  kill(): Promise<void>
}

/** Apertium APy with the pairs that Debian's packages have put there. */
export async function startApertium(): Promise<Apertium> {
  const [port] = await findFreePorts(1)
  const url = `http://127.0.0.1:${port}`
  // A group of its own: each pair is a pipe of programs.
  const child = spawn('apertium-apy', ['-p', String(port), '/usr/share/apertium'], {
    detached: true,
    stdio: 'ignore',
  })
  const ended = new Promise<void>(resolve => child.once('exit', () => resolve()))
  const signal = (name: NodeJS.Signals) => {
    if (child.pid !== undefined && child.exitCode === null && child.signalCode === null)
      process.kill(-child.pid, name)
  }
  await until(async () => {
    const answer = await fetch(`${url}/listPairs`)
    if (!answer.ok) throw new Error(`it answers ${answer.status}`)
  }, 60)
  return {
    url,
    pause: () => signal('SIGSTOP'),
    resume: () => signal('SIGCONT'),
    kill: () => {
      signal('SIGKILL')
      return ended
    },
  }
}
