import { describe, expect, test } from 'vitest'
import { ADMINISTRATION, csvLine, isAdministration, readDetails } from './audit.ts'

describe('a line of the file', () => {
  test.each([
    [['plain', 'two'], 'plain,two\r\n'],
    [['=1+1'], `"'=1+1"\r\n`],
    [['+39 06'], `"'+39 06"\r\n`],
    [['-1', '@a', '\tx'], `"'-1","'@a","'\tx"\r\n`],
    [['say "no"'], '"say ""no"""\r\n'],
    [['a,b', 'c;d', 'e\nf'], '"a,b","c;d","e\nf"\r\n'],
    [['', 'l’ora'], ',l’ora\r\n'],
  ])('%j is %j', (cells, line) => expect(csvLine(cells)).toBe(line))
})

describe('details', () => {
  test('are words and figures, without ids', () => {
    const id = '01a20551-b962-73bb-bc0d-a280fbbee125'
    expect(
      readDetails({
        handle: 'aurora',
        id,
        fields: ['a', 'b'],
        on: true,
        n: 3,
        none: null,
        gaps: [{}],
        ids: [id],
      }),
    ).toEqual([
      { key: 'handle', value: 'aurora' },
      { key: 'fields', value: 'a, b' },
      { key: 'on', value: 'true' },
      { key: 'n', value: '3' },
    ])
  })

  test('are cut where somebody wrote a novel', () =>
    expect(readDetails({ why: 'x'.repeat(5_000) })[0]?.value).toHaveLength(200))
})

test('administration is what is set, not what happens all day', () => {
  expect(
    ['key.made', 'account.connected', 'member.roleChanged', 'policy.published'].every(isAdministration),
  ).toBe(true)
  expect(['ticket.opened', 'message.received', 'account.silent', 'clock.warned'].some(isAdministration)).toBe(
    false,
  )
  expect(ADMINISTRATION).not.toContain('delivery.sent')
})
