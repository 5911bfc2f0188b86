import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type RunningSandbox, startSandbox } from '../sandbox/start-sandbox.ts'
import { main } from './main.ts'

let sandbox: RunningSandbox

beforeAll(async () => {
  sandbox = await startSandbox({ port: 0, limits: 'none' })
})

afterAll(() => sandbox.close())

async function pronto(...args: string[]) {
  const out = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  const err = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  const code = await main(['sandbox', 'faults', ...args])
  const said = [...out.mock.calls, ...err.mock.calls].map(([line]) => String(line)).join('')
  vi.restoreAllMocks()
  return { code, said }
}

const here = (...args: string[]) => pronto(...args, '--url', sandbox.url)

test('faults are set, shown and cleared', async () => {
  expect(await here()).toEqual({ code: 0, said: 'All is well.\n' })
  const set = [
    'answerLost=2',
    'silentUsers=aurora_aiuta,anna',
    'stream.duplicate=3',
    'random.rates.stream.reorder=0.5',
  ]
  const { said } = await here('--set', ...set)
  expect(said.trim().split('\n').toSorted()).toEqual(set.toSorted())
  expect((await here('--clear', '--set', 'everything=true')).said).toBe('everything=true\n')
  expect((await here('--clear')).said).toBe('All is well.\n')
})

test.each([
  [['--set', 'rain=1'], /NAME=VALUE/],
  [['--set', 'answerLost'], /NAME=VALUE/],
  [['--set', 'stream=1'], /NAME=VALUE/],
  [['--set', 'answerLost=often'], /answerLost/],
])('%j is refused in words', async (args, words) => {
  const { code, said } = await here(...args)
  expect([code, said]).toEqual([1, expect.stringMatching(words)])
})

test('where no sandbox runs it says so', async () => {
  const { code, said } = await pronto('--url', 'http://127.0.0.1:9')
  expect([code, said]).toEqual([1, expect.stringContaining('No sandbox answers')])
})
