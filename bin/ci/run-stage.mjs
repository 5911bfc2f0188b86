import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathWithPackages, ROOT } from '../own-node.mjs'

/**
 * What a stage came to. `skips` and `failures` are lines for the summary: what, and why.
 * @typedef {{ name: string, passed: number, failed: number, skipped: number, seconds: number,
 *   skips: string[], failures: string[] }} StageResult
 */

/** Runs one stage of the table, with its output going straight to ours. @returns {Promise<StageResult>} */
export async function runStage(stage) {
  console.log(`\n── ${stage.name} ${'─'.repeat(Math.max(3, 70 - stage.name.length))}`)
  const startedAt = performance.now()
  const result = await decideResult(stage)
  const seconds = (performance.now() - startedAt) / 1000
  console.log(`── ${stage.name}: ${countsInWords(result)} in ${seconds.toFixed(1)} s`)
  return { name: stage.name, seconds, ...result }
}

export function countsInWords({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`
}

async function decideResult(stage) {
  const obstacle = findObstacle(stage)
  if (obstacle)
    return { passed: 0, failed: 0, skipped: 1, skips: [`${stage.name}: ${obstacle}`], failures: [] }
  const folder = mkdtempSync(join(tmpdir(), 'pronto-ci-'))
  try {
    const countsFile = join(folder, 'counts.json')
    const ended = await runCommand([...stage.command, ...reporterArgs(stage.counts)], countsFile)
    return countTests(stage.name, ended, readCounts(countsFile))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function findObstacle({ needs, findObstacle: find }) {
  if (needs && !existsSync(join(ROOT, needs))) return `there is no ${needs}`
  return find?.()
}

function reporterArgs(counts) {
  if (!counts) return []
  const own = join(ROOT, 'bin', 'ci', `count-${counts}.mjs`)
  return counts === 'vitest' ? ['--reporter=default', `--reporter=${own}`] : [`--reporter=list,${own}`]
}

/** CI is always set, so that a run is the same everywhere: a forgotten ".only" fails, no snapshot is written. */
function runCommand([program, ...args], countsFile) {
  const env = { ...process.env, PATH: pathWithPackages(), CI: 'true', PRONTO_TEST_COUNTS_FILE: countsFile }
  // With CI set, some programs colour what goes to a file.
  if (!process.stdout.isTTY) env.NO_COLOR = '1'
  const child = spawn(program, args, { cwd: ROOT, env, stdio: ['ignore', 'inherit', 'inherit'] })
  const end = () => void child.kill('SIGTERM')
  process.once('SIGTERM', end)
  return new Promise(resolve => {
    child.on('error', error => resolve({ failure: error.message }))
    child.on('exit', (code, signal) => {
      process.off('SIGTERM', end)
      resolve({ failure: code === 0 ? undefined : `ended with ${signal ?? `code ${code}`}` })
    })
  })
}

function readCounts(countsFile) {
  return existsSync(countsFile) ? JSON.parse(readFileSync(countsFile, 'utf8')) : undefined
}

/** A command that fails though no test of its own did has still failed, and counts as one. */
export function countTests(name, { failure }, counts) {
  const failures = failure ? [`${name}: ${failure}`] : []
  if (!counts) return { passed: failure ? 0 : 1, failed: failure ? 1 : 0, skipped: 0, skips: [], failures }
  const { passed, failed, skips } = counts
  const isHidden = failure !== undefined && failed.length === 0
  const named = failed.map(test => `${name}: ${test}`)
  return {
    passed,
    failed: failed.length + (isHidden ? 1 : 0),
    skipped: skips.length,
    skips: groupSkips(skips).map(skip => `${name}: ${skip}`),
    failures: isHidden ? failures : named,
  }
}

/** One line for all that is skipped in one place for one reason. */
function groupSkips(skips) {
  const groups = new Map()
  for (const { what, why } of skips) {
    const line = `${what}: ${why}`
    groups.set(line, (groups.get(line) ?? 0) + 1)
  }
  return [...groups].map(([line, times]) => (times === 1 ? line : `${line} (${times} tests)`))
}
