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
  const code = await main(['sandbox', 'drama', ...args])
  const said = [...out.mock.calls, ...err.mock.calls].map(([line]) => String(line)).join('')
  vi.restoreAllMocks()
  return { code, said }
}

test('a drama is started, listed and stopped by hand', async () => {
  const url = ['--url', sandbox.url]
  const started = await pronto('outage', '--language', 'fr', '--speed', '5', '--seed', '3', ...url)
  expect(started).toMatchObject({
    code: 0,
    said: expect.stringMatching(/^1 {2}outage \(fr, .+\): running, 0 %/),
  })
  expect((await pronto('--list', ...url)).said).toMatch(/There are: outage, .*\n1 {2}outage/)
  expect((await pronto('--stop', '1', ...url)).said).toContain('stopped')
})

test.each([
  [['comedy'], /name/],
  [['troll', '--speed', '0'], /speed/],
  [['--stop', '99'], /No drama has the number \[99\]/],
])('%j is refused in words', async (args, words) => {
  const { code, said } = await pronto(...args, '--url', sandbox.url)
  expect([code, said]).toEqual([1, expect.stringMatching(words)])
})

test('where no sandbox runs it says so', async () => {
  const { code, said } = await pronto('troll', '--url', 'http://127.0.0.1:9')
  expect([code, said]).toEqual([1, expect.stringContaining('No sandbox answers')])
})
