import { spawn } from 'node:child_process'
import { constants } from 'node:os'

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP']
/** npm passes a Ctrl-C on to us although the terminal has sent it to us already: two so close are one. */
const ONE_SIGNAL_MS = 500

/**
 * Runs a Node program to its end with our own input and output, and passes signals on, each once.
 *
 * At a terminal the keyboard's signal reaches the program directly, since it shares our process group, and is not
 * passed on. Without one it gets a group of its own, so that what is sent to our whole group reaches it once too.
 */
export function runToEnd(program, args, env = process.env) {
  const isAtTerminal = process.stdin.isTTY === true
  const stdio = ['inherit', 'inherit', 'inherit', 'ipc']
  const child = spawn(program, args, { stdio, env, detached: !isAtTerminal })
  const lastAt = {}
  const passOn = signal => {
    const isRepeated = performance.now() - (lastAt[signal] ?? -ONE_SIGNAL_MS) < ONE_SIGNAL_MS
    lastAt[signal] = performance.now()
    if (!isRepeated && !(isAtTerminal && signal === 'SIGINT')) child.kill(signal)
  }
  for (const signal of SIGNALS) process.on(signal, passOn)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (exitCode, signal) => {
      for (const name of SIGNALS) process.off(name, passOn)
      resolve({ exitCode, signal })
    })
  })
}

/** Gives our own end the same exit code as a program that ran for us. */
export function endLike({ exitCode, signal }) {
  process.exitCode = exitCode ?? 128 + constants.signals[signal]
}
