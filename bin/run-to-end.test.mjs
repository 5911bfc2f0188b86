import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { expect, onTestFinished, test } from 'vitest'

/** Says `ready`, counts each SIGINT, and at SIGTERM says how many there were and ends with code 7. */
const PROGRAM = `
  let count = 0
  process.once('disconnect', () => { console.log('launcher gone'); process.exit(0) })
  process.on('SIGINT', () => { count += 1; console.log('interrupted') })
  process.on('SIGTERM', () => { console.log('signals ' + count); process.exit(7) })
  setInterval(() => {}, 1000)
  console.log('ready ' + process.pid)
`

async function launch() {
  const script = `
    import { endLike, runToEnd } from ${JSON.stringify(new URL('run-to-end.mjs', import.meta.url).href)}
    endLike(await runToEnd(process.execPath, ['-e', ${JSON.stringify(PROGRAM)}]))
  `
  const args = ['--input-type=module', '-e', script]
  const launcher = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'], detached: true })
  const lines = createInterface(launcher.stdout)[Symbol.asyncIterator]()
  const { value } = await lines.next()
  const programPid = Number(value.split(' ')[1])
  onTestFinished(() => {
    for (const pid of [launcher.pid, programPid]) {
      try {
        process.kill(pid, 'SIGKILL')
      } catch {
        // It has ended, as it should.
      }
    }
  })
  return { launcher, lines }
}

test('passes a signal on once, though it came twice, and keeps the exit code', async () => {
  const { launcher, lines } = await launch()
  const ended = once(launcher, 'exit')
  process.kill(-launcher.pid, 'SIGINT')
  process.kill(launcher.pid, 'SIGINT')
  expect((await lines.next()).value).toBe('interrupted')
  launcher.kill('SIGTERM')
  expect((await lines.next()).value).toBe('signals 1')
  expect((await ended)[0]).toBe(7)
})

test('lets the program know that its launcher was killed', async () => {
  const { launcher, lines } = await launch()
  launcher.kill('SIGKILL')
  expect((await lines.next()).value).toBe('launcher gone')
})
