import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AuditEntry } from '../contract/audit.ts'
import { insertTicketingSystem } from '../store/escalation/ticketing-system.ts'
import { insertEvents } from '../store/event.ts'
import { fact } from '../store/ticket.ts'
import { type Browser, openServer, type TestServer } from './testing/open-server.ts'

let server: TestServer
let owner: Browser
beforeAll(async () => {
  server = await openServer()
  owner = await server.as('giulia')
})
afterAll(() => server.close())

type Event = Parameters<typeof fact>[0]

/** An event of a minute that only it has. @returns its time. */
async function happen(event: Event, by: 'giulia' | 'marc' = 'giulia', subject?: string): Promise<string> {
  const { world } = server
  world.clock.advance({ minutes: 1 })
  const actor = { kind: 'person', memberId: world.members[by] } as const
  const facts = [fact(event, actor, subject ?? world.workspaceId, null)]
  await world.see(trx =>
    insertEvents(trx, world.workspaceId, facts, { newId: world.desk.newId, now: world.clock.now() }),
  )
  return world.clock.now().toISOString()
}
const connected = (handle: string): Event => ({ type: 'account.connected', data: { handle } })
const read = async (query: string) => {
  const answer = await owner.get(`/api/audit?${query}`)
  expect(answer.status, answer.text).toBe(200)
  return answer.body as { entries: AuditEntry[]; nextCursor: string | null }
}
const times = (entries: readonly AuditEntry[]) => entries.map(({ at }) => at)

describe('the audit log', () => {
  test('says who did what, on what and when, the newest on top', async () => {
    const { care } = server.world
    const at = await happen({ type: 'account.changed', data: { fields: ['keywords'] } }, 'marc', care.id)
    const [newest] = (await read('')).entries
    expect(newest).toMatchObject({
      at,
      type: 'account.changed',
      who: { kind: 'person', name: 'Marc Delorme' },
      about: { kind: 'account', id: care.id, name: care.handle },
      details: [{ key: 'fields', value: 'keywords' }],
    })
  })

  test('names whom an invitation went to, and which ticketing system was changed', async () => {
    const { world } = server
    const made = await owner.post('/api/invitations', {
      email: 'nora@aurora.example',
      name: 'Nora',
      role: 'agent',
      language: 'it',
    })
    expect(made.status, made.text).toBe(200)
    const [invited] = (await read('type=invitation.made')).entries
    expect(invited?.about).toMatchObject({ kind: 'invitation', name: 'nora@aurora.example' })
    const id = world.desk.newId()
    await world.see(trx =>
      insertTicketingSystem(trx, {
        workspace_id: world.workspaceId,
        id,
        system: 'rt',
        name: 'RT di sede',
        settings: {},
        secrets: Buffer.alloc(0),
        added_by: world.members.giulia,
        added_at: world.clock.now(),
      }),
    )
    await happen({ type: 'ticketing.connected', data: { systemId: id } }, 'giulia', id)
    const [system] = (await read('type=ticketing.connected')).entries
    expect(system?.about).toMatchObject({ kind: 'ticketing', name: 'RT di sede' })
  })

  test('keeps to administration, unless everything is asked for', async () => {
    const { ticketId } = await server.world.openMatter()
    const ofTicket = (entries: readonly AuditEntry[]) => entries.filter(({ about }) => about?.id === ticketId)
    expect(ofTicket((await read('limit=200')).entries)).toEqual([])
    expect(ofTicket((await read('limit=200&scope=everything')).entries).length).toBeGreaterThan(0)
    const { number } = await server.world.ticket(ticketId)
    const ofNumber = (await read(`ticket=${number}`)).entries
    expect(ofNumber.length).toBeGreaterThan(0)
    expect(ofTicket(ofNumber)).toHaveLength(ofNumber.length)
    expect((await read('ticket=999999')).entries).toEqual([])
  })

  test('is narrowed by person, kind, time and object', async () => {
    const subject = server.world.desk.newId()
    const first = await happen(connected('one'), 'giulia', subject)
    const second = await happen(connected('two'), 'marc', subject)
    const third = await happen({ type: 'account.removed', data: { handle: 'two' } }, 'marc', subject)
    const of = async (query: string) => times((await read(`subjectId=${subject}&${query}`)).entries)
    const { giulia, marc } = server.world.members
    expect(await of('')).toEqual([third, second, first])
    expect(await of(`memberId=${giulia}`)).toEqual([first])
    expect(await of(`memberId=${marc}&type=account.connected`)).toEqual([second])
    expect(await of('type=account.removed')).toEqual([third])
    expect(await of(`since=${second}`)).toEqual([third, second])
    expect(await of(`until=${second}`)).toEqual([first])
    expect(await of('type=key.made')).toEqual([])
  })

  test.each(['', 'scope=everything&', 'type=account.connected&'])(
    'is read page by page (%s), each event once, also where many happen at once',
    async query => {
      const { world } = server
      const actor = { kind: 'clock' } as const
      const facts = Array.from({ length: 7 }, () => fact(connected('twin'), actor, world.workspaceId, null))
      await happen(connected('before'))
      await world.see(trx =>
        insertEvents(trx, world.workspaceId, facts, { newId: world.desk.newId, now: world.clock.now() }),
      )
      const whole = (await read(`${query}limit=200`)).entries.map(({ id }) => id)
      const paged: string[] = []
      let cursor: string | null = ''
      while (cursor !== null) {
        const page = await read(`${query}limit=3${cursor === '' ? '' : `&cursor=${cursor}`}`)
        paged.push(...page.entries.map(({ id }) => id))
        cursor = page.nextCursor
      }
      expect(paged).toEqual(whole)
      expect(new Set(paged).size).toBe(paged.length)
    },
  )

  test('is no other workspace’s', async () => {
    const borea = await server.world.settleBorea()
    const seen = await read('scope=everything&limit=200')
    const theirs = await borea.see(trx => trx.selectFrom('event').select('id').execute())
    expect(theirs.length).toBeGreaterThan(0)
    const ids = seen.entries.map(({ id }) => id)
    expect(theirs.filter(({ id }) => ids.includes(id))).toEqual([])
  })

  test('tells a wrong question so', async () => {
    for (const query of ['type=no.such', 'since=yesterday', 'cursor=nonsense', 'ticket=-1', 'limit=1000'])
      expect((await owner.get(`/api/audit?${query}`)).body.error.code, query).toBe('badRequest')
  })
})

describe('the file', () => {
  test('has a line for each event, no formula, and says that it was taken', async () => {
    const subject = server.world.desk.newId()
    for (const handle of ['=1+1', '@SUM(A1)', 'a "quoted", word', '-2', 'line\nbreak'])
      await happen(connected(handle), 'giulia', subject)
    const file = await owner.get(`/api/audit.csv?subjectId=${subject}`)
    expect(file.headers['content-type']).toBe('text/csv; charset=utf-8')
    expect(
      file.text
        .split('\r\n')
        .slice(1)
        .map(line => line.split(',').slice(6, -1).join(',')),
    ).toEqual([
      '"handle: line\nbreak"',
      'handle: -2',
      '"handle: a ""quoted"", word"',
      'handle: @SUM(A1)',
      'handle: =1+1',
      '',
    ])
    expect((await read('type=audit.exported')).entries).toHaveLength(1)
  })

  test('is longer than a page of it', async () => {
    const { world } = server
    const subject = world.desk.newId()
    const facts = Array.from({ length: 2_100 }, (_, n) =>
      fact(connected(`h${n}`), { kind: 'clock' }, subject, null),
    )
    await world.see(trx =>
      insertEvents(trx, world.workspaceId, facts, { newId: world.desk.newId, now: world.clock.now() }),
    )
    const file = await owner.get(`/api/audit.csv?subjectId=${subject}`)
    const lines = file.text.trimEnd().split('\r\n')
    expect(lines).toHaveLength(2_101)
    expect(new Set(lines).size).toBe(2_101)
  })

  test('is refused to a wrong question and to whoever may not read it', async () => {
    expect((await owner.get('/api/audit.csv?type=none')).body.error.code).toBe('badRequest')
    expect((await (await server.as('sara')).get('/api/audit.csv')).body.error.code).toBe('notAllowed')
  })
})
