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

  test('marks what was searched, as text', async () => {
    const { tickets, messages } = await search('bolleta')
    expect(marked(tickets?.hits[0]?.snippet as SnippetView)).toEqual(['bolletta'])
    expect(messages?.hits[0]).toMatchObject({
      ticketId: ticketIds.bill,
      authorName: 'Luca Bassi',
      handle: 'luca_b',
    })
    expect((await search('bolleta')).corrections).toEqual([{ typed: 'bolleta', meant: ['bolletta'] }])
  })

  test('finds a ticket by its number, its customer and the customer himself', async () => {
    const [hit] = (await search('bolletta')).tickets?.hits ?? []
    const byNumber = await search(`#${hit?.ticket.number}`)
    expect(byNumber.tickets?.hits[0]).toMatchObject({ ticket: { id: ticketIds.bill }, messageId: null })
    const { customers } = await search('amelie roi')
    expect(customers?.hits.map(({ name }) => name.text)).toEqual(['Amélie Roy'])
  })

  test('finds nobody where something is asked that is no matter of customers', async () => {
    expect((await search('luca is:open')).customers?.hits).toEqual([])
  })

  test('tells what it did not understand and what may be meant, and searches the rest', async () => {
    const q = 'bolletta to:aurora_aiuti from:wxyzzy is:brached'
    const answer = await search(q)
    expect(answer.problems.map(({ from, to, suggestion }) => [q.slice(from, to), suggestion])).toEqual([
      ['is:brached', 'is:breached'],
      ['to:aurora_aiuti', 'to:aurora_aiuta'],
      ['from:wxyzzy', null],
    ])
    expect(answer.tickets?.hits).toHaveLength(1)
  })

  test('of nothing finds nothing', async () => {
    expect(await search('  ')).toEqual({
      problems: [],
      corrections: [],
      tickets: null,
      messages: null,
      customers: null,
      articles: null,
    })
  })

  test('follows a ticket as it changes', async () => {
    await sara.post(`/api/tickets/${ticketIds.router}/acts`, { act: 'assign', to: server.world.members.sara })
    expect(await found('is:mine')).toEqual(['router'])
    expect(await found('assignee:sara')).toEqual(['router'])
    expect(await found('assegnato:nessuno is:open')).toEqual(['bill', 'roaming'])
  })

  test('finds notes and answers with their authors', async () => {
    await sara.post(`/api/tickets/${ticketIds.bill}/notes`, {
      messageId: server.world.desk.newId(),
      text: 'Il magazzino conferma la pergamena',
    })
    const { messages } = await search('has:note pergamena')
    expect(messages?.hits[0]).toMatchObject({ authorName: 'Sara Conti', visibility: 'internal' })
    expect((await search('from:sara pergamena')).messages?.hits).toHaveLength(1)
    expect((await search('from:luca pergamena')).messages?.hits).toHaveLength(0)
  })

  test('gives all finds of a kind page by page, each once', async () => {
    const seen: string[] = []
    let cursor = ''
    do {
      const { messages } = await search('is:inbound', `&kind=messages&limit=1${cursor}`)
      seen.push(...(messages?.hits ?? []).map(({ id }) => id))
      cursor = messages?.nextCursor ? `&cursor=${messages.nextCursor}` : ''
    } while (cursor !== '')
    expect(seen).toHaveLength(3)
    expect(new Set(seen).size).toBe(3)
  })

  test.each(['x', 'e30', Buffer.from('{"before":"soon","skip":0,"block":0}').toString('base64url')])(
    'takes no cursor %s',
    async cursor => {
      expect((await sara.get(`/api/search?q=a&kind=tickets&cursor=${cursor}`)).status).toBe(400)
    },
  )

  test('never finds what another brand’s customers said', async () => {
    const borea = await server.world.settleBorea()
    await borea.openMatter(
      borea.post({ externalId: '990', text: 'La caldaia di Borea non funziona', from: 'nadia' }),
    )
    for (const q of ['caldaia', 'caldaja', 'nadia', 'borea_aiuta', 'is:open caldaia', 'from:nadia'])
      for (const kind of ['tickets', 'messages', 'customers'] as const) {
        const hits = (await search(q, `&kind=${kind}`))[kind]?.hits ?? []
        expect(JSON.stringify(hits), q).not.toMatch(/caldaia|Nadia|Borea/)
      }
  })

  test.each([
    ['signs of the text search', `bolletta & !(a | b) <-> 'c':* \\ ''`],
    ['two thousand characters', 'a'.repeat(2000)],
    ['a thousand words', 'ab '.repeat(660)],
    ['operators without end', 'is:open '.repeat(240)],
    ['signs of like', `%_%\\ from:%_\\`],
    ['half a character', '\uD800 from:\uDC00x'],
    ['a number that is none', '#999999999999999999999999 #0'],
    ['a day that is none', 'before:9999999d after:2026-99-99'],
  ])('is not broken by %s', async (_, q) => {
    const { status, body } = await sara.get(`/api/search?q=${encodeURIComponent(q.toWellFormed())}`)
    expect(status, JSON.stringify(body)).toBe(200)
  })

  test('refuses NUL with a clear word, as every route does', async () => {
    const { status, body } = await sara.get('/api/search?q=bolletta%00')
    expect([status, body.error.code]).toEqual([400, 'badRequest'])
  })

  test('is refused where it is longer than anybody types', async () => {
    expect((await sara.get(`/api/search?q=${'a'.repeat(2001)}`)).status).toBe(400)
  })
})
