import { describe, expect, test } from 'vitest'
import { parseMail } from './parse-mail.ts'
import {
  describeMail,
  type Expected,
  listFixtures,
  MAIL_CONTEXT,
  readFixture,
  USUAL,
} from './testing/read-fixture.ts'
import { CHARSETS } from './testing/table-charsets.ts'
import { HEADS } from './testing/table-heads.ts'
import { LETTERS } from './testing/table-letters.ts'
import { MACHINES } from './testing/table-machines.ts'
import { QUOTES } from './testing/table-quotes.ts'

const CORPUS: Readonly<Record<string, Expected>> = {
  ...QUOTES,
  ...LETTERS,
  ...CHARSETS,
  ...MACHINES,
  ...HEADS,
}

describe('a mail of the corpus is understood', () => {
  test.each(Object.entries(CORPUS))('%s', async (name, expected) => {
    const mail = describeMail(await parseMail(readFixture(name), MAIL_CONTEXT))
    expect(mail).toMatchObject({ ...USUAL, ...expected })
  })
})

test('the corpus is large, and each mail of it stands in a table', () => {
  expect(listFixtures().sort()).toEqual(Object.keys(CORPUS).sort())
  expect(Object.keys(CORPUS).length).toBeGreaterThanOrEqual(60)
})

test('nothing of a mail is lost: what is left out of its words is in its rest', async () => {
  for (const name of Object.keys(QUOTES)) {
    const { text, rest } = await parseMail(readFixture(name), MAIL_CONTEXT)
    const [, body = ''] = readFixture(name)
      .toString('utf8')
      .split(/\r\n\r\n(.*)/s)
    for (const line of body.split('\r\n'))
      expect(`${text}\n${rest}`, name).toContain(line.trimEnd().replace(/^>From /, ''))
  }
})

test('a mail without an id is given the same one each time', async () => {
  const [first, second] = await Promise.all(
    [1, 2].map(() => parseMail(readFixture('head-no-id'), MAIL_CONTEXT)),
  )
  expect(first).toMatchObject({ isIdInvented: true, messageId: second?.messageId })
})
