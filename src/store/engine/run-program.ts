import { spawn } from 'node:child_process'

/** The unix user that runs the server. Absent where Pronto itself is not root: then it is ourselves. */
export type ServerUser = { uid: number; gid: number }

export type Ran = { exitCode: number | null; output: string; failure?: Error }

/**
 * What every program of the engine is started with. The caller's PG* variables and locale must not reach the
 * server; the working directory must be one that any user can enter.
 */
export function programOptions(user: ServerUser | undefined) {
  return { ...user, cwd: '/', env: { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' } }
}

/** Runs a program to its end, as `user` if given. Never throws: a program that could not start has `failure`. */
export function runProgram(program: string, args: string[], user?: ServerUser): Promise<Ran> {
  return new Promise(resolve => {
    let output = ''
    const child = spawn(program, args, { ...programOptions(user), stdio: ['ignore', 'pipe', 'pipe'] })
    const collect = (chunk: Buffer) => {
      output += chunk.toString('utf8')
    }
    child.stdout.on('data', collect)
    child.stderr.on('data', collect)
    child.on('error', failure => resolve({ exitCode: null, output, failure }))
    child.on('close', exitCode => resolve({ exitCode, output }))
  })
}

/**
 * Whether `user` may enter a folder. Asked by trying, in a process of that user, because modes alone do not tell
 * (access lists, mounts, parents).
 */
export async function mayEnter(user: ServerUser, folder: string): Promise<boolean> {
  const ran = await runProgram('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], user)
  return ran.exitCode === 0
}
