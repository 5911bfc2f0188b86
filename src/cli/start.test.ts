import { expect, test, vi } from 'vitest'
import { main } from './main.ts'

test.each([
  ['of an unknown name', 'carrier-pigeons', '', /no such network, only /],
  ['beside a database of its own', 'bluesky', 'postgres://desk@127.0.0.1:9/desk', /leave out DATABASE_URL/],
])('a network %s is refused in words, and nothing is started', async (_name, network, url, words) => {
  vi.stubEnv('DATABASE_URL', url)
  const out = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  const err = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  const code = await main(['start', '--demo', '--network', network])
  const said = err.mock.calls.map(([line]) => String(line)).join('')
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
  expect([code, out.mock.calls, said]).toEqual([1, [], expect.stringMatching(words)])
})
