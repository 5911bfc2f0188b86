import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { STAGES } from './stages.mjs'

/**
 * Lets a process of its own look for what keeps these stages from running, which installs what is missing, while the
 * stages run that need nothing of the system. Each stage looks again itself: what failed here is said there.
 * @returns {Promise<void>} when there is nothing more to be had.
 */
export function fetchBeside(stages) {
  const names = stages.filter(({ findObstacle }) => findObstacle).map(({ name }) => name)
  if (names.length === 0) return Promise.resolve()
  const child = spawn(process.execPath, [fileURLToPath(import.meta.url), ...names], { stdio: 'ignore' })
  return new Promise(resolve => {
    child.on('error', () => resolve())
    child.on('exit', () => resolve())
  })
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const name of process.argv.slice(2)) STAGES.find(stage => stage.name === name)?.findObstacle?.()
