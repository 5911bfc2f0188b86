import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SearchAnswer, SnippetView } from '../../../contract/search.ts'
import { type Browser, openServer, type TestServer } from '../../testing/open-server.ts'

let server: TestServer
let sara: Browser
const ticketIds: Record<string, string> = {}

beforeAll(async () => {
  server = await openServer()
  sara = await server.as('sara')
  const { world } = server
  const open = async (name: string, text: string, from: 'luca' | 'amelie' | 'tom') => {
    ticketIds[name] = (
      await world.openMatter(world.post({ externalId: `9${Object.keys(ticketIds).length}01`, text, from }))
    ).ticketId
  }
  await open('bill', 'La bolletta di maggio è doppia, non è la prima volta', 'luca')
  await open('router', 'Le routeur redémarre toutes les heures, c’est pénible', 'amelie')
  await open('roaming', 'Roaming in Norway does not work, the bill is wrong too', 'tom')
})
afterAll(() => server.close())

const search = async (q: string, more = ''): Promise<SearchAnswer> =>
  (await sara.get(`/api/search?q=${encodeURIComponent(q)}${more}`)).body
const found = async (q: string): Promise<string[]> =>
  ((await search(q)).tickets?.hits ?? [])
    .map(({ ticket }) => Object.keys(ticketIds).find(name => ticketIds[name] === ticket.id) ?? '?')
    .toSorted()
const marked = ({ text, marks }: SnippetView) => marks.map(({ from, to }) => text.slice(from, to))

describe('a search', () => {
  test.each([
    ['bolletta', ['bill']],
    ['BOLLÉTTA', ['bill']],
    ['bolleta', ['bill']],
    ['boll', ['bill']],
    ['redemarre', ['router']],
    ['"prima volta"', ['bill']],
    ['"volta prima"', []],
    ['bill', ['roaming']],
    ['bill -roaming', []],
    ['Amélie', ['router']],
    ['amelye', ['router']],
    ['luca_b', ['bill']],
    ['from:luca', ['bill']],
    ['da:@luca_b', ['bill']],
    ['is:open', ['bill', 'roaming', 'router']],
    ['è:aperto lang:fr', ['router']],
    ['-lang:fr', ['bill', 'roaming']],
    ['is:mine', []],
    ['to:aurora_aiuta bolletta', ['bill']],
    ['after:today bolletta', ['bill']],
    ['before:today bolletta', []],
    ['bolletta status:resolved', []],
  ])('%s', async (q, names) => {
    expect(await found(q)).toEqual(names)
  })
})
