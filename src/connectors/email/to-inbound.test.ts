import { describe, expect, test } from 'vitest'
import { parseMail } from './parse/parse-mail.ts'
import type { ParsedMail } from './parse/parsed-mail.ts'
import { listFixtures, MAIL_CONTEXT, readFixture } from './parse/testing/read-fixture.ts'
import { toHappening, toInbound } from './to-inbound.ts'

const OWN = MAIL_CONTEXT.ownAddresses
const parse = (name: string): Promise<ParsedMail> => parseMail(readFixture(name), MAIL_CONTEXT)
const hear = async (name: string) => toInbound(await parse(name), OWN)

const write = (head: string): Promise<ParsedMail> =>
  parseMail(Buffer.from(`${head}\r\n\r\nciao\r\n`), MAIL_CONTEXT)

describe('a mail', () => {
  test('is said by the one who wrote it, to the desk alone', async () =>
    expect(await hear('quote-gmail-it')).toMatchObject({
      externalId: '<quote-gmail-it@example.org>',
      author: {
        externalId: 'marta.rossi@example.org',
        handle: 'marta.rossi@example.org',
        displayName: 'Marta Rossi',
      },
      counterpart: { externalId: 'marta.rossi@example.org' },
      visibility: 'direct',
      source: 'direct',
      isAutomatic: false,
      letter: { subject: 'Re: La sua pratica', forwardedBy: null },
    }))

  test('that a colleague passed on is said by the customer', async () =>
    expect(await hear('pass-gmail-it')).toMatchObject({
      author: { externalId: 'marta.rossi@example.org' },
      counterpart: { externalId: 'marta.rossi@example.org' },
      letter: { forwardedBy: { name: 'Luca Verdi', address: 'luca@aurora.example' } },
    }))

  test('of the desk itself is its own, to the customer', async () =>
    expect(await hear('auto-own-mail')).toMatchObject({
      source: 'own',
      author: { externalId: 'desk@aurora.example' },
      counterpart: { externalId: 'marta.rossi@example.org' },
    }))

  test('brings its pictures and files', async () => {
    const { letter, files } = await hear('html-inline-image')
    expect(letter?.html).toContain('cid:foto@example.org')
    expect(files?.map(each => [each.name, each.contentId])).toEqual([
      ['modem.png', 'foto@example.org'],
      ['logo.png', null],
    ])
  })

  test.each(['auto-vacation-it', 'auto-list', 'bounce-postfix'])(
    'of a machine is automatic: %s',
    async name => expect(await hear(name)).toMatchObject({ isAutomatic: true }),
  )
})

describe('a thread', () => {
  test('begins with the earliest mail that is named, and the nearest comes first', async () =>
    expect(
      toInbound(await write('Message-ID: <c@e>\r\nIn-Reply-To: <b@e>\r\nReferences: <a@e> <b@e>'), OWN),
    ).toMatchObject({
      networkThread: '<a@e>',
      inReplyTo: '<b@e>',
      references: ['<b@e>', '<a@e>'],
    }))

  test('is the mail itself where it names none', async () =>
    expect(toInbound(await write('Message-ID: <c@e>'), OWN)).toMatchObject({
      networkThread: '<c@e>',
      references: [],
    }))

  test('is told by In-Reply-To alone', async () =>
    expect(toInbound(await write('Message-ID: <c@e>\r\nIn-Reply-To: <b@e>'), OWN)).toMatchObject({
      networkThread: '<b@e>',
      references: ['<b@e>'],
    }))

  test('does not lead to the mail itself', async () =>
    expect(toInbound(await write('Message-ID: <c@e>\r\nReferences: <a@e> <c@e>'), OWN).references).toEqual([
      '<a@e>',
    ]))
})

describe('a person', () => {
  const authorOf = async (from: string) => toInbound(await write(`From: ${from}`), OWN).author

  test.each([
    ['Marta <Marta.Rossi@Example.org>', 'marta.rossi@example.org', 'Marta'],
    ['MARTA@example.org', 'marta@example.org', 'MARTA@example.org'],
    ['"desk@aurora.example" <truffa@example.net>', 'truffa@example.net', 'truffa@example.net'],
  ])('%s', async (from, externalId, displayName) =>
    expect(await authorOf(from)).toMatchObject({ externalId, handle: externalId, displayName }),
  )
})

describe('what came back', () => {
  const at = MAIL_CONTEXT.receivedAt

  test('for good is told with its reason', async () =>
    expect(toHappening(await parse('bounce-postfix'), at)).toEqual({
      kind: 'bounced',
      externalId: '<d77@aurora.example>',
      explain: expect.stringMatching(/^There is no such address\. The server said: 550 5\.1\.1/),
      at,
    }))

  test.each(['bounce-delayed', 'bounce-not-delivered-report', 'auto-vacation-it', 'quote-gmail-it'])(
    'is nothing of that kind: %s',
    async name => expect(toHappening(await parse(name), at)).toBeNull(),
  )
})

test('each mail of the corpus can be kept as it is heard', async () => {
  for (const name of listFixtures()) {
    const { files, ...heard } = await hear(name)
    expect(files?.every(each => each.bytes instanceof Uint8Array)).toBe(true)
    // PostgreSQL keeps neither of these in a text.
    expect(JSON.stringify(heard), name).not.toMatch(/\\u0000|\\ud[89a-f]/)
  }
})
