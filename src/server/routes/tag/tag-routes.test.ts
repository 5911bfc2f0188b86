import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { TagView } from '../../../contract/tag.ts'
import type { TicketRow } from '../../../contract/ticket.ts'
import { type Browser, openServer, type TestServer } from '../../testing/open-server.ts'

let server: TestServer
let marc: Browser
let sara: Browser
beforeAll(async () => {
  server = await openServer()
  ;[marc, sara] = [await server.as('marc'), await server.as('sara')]
})
afterAll(() => server.close())

const unique = (name: string) => `${name} ${randomUUID().slice(0, 6)}`
async function make(name = unique('Guasto'), otherwise: object = {}): Promise<TagView> {
  const answer = await marc.post('/api/tags', { id: randomUUID(), name, colour: 'red', ...otherwise })
  expect(answer.status, answer.text).toBe(200)
  return answer.body.tag
}
const find = async (id: string, query = ''): Promise<TagView | undefined> =>
  (await sara.get(`/api/tags${query}`)).body.tags.find((each: TagView) => each.id === id)
const change = (id: string, body: object) => marc.post(`/api/tags/${id}`, body)
const merge = (from: TagView, into: TagView) => marc.post(`/api/tags/${from.id}/merge`, { into: into.id })
const part = (tag: TagView) => marc.post(`/api/tags/${tag.id}/part`, {})

const open = async (): Promise<string> => (await server.world.openMatter()).ticketId
const tag = (ticketId: string, add: readonly TagView[], remove: readonly TagView[] = []) =>
  sara.post(`/api/tickets/${ticketId}/acts`, {
    act: 'tag',
    add: add.map(({ id }) => id),
    remove: remove.map(({ id }) => id),
  })
const namesOf = async (ticketId: string): Promise<string[]> =>
  (await sara.get(`/api/tickets/${ticketId}`)).body.ticket.tags.map((each: TagView) => each.name)

describe('a tag', () => {
  test('is made, renamed, recoloured and described', async () => {
    const made = await make(unique('Guasto'), { description: 'La rete è giù' })
    expect(made).toMatchObject({
      colour: 'red',
      description: 'La rete è giù',
      isArchived: false,
      tickets: null,
    })
    const name = unique('Interruzione')
    expect((await change(made.id, { name, colour: 'blue' })).body.tag).toMatchObject({ name, colour: 'blue' })
    expect(await find(made.id)).toMatchObject({ name, colour: 'blue', description: 'La rete è giù' })
  })

  test('asked for twice is one', async () => {
    const asked = { id: randomUUID(), name: unique('Una'), colour: 'teal' }
    await marc.post('/api/tags', asked)
    expect((await marc.post('/api/tags', asked)).body.tag).toMatchObject({ id: asked.id, name: asked.name })
  })

  test('has a name of its own, however it is written, and says who has it', async () => {
    const first = await make(unique('Città'))
    const answer = await marc.post('/api/tags', {
      id: randomUUID(),
      name: `  ${first.name.toUpperCase().normalize('NFD')} `,
      colour: 'grey',
    })
    expect(answer.body.error.details).toMatchObject({ refusal: 'tagNameTaken', tag: { id: first.id } })
    const second = await make()
    expect((await change(second.id, { name: first.name.toLowerCase() })).body.error.details).toMatchObject({
      refusal: 'tagNameTaken',
      tag: { id: first.id },
    })
    const recased = first.name.toUpperCase()
    expect((await change(first.id, { name: recased })).body.tag.name).toBe(recased)
  })

  test.each<[string, object]>([
    ['without a name', { name: ' \u0000 ' }],
    ['with a long one', { name: 'x'.repeat(41) }],
    ['in a colour that is none', { colour: 'pink' }],
    ['with a long description', { description: 'x'.repeat(201) }],
  ])('is not taken %s', async (_, otherwise) => {
    const asked = { id: randomUUID(), name: 'Ok', colour: 'red', ...otherwise }
    expect((await marc.post('/api/tags', asked)).status).toBe(400)
  })

  test('that is put away stays on its tickets, and comes back', async () => {
    const made = await make()
    const ticketId = await open()
    await tag(ticketId, [made])
    expect((await change(made.id, { isArchived: true })).body.tag.isArchived).toBe(true)
    expect(await namesOf(ticketId)).toEqual([made.name])
    expect((await change(made.id, { isArchived: false })).body.tag.isArchived).toBe(false)
  })

  test('is kept by who cares for the words of the desk alone', async () => {
    const asked = { id: randomUUID(), name: unique('Mia'), colour: 'red' }
    const answer = await sara.post('/api/tags', asked)
    expect(answer.body.error).toMatchObject({ code: 'notAllowed', details: { needs: 'macro.manage' } })
  })
})

describe('a ticket', () => {
  let ticketId: string
  let one: TagView
  let two: TagView
  beforeEach(async () => {
    ticketId = await open()
    ;[one, two] = [await make(unique('Uno')), await make(unique('Due'))]
  })

  test('is tagged and untagged, and its story says by whom', async () => {
    const answer = await tag(ticketId, [one, two])
    expect(answer.body.ticket.tags).toEqual([
      { id: one.id, name: one.name, colour: 'red' },
      { id: two.id, name: two.name, colour: 'red' },
    ])
    await tag(ticketId, [], [one])
    expect(await namesOf(ticketId)).toEqual([two.name])
    const { timeline } = (await sara.get(`/api/tickets/${ticketId}`)).body
    expect(timeline.slice(-2)).toMatchObject([
      { type: 'ticket.tagged', actor: { name: 'Sara Conti' }, data: { tagIds: [one.id, two.id] } },
      { type: 'ticket.untagged', actor: { name: 'Sara Conti' }, data: { tagIds: [one.id] } },
    ])
    expect((await find(one.id, '?counted=true'))?.tickets).toBe(0)
    expect((await find(two.id, '?counted=true'))?.tickets).toBe(1)
  })

  test('is found by its tag in the list', async () => {
    await tag(ticketId, [one])
    const { tickets } = (await sara.get(`/api/tickets?view=all&tagId=${one.id}`)).body
    expect(tickets.map((each: TicketRow) => each.id)).toEqual([ticketId])
    expect((await sara.get(`/api/tickets?view=all&tagId=${two.id}`)).body.tickets).toEqual([])
  })

  test.each([
    ['tag', 'tag:'],
    ['etichetta', 'etichetta:'],
    ['étiquette', 'étiquette:'],
  ])('is searched by %s:', async (_, operator) => {
    await tag(ticketId, [one])
    const q = encodeURIComponent(`${operator}"${one.name.toUpperCase()}"`)
    const { body } = await sara.get(`/api/search?q=${q}`)
    expect(JSON.stringify(body.tickets)).toContain(ticketId)
    const not = encodeURIComponent(`-tag:"${one.name}"`)
    expect(JSON.stringify((await sara.get(`/api/search?q=${not}`)).body.tickets)).not.toContain(ticketId)
  })

  test('is not tagged with what is no tag, nor with more than it can carry', async () => {
    const none = await sara.post(`/api/tickets/${ticketId}/acts`, { act: 'tag', add: [randomUUID()] })
    expect(none.body.error.details).toEqual({ refusal: 'unknownTag' })
    const more = Array.from({ length: 21 }, () => randomUUID())
    const answer = await sara.post(`/api/tickets/${ticketId}/acts`, { act: 'tag', add: more })
    expect(answer.status).toBe(400)
  })

  test('that is resolved is tagged all the same, and many at once', async () => {
    await sara.post(`/api/tickets/${ticketId}/acts`, { act: 'resolve', how: 'solved' })
    const other = await open()
    const acts = [ticketId, other].map(id => ({ id, act: { act: 'tag', add: [one.id] } }))
    const { outcomes } = (await sara.post('/api/tickets/acts', { acts })).body
    expect(outcomes.map((each: { refusal: string | null }) => each.refusal)).toEqual([null, null])
    expect(await namesOf(ticketId)).toEqual([one.name])
    expect(await namesOf(other)).toEqual([one.name])
  })

  test('takes along the tags of the one that goes on in it', async () => {
    const other = await open()
    await tag(ticketId, [one])
    await tag(other, [two])
    const merged = await sara.post(`/api/tickets/${ticketId}/merges`, { ticketId: other })
    expect(merged.status, merged.text).toBe(200)
    expect(await namesOf(ticketId)).toEqual([one.name, two.name])
  })
})

describe('two tags that are merged', () => {
  let [from, into]: TagView[] = []
  let only: string
  let both: string
  beforeEach(async () => {
    ;[from, into] = [await make(unique('Bolletta')), await make(unique('Fattura'))]
    ;[only, both] = [await open(), await open()]
    await tag(only, [from])
    await tag(both, [into, from])
  })
  const pair = () => [from, into] as [TagView, TagView]

  test('are one: its tickets have the other, and so has who is tagged with it from now on', async () => {
    const [from, into] = pair()
    expect((await merge(from, into)).body).toMatchObject({ tickets: 2, tag: { mergedInto: into.id } })
    expect(await namesOf(only)).toEqual([into.name])
    expect(await namesOf(both)).toEqual([into.name])
    const later = await open()
    await tag(later, [from])
    expect(await namesOf(later)).toEqual([into.name])
    const q = encodeURIComponent(`tag:"${from.name}"`)
    expect(JSON.stringify((await sara.get(`/api/search?q=${q}`)).body.tickets)).toContain(later)
  })

  test('are parted again: each ticket has what it had, but for what was taken away since', async () => {
    const [from, into] = pair()
    const third = await open()
    await tag(third, [from])
    await merge(from, into)
    await tag(third, [], [into])
    expect((await part(from)).body).toMatchObject({ tickets: 2, tag: { mergedInto: null } })
    expect(await namesOf(only)).toEqual([from.name])
    expect((await namesOf(both)).toSorted()).toEqual([from.name, into.name].toSorted())
    expect(await namesOf(third)).toEqual([])
  })

  test('are parted from the outermost on', async () => {
    const [from, into] = pair()
    const outer = await make()
    await merge(from, into)
    await merge(into, outer)
    expect(await namesOf(only)).toEqual([outer.name])
    expect((await part(from)).body.error.details).toEqual({ refusal: 'tagMerged' })
    await part(into)
    await part(from)
    expect(await namesOf(only)).toEqual([from.name])
  })

  test.each<[string, () => Promise<{ body: { error: object } }>]>([
    ['sameTag', () => merge(pair()[0], pair()[0])],
    ['unknownTag', () => marc.post(`/api/tags/${pair()[0].id}/merge`, { into: randomUUID() })],
    ['tagNotMerged', () => part(pair()[0])],
    ['tagMerged', () => merge(...pair()).then(() => change(pair()[0].id, { name: 'Altro' }))],
  ])('are refused with %s', async (refusal, ask) => {
    expect((await ask()).body.error).toMatchObject({ code: 'refused', details: { refusal } })
  })
})
