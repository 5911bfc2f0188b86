import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

const ROOT = join(import.meta.dirname, '..', '..')

/** A `bin/pronto` of our own in a process of its own. */
export interface Program {
  readonly pid: number
  hasEnded(): boolean
  /** What it said last, for whoever wonders why it ended. */
  lastWords(): string
  /** Resolves with the line that holds `words`; rejects when the program ends before it says them. */
  waitForLine(words: string): Promise<string>
  /** Ends it as a power cut would: nothing in it gets to run any more. */
  killNow(): Promise<void>
  /** Asks it to stop, as Ctrl-C (SIGINT) or a service manager does. @returns its exit code, null when it had to be killed. */
  stop(patienceMs: number, signal?: 'SIGTERM' | 'SIGINT'): Promise<number | null>
}

export interface ProgramOptions {
  readonly args: readonly string[]
  readonly settings?: Readonly<Record<string, string>>
  readonly onLine?: (line: string) => void
}

/** The channel of the spawn lets the program end in good order should we be killed ourselves. */
export function startProgram({ args, settings = {}, onLine = () => {} }: ProgramOptions): Program {
  const child = spawn(process.execPath, [join(ROOT, 'bin', 'pronto'), ...args], {
    cwd: ROOT,
    env: { ...cleanEnvironment(), ...settings },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  const lines = new Lines()
  for (const stream of [child.stdout, child.stderr])
    if (stream !== null)
      createInterface(stream).on('line', line => {
        onLine(line)
        lines.add(line)
      })
  const ended = endOf(child)
  let hasEnded = false
  void ended.then(code => {
    hasEnded = true
    lines.end(`bin/pronto ${args.join(' ')} ended with ${code}`)
  })
  return {
    pid: child.pid ?? 0,
    hasEnded: () => hasEnded,
    lastWords: () => lines.last(),
    waitForLine: words => lines.waitFor(words),
    async killNow() {
      child.kill('SIGKILL')
      await ended
    },
    async stop(patienceMs, signal = 'SIGTERM') {
      child.kill(signal)
      const timer = setTimeout(() => child.kill('SIGKILL'), patienceMs)
      const code = await ended
      clearTimeout(timer)
      return code
    },
  }
}

const endOf = (child: ChildProcess): Promise<number | null> =>
  new Promise(resolve => {
    child.once('error', () => resolve(null))
    child.once('close', code => resolve(code))
  })

/** Settings of whoever runs us must not reach the programs: they know theirs from the run alone. */
const cleanEnvironment = (): NodeJS.ProcessEnv =>
  Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !name.startsWith('PRONTO_') && name !== 'DATABASE_URL'),
  )

/** What was said, and who waits for which words. */
class Lines {
  private readonly said: string[] = []
  private readonly waiting = new Set<{
    words: string
    tell: (line: string) => void
    fail: (error: Error) => void
  }>()
  private endedBecause: string | null = null

  add(line: string): void {
    this.said.push(line)
    for (const each of this.waiting)
      if (line.includes(each.words)) {
        this.waiting.delete(each)
        each.tell(line)
      }
  }

  end(why: string): void {
    this.endedBecause = why
    for (const each of this.waiting) each.fail(this.failure(why))
    this.waiting.clear()
  }

  waitFor(words: string): Promise<string> {
    const known = this.said.find(line => line.includes(words))
    if (known !== undefined) return Promise.resolve(known)
    if (this.endedBecause !== null) return Promise.reject(this.failure(this.endedBecause))
    return new Promise((tell, fail) => this.waiting.add({ words, tell, fail }))
  }

  last(): string {
    return this.said.slice(-20).join('\n')
  }

  private failure(why: string): Error {
    return new Error(`${why}:\n${this.last()}`)
  }
}
