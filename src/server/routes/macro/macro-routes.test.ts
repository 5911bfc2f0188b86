import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import type { Inbound } from '../../../connectors/connector.ts'
import type { MacroList, MacroView } from '../../../contract/macro.ts'
import type { PolicyDocument } from '../../../core/policy/policy.ts'
import { type Browser, createBrowser, openServer, type TestServer } from '../../testing/open-server.ts'

let server: TestServer
let marc: Browser
let sara: Browser
beforeAll(async () => {
  server = await openServer()
  ;[marc, sara] = [await server.as('marc'), await server.as('sara')]
})
afterAll(() => server.close())

const NAME = { it: 'Rimborso', fr: 'Remboursement', en: 'Refund' }
const macro = (otherwise: object = {}) => ({
  id: randomUUID(),
  key: `k-${randomUUID().slice(0, 8)}`,
  name: NAME,
  texts: { it: 'Ciao {{customer.firstName|a te}}', en: 'Hello {{customer.firstName|there}}' },
  acts: [{ act: 'prioritise', priority: 'high' }],
  team: null,
  ...otherwise,
})
const list = async (who: Browser, query = ''): Promise<MacroList> =>
  (await who.get(`/api/macros${query}`)).body
const find = async (who: Browser, id: string, query = ''): Promise<MacroView | undefined> =>
  (await list(who, query)).macros.find(each => each.id === id)

describe('a macro', () => {
  test('is written, found by everybody, changed by its version, and what it was is kept', async () => {
    const asked = macro()
    const { id, key, ...content } = asked
    const added = await marc.post('/api/macros', asked)
    expect(added.status, added.text).toBe(200)
    expect(added.body.macro).toMatchObject({ key, version: 1, changedBy: 'Marc Delorme', isInPolicy: false })
    expect((await marc.post('/api/macros', asked)).body.macro.id).toBe(id)
    expect(await find(sara, id)).toMatchObject({ texts: asked.texts, acts: asked.acts })
    const next = { ...content, texts: { it: 'Eccoci' } }
    expect((await marc.post(`/api/macros/${id}`, { ...next, version: 1 })).body.macro.version).toBe(2)
    const late = await marc.post(`/api/macros/${id}`, { ...next, version: 1 })
    expect(late.body.error.details).toEqual({ refusal: 'macroMoved', version: 2 })
    const { body } = await marc.get(`/api/macros/${id}/versions`)
    expect(
      body.versions.map((each: { version: number; texts: object }) => [each.version, each.texts]),
    ).toEqual([
      [2, { it: 'Eccoci' }],
      [1, asked.texts],
    ])
  })

  test.each<[string, object, object]>([
    ['a variable that is none', { texts: { it: 'Ciao {{customer.nmae}}' } }, { refusal: 'macroFlawed' }],
    ['braces that close nothing', { texts: { it: 'Ciao {{nome' } }, { refusal: 'macroFlawed' }],
    [
      'a queue that is none',
      { acts: [{ act: 'enqueue', queueId: randomUUID() }] },
      { refusal: 'unknownQueue' },
    ],
    ['a tag that is none', { acts: [{ act: 'tag', tagIds: [randomUUID()] }] }, { refusal: 'unknownTag' }],
    ['a team that is none', { team: 'nobody' }, { refusal: 'unknownTeam' }],
  ])('is not written with %s', async (_, otherwise, details) => {
    const answer = await marc.post('/api/macros', macro(otherwise))
    expect(answer.body.error).toMatchObject({ code: 'refused', details })
  })

  test.each<[string, object]>([
    ['no text', { texts: {} }],
    ['an empty text', { texts: { it: '  ' } }],
    ['a language that nobody reads', { texts: { tlh: 'nuqneH' } }],
    ['a key with spaces', { key: 'a b' }],
    ['an act of the network', { acts: [{ act: 'customerWrote' }] }],
    [
      'the same act twice',
      {
        acts: [
          { act: 'snooze', hours: 1 },
          { act: 'snooze', hours: 2 },
        ],
      },
    ],
    ['no name', { name: { ...NAME, fr: '' } }],
  ])('is not taken with %s', async (_, otherwise) => {
    expect((await marc.post('/api/macros', macro(otherwise))).status).toBe(400)
  })

  test('has a key of its own', async () => {
    const first = macro()
    await marc.post('/api/macros', first)
    const second = await marc.post('/api/macros', macro({ key: first.key }))
    expect(second.body.error.details).toEqual({ refusal: 'keyTaken' })
  })

  test('that is put away is offered to nobody, and comes back', async () => {
    const asked = macro()
    await marc.post('/api/macros', asked)
    const put = (archived: boolean) => marc.post(`/api/macros/${asked.id}/archive`, { archived })
    expect((await put(true)).body.macro.isArchived).toBe(true)
    expect(await find(sara, asked.id, '?archived=true')).toBeUndefined()
    expect(await find(marc, asked.id, '?archived=true')).toMatchObject({ isArchived: true })
    await put(false)
    expect(await find(sara, asked.id)).toBeDefined()
  })

  test('is written by who cares for them alone', async () => {
    const answer = await sara.post('/api/macros', macro())
    expect(answer.body.error).toMatchObject({ code: 'notAllowed', details: { needs: 'macro.manage' } })
  })
})

describe('the policy', () => {
  const publish = async (edit: (document: PolicyDocument) => void) => {
    const { body } = await marc.get('/api/policy')
    const document = parse(body.source)
    edit(document)
    return marc.post('/api/policy/publish', {
      source: stringify(document),
      note: 'Prova',
      basedOn: body.version,
    })
  }

  test('brought its macros along, and those of which it speaks are not put away', async () => {
    const { macros } = await list(marc)
    const spoken = macros.find(each => each.isInPolicy)
    expect(macros.length).toBeGreaterThan(3)
    const answer = await marc.post(`/api/macros/${spoken?.id}/archive`, { archived: true })
    expect(answer.body.error.details).toEqual({ refusal: 'macroInPolicy' })
  })

  test('speaks of macros that were written here, in their words of now', async () => {
    const asked = macro({ texts: { it: 'Parole di adesso' } })
    await marc.post('/api/macros', asked)
    const answer = await publish(({ rules }) => {
      rules[0] = { id: 'first', title: 'First', when: {}, decide: { macro: asked.key } }
    })
    expect(answer.status, answer.text).toBe(200)
    const { source } = (await marc.get('/api/policy')).body
    const { reading } = (await marc.post('/api/policy/reading', { source, locale: 'it' })).body
    expect(JSON.stringify(reading)).toContain('la risposta pronta è «Rimborso»')
    expect(await find(marc, asked.id)).toMatchObject({ isInPolicy: true, version: 1 })
    const { ticketId } = await server.world.openMatter()
    const { decision } = (await sara.get(`/api/tickets/${ticketId}`)).body
    expect(decision.also.macro.text.it).toBe('Parole di adesso')
  })

  test('changes what it changes in its own section, and nothing else', async () => {
    const { body } = await marc.get('/api/policy')
    const [first, second] = parse(body.source).macros as { key: string }[]
    const macros = (await list(marc)).macros
    const of = (key = '') => macros.find(each => each.key === key) as MacroView
    const { name, texts } = of(second?.key)
    const here = { name, acts: [], team: null, texts: { ...texts, it: 'Scritto qui' } }
    await marc.post(`/api/macros/${of(second?.key).id}`, { ...here, version: of(second?.key).version })
    const published = await publish(document => {
      const entry = document.macros.find(({ key }) => key === first?.key)
      if (entry !== undefined) entry.text = { it: 'Scritto nelle regole' }
    })
    expect(published.status, published.text).toBe(200)
    expect((await find(marc, of(first?.key).id))?.texts.it).toBe('Scritto nelle regole')
    expect((await find(marc, of(second?.key).id))?.texts.it).toBe('Scritto qui')
  })
})

describe('an answer', () => {
  let ticketId: string
  let said: Inbound
  let way: { accountId: string; targetMessageId: string | null }
  beforeEach(async () => {
    ;({ ticketId, said } = await server.world.openMatter())
    const { body } = await sara.get(`/api/tickets/${ticketId}`)
    way = body.ways.find((each: { mode: string }) => each.mode === 'public')
  })
  const reply = (otherwise: object = {}) =>
    sara.post(`/api/tickets/${ticketId}/replies`, {
      deliveryId: randomUUID(),
      mode: 'public',
      accountId: way.accountId,
      targetMessageId: way.targetMessageId,
      text: 'Eccoci, sistemato.',
      lastSeenMessageId: null,
      ...otherwise,
    })
  const acts = [
    { act: 'prioritise', priority: 'urgent' },
    { act: 'resolve', how: 'solved' },
  ]

  test('takes its acts along, and they are done once it stands on the network', async () => {
    expect((await reply({ acts })).status).toBe(200)
    expect(await server.world.ticket(ticketId)).toMatchObject({ status: 'open' })
    await server.world.drain({ seconds: 10 })
    expect(await server.world.ticket(ticketId)).toMatchObject({ status: 'resolved', priority: 'urgent' })
  })

  test('that is taken back takes them back', async () => {
    const deliveryId = randomUUID()
    const before = await server.world.ticket(ticketId)
    await reply({ acts, deliveryId })
    expect((await sara.post(`/api/deliveries/${deliveryId}/undo`)).status).toBe(200)
    await server.world.drain({ seconds: 10 })
    expect(await server.world.ticket(ticketId)).toMatchObject({ status: 'open', priority: before.priority })
  })

  test('does not end a matter in which the customer has written meanwhile', async () => {
    await reply({ acts })
    server.world.clock.advance({ seconds: 2 })
    const { externalId: inReplyTo, networkThread } = said
    await server.world.hear(
      server.world.post({ text: 'Aspettate, non va ancora!', inReplyTo, networkThread }),
    )
    await server.world.drain({ seconds: 10 })
    expect(await server.world.ticket(ticketId)).toMatchObject({ status: 'open', priority: 'urgent' })
  })

  test.each([['{{numero d’ordine}}'], ['{{customer.name}}'], [`{{${'x'.repeat(150)}}}`], ['{{nome|Luca}}']])(
    'with %s left in it is not sent',
    async placeholder => {
      const answer = await reply({ text: `Ciao ${placeholder}` })
      expect(answer.body.error.details).toMatchObject({ refusal: 'unfilledPlaceholder' })
    },
  )

  test('tags the ticket, also when it is resolved by it', async () => {
    const id = randomUUID()
    await marc.post('/api/tags', { id, name: `Macro ${id}`.slice(0, 40), colour: 'teal' })
    await reply({
      acts: [
        { act: 'resolve', how: 'solved' },
        { act: 'tag', tagIds: [id] },
      ],
    })
    await server.world.drain({ seconds: 10 })
    expect(await server.world.ticket(ticketId)).toMatchObject({ status: 'resolved', tag_ids: [id] })
    const unknown = await reply({ acts: [{ act: 'tag', tagIds: [randomUUID()] }] })
    expect(unknown.body.error.details).toMatchObject({ refusal: 'unknownTag' })
  })

  test('to a queue that is gone is said before it leaves', async () => {
    const answer = await reply({ acts: [{ act: 'enqueue', queueId: randomUUID() }] })
    expect(answer.body.error.details).toMatchObject({ refusal: 'unknownQueue' })
  })
})

describe('an abbreviation', () => {
  const short = (otherwise: object = {}) => ({
    id: randomUUID(),
    language: 'it',
    short: 'grz',
    expandsTo: 'grazie',
    isMine: true,
    ...otherwise,
  })
  const seen = async (who: Browser, id: string) =>
    (await who.get('/api/abbreviations')).body.abbreviations.find((each: { id: string }) => each.id === id)

  test('of mine is mine alone', async () => {
    const mine = short()
    expect((await sara.post('/api/abbreviations', mine)).status).toBe(200)
    expect(await seen(sara, mine.id)).toEqual(mine)
    expect(await seen(marc, mine.id)).toBeUndefined()
    expect((await marc.ask('DELETE', `/api/abbreviations/${mine.id}`)).status).toBe(404)
    expect((await marc.post('/api/abbreviations', { ...mine, expandsTo: 'altro' })).status).toBe(404)
    const twin = await sara.post('/api/abbreviations', short({ short: 'GRZ' }))
    expect(twin.body.error.details).toEqual({ refusal: 'abbreviationTaken' })
    expect((await sara.ask('DELETE', `/api/abbreviations/${mine.id}`)).status).toBe(200)
    expect(await seen(sara, mine.id)).toBeUndefined()
  })

  test('of everybody is written by who cares for them, and used by all', async () => {
    const ours = short({ isMine: false, short: 'nr', expandsTo: 'numero' })
    expect((await sara.post('/api/abbreviations', ours)).body.error.code).toBe('notAllowed')
    await marc.post('/api/abbreviations', ours)
    expect(await seen(sara, ours.id)).toMatchObject({ expandsTo: 'numero', isMine: false })
  })

  test.each<[string, object]>([
    ['a handle', { short: '@grz' }],
    ['a hashtag', { short: '#grz' }],
    ['two words', { short: 'a b' }],
    ['nothing', { expandsTo: ' ' }],
  ])('is not %s', async (_, otherwise) => {
    expect((await sara.post('/api/abbreviations', short(otherwise))).status).toBe(400)
  })
})

describe('a program', () => {
  const key = async (...permissions: string[]): Promise<Browser> => {
    const { body } = await (await server.as('giulia')).post('/api/keys', { name: 'ERP', permissions })
    const bare = createBrowser(server.app, null)
    const headers = { authorization: `Bearer ${body.key}` }
    const ask: Browser['ask'] = (method, url, asking) => bare.ask(method, url, { ...asking, headers })
    return {
      ...bare,
      ask,
      get: url => ask('GET', url),
      post: (url, sent) => ask('POST', url, { body: sent }),
    }
  }
  const ours = () => ({
    id: randomUUID(),
    language: 'it',
    short: `k${randomUUID().slice(0, 6)}`,
    expandsTo: 'numero',
    isMine: false,
  })

  test('whose key cares for macros sees those of teams and those put away, and writes for everybody', async () => {
    const erp = await key('desk.read', 'note.write', 'macro.manage')
    const [team] = (await list(marc)).teams
    const asked = macro({ team: team?.key ?? null })
    expect(asked.team).not.toBeNull()
    await marc.post('/api/macros', asked)
    expect(await find(erp, asked.id)).toMatchObject({ id: asked.id })
    await marc.post(`/api/macros/${asked.id}/archive`, { archived: true })
    expect(await find(erp, asked.id, '?archived=true')).toMatchObject({ isArchived: true })
    const abbreviation = ours()
    expect((await erp.post('/api/abbreviations', abbreviation)).body).toEqual({ done: true })
    expect((await erp.ask('DELETE', `/api/abbreviations/${abbreviation.id}`)).status).toBe(200)
  })

  test('whose key does not, does not', async () => {
    const erp = await key('desk.read', 'note.write')
    const [team] = (await list(marc)).teams
    const asked = macro({ team: team?.key ?? null })
    await marc.post('/api/macros', asked)
    expect(await find(erp, asked.id)).toBeUndefined()
    expect((await erp.post('/api/abbreviations', ours())).body.error.code).toBe('notAllowed')
    expect((await erp.post('/api/macros', macro())).body.error.code).toBe('notAllowed')
  })
})
