import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openWorld } from '../../test/world.ts'
import { insertSet } from './insert-set.ts'

let world: Awaited<ReturnType<typeof openWorld>>
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const aMessage = (otherwise: Readonly<Record<string, unknown>>) => ({
  workspace_id: world.workspaceId,
  id: world.desk.newId(),
  channel: 'scripted',
  external_id: null,
  conversation_id: null,
  ticket_id: null,
  profile_id: null,
  account_id: world.care.id,
  direction: 'inbound',
  visibility: 'public',
  text: 'a text',
  language: 'other',
  media: [],
  in_reply_to: null,
  quotes: null,
  network_thread: null,
  addressed: [],
  is_sealed: false,
  letter: null,
  labels: [],
  gate: null,
  is_automatic: false,
  reposts: 0,
  written_at: world.clock.now(),
  received_at: world.clock.now(),
  ...otherwise,
})

/** Writes messages in one set and reads them back in the same order. */
async function writeAndRead(messages: readonly ReturnType<typeof aMessage>[]) {
  const rows = await world.see(async trx => {
    await insertSet(trx, 'message', messages)
    return trx
      .selectFrom('message')
      .selectAll()
      .where(
        'id',
        'in',
        messages.map(each => each.id),
      )
      .execute()
  })
  return messages.map(each => rows.find(row => row.id === each.id))
}

const HOSTILE: readonly (readonly [string, string])[] = [
  ['nothing', ''],
  ['a NUL in the middle', 'before\0after'],
  ['nothing but NULs', '\0\0\0'],
  ['the first half of a pair', 'half \ud83d'],
  ['the second half of a pair', '\udc4d half'],
  ['halves in the wrong order', '\udc4d\ud83d'],
  ['emoji and joiners', '👩‍👩‍👧‍👦🏳️‍🌈🇮🇹 👍🏽'],
  ['quotes', `it's "quoted" \`so\` ''`],
  ['backslashes', 'C:\\new\\u0000\\\\ \\"'],
  ['braces and commas', '{NULL,"a",{}}'],
  ['the word for nothing', 'NULL'],
  ['a statement', `'); drop table message; --`],
  ['placeholders', '$1 $2 %s :id ? {{name}}'],
  ['line breaks and tabs', 'a\r\nb\tc\u2028d\u2029'],
  ['right to left', '\u202eabc\u202c العربية'],
  ['100 kB', 'è'.repeat(50_000)],
]

/** What the database can keep of a text, and of a text in jsonb. */
const kept = (text: string): string => text.replaceAll('\0', '').toWellFormed()
const keptInJson = (text: string): string =>
  text
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '')
    .replaceAll('\0', '')

describe('a set keeps', () => {
  test.each(HOSTILE)('%s, as text, in a list and in jsonb', async (_name, text) => {
    const media = [{ kind: 'photo', url: null, alt: text }]
    const [plain, row] = await writeAndRead([aMessage({}), aMessage({ text, addressed: [text, 'b'], media })])
    expect(plain?.text).toBe('a text')
    expect(row?.text).toBe(kept(text))
    expect(row?.addressed).toEqual([kept(text), 'b'])
    expect(row?.media).toEqual([{ kind: 'photo', url: null, alt: keptInJson(text) }])
  })

  test('any text whatever, beside any other', async () => {
    const anyText = fc.string({
      unit: fc.oneof(
        fc.string({ unit: 'binary', maxLength: 1 }),
        fc.constantFrom('\0', '\ud83d', '\udc4d', '"', '\\'),
      ),
      maxLength: 40,
    })
    await fc.assert(
      fc.asyncProperty(fc.array(anyText, { minLength: 1, maxLength: 30 }), async texts => {
        const rows = await writeAndRead(
          texts.map(text => aMessage({ text, addressed: [text], media: [{ alt: text }] })),
        )
        expect(rows.map(row => row?.text)).toEqual(texts.map(kept))
        expect(rows.map(row => row?.addressed)).toEqual(texts.map(text => [kept(text)]))
        expect(rows.map(row => row?.media)).toEqual(texts.map(text => [{ alt: keptInJson(text) }]))
      }),
      { numRuns: 25 },
    )
  })

  test('nulls, empty lists and nested values apart', async () => {
    const media = [{ nested: { list: [1, null, { deep: true }], empty: {} } }]
    const [row] = await writeAndRead([aMessage({ in_reply_to: null, addressed: [], media })])
    expect(row).toMatchObject({ in_reply_to: null, addressed: [], media })
  })

  test('a jsonb null where the network gave nothing', async () => {
    const [message] = [aMessage({})]
    await writeAndRead([message])
    await world.see(trx =>
      insertSet(trx, 'message_raw', [
        { workspace_id: world.workspaceId, message_id: message.id, payload: ['\u0000', '\ud83d'] },
      ]),
    )
    const raw = await world.see(trx =>
      trx.selectFrom('message_raw').select('payload').where('message_id', '=', message.id).execute(),
    )
    expect(raw).toEqual([{ payload: ['', ''] }])
  })

  test('times to the millisecond, in whatever zone this runs', async () => {
    const writtenAt = new Date('1999-12-31T23:59:59.999Z')
    const [row] = await writeAndRead([aMessage({ written_at: writtenAt })])
    expect(row?.written_at).toEqual(writtenAt)
  })
})

test('a set of none is no statement', async () => {
  await world.see(trx => insertSet(trx, 'message', []))
  const found = await world.see(trx => sql`select from message where text = 'never written'`.execute(trx))
  expect(found.rows).toEqual([])
})

test('a set is written whole or not at all', async () => {
  const broken = [
    aMessage({ text: 'whole or not' }),
    aMessage({ text: 'whole or not', visibility: 'secret' }),
  ]
  await expect(world.see(trx => insertSet(trx, 'message', broken))).rejects.toMatchObject({ code: '23514' })
  const found = await world.see(trx =>
    trx.selectFrom('message').select('id').where('text', '=', 'whole or not').execute(),
  )
  expect(found).toEqual([])
})
