import { describe, expect, test } from 'vitest'
import { isWithin, readCorrespondent, splitTag } from './addresses.ts'
import { identify, listIds } from './identify.ts'
import type { MailContext } from './parsed-mail.ts'
import { isColleague } from './pass-on.ts'
import { MAIL_CONTEXT } from './testing/read-fixture.ts'

describe('somebody named in a text', () => {
  test.each<[text: string, name: string, address: string]>([
    ['Marta Rossi <marta@example.org>', 'Marta Rossi', 'marta@example.org'],
    ['"Rossi, Marta" <marta@example.org>', 'Rossi, Marta', 'marta@example.org'],
    ['Marta Rossi [mailto:marta@example.org]', 'Marta Rossi', 'marta@example.org'],
    ['Marta Rossi <mailto:marta@example.org>', 'Marta Rossi', 'marta@example.org'],
    ['*Marta Rossi* (marta@example.org)', 'Marta Rossi', 'marta@example.org'],
    ['marta@example.org', '', 'marta@example.org'],
    ['altra@example.org <marta@example.org>', '', 'marta@example.org'],
  ])('%s', (text, name, address) => expect(readCorrespondent(text)).toEqual({ name, address }))

  test.each(['', 'Marta Rossi', 'via Roma 1', '@', 'a@', '<>', '<'.repeat(10_000)])('nobody: %s', text =>
    expect(readCorrespondent(text)).toBeNull(),
  )
})

describe('an address', () => {
  test.each([
    ['desk+r.abc@aurora.example', 'desk@aurora.example', 'r.abc'],
    ['desk+a+b@aurora.example', 'desk@aurora.example', 'a+b'],
    ['desk@aurora.example', 'desk@aurora.example', null],
    ['+a@aurora.example', '+a@aurora.example', null],
    ['desk@aurora+x.example', 'desk@aurora+x.example', null],
  ])('%s', (address, base, tag) => expect(splitTag(address)).toEqual({ base, tag }))

  test.each([
    ['aurora.example', true],
    ['negozi.aurora.example', true],
    ['notaurora.example', false],
    ['aurora.example.evil.example', false],
  ])('%s is of the brand: %s', (domain, expected) =>
    expect(isWithin(domain, ['Aurora.example'])).toBe(expected),
  )
})

describe('a colleague', () => {
  const unknown = { dkim: 'unknown', spf: 'unknown', dmarc: 'unknown' } as const
  const atProvider: MailContext = {
    ...MAIL_CONTEXT,
    ownAddresses: ['aurora@provider.example'],
    ownDomains: [],
  }
  const from = (address: string) => ({ name: '', address })

  test('is whoever writes from a domain of the brand', () =>
    expect(isColleague(from('luca@negozi.aurora.example'), unknown, MAIL_CONTEXT)).toBe(true))

  test('is nobody who surely is not himself', () =>
    expect(isColleague(from('luca@aurora.example'), { ...unknown, dmarc: 'fail' }, MAIL_CONTEXT)).toBe(false))

  test('is not everybody at the provider of the desk', () => {
    expect(isColleague(from('someone@provider.example'), unknown, atProvider)).toBe(false)
    expect(isColleague(from('Aurora@provider.example'), unknown, atProvider)).toBe(true)
  })
})

describe('the id of a mail', () => {
  const source = Buffer.from('From: a@example.org\r\n\r\nciao')

  test.each([
    ['<a@e>', '<a@e>'],
    [' <a@e> (as sent)', '<a@e>'],
    ['a@e', '<a@e>'],
    ['<a@e> <b@e>', '<a@e>'],
  ])('%s', (header, id) => expect(identify(header, source)).toEqual({ id, isInvented: false }))

  test.each([null, '', '<>', 'nonsense', '<a b>'])('%s: made of its bytes', header => {
    const made = identify(header, source)
    expect(made).toEqual({ ...identify(null, source), isInvented: true })
    expect(made.id).not.toBe(identify(null, Buffer.from('other')).id)
  })

  test('is never longer than can be kept, and stays the same', () => {
    const long = `<${'a'.repeat(900)}@e>`
    expect(identify(long, source).id.length).toBeLessThan(250)
    expect(listIds(long)).toEqual([identify(long, source).id])
  })

  test('of very many that are named the first and the last are kept', () => {
    const ids = listIds(Array.from({ length: 200 }, (_, n) => `<${n}@e>`).join(' '))
    expect([ids.length, ids[0], ids[1], ids.at(-1)]).toEqual([50, '<0@e>', '<151@e>', '<199@e>'])
  })
})
