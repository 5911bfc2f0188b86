import { describe, expect, test } from 'vitest'
import type { ImportColumn, ImportField } from './import-field.ts'
import { type ImportRules, readImportLine } from './read-import.ts'

const RULES: ImportRules = {
  attributes: [
    { key: 'since', name: { it: 'Dal', fr: 'Depuis', en: 'Since' }, kind: 'date', choices: [] },
    { key: 'shoe', name: { it: 'Scarpa', fr: 'Pointure', en: 'Shoe' }, kind: 'number', choices: [] },
  ],
  plans: [{ key: 'business', name: { it: 'Aziende', fr: 'Entreprises', en: 'Business' } }],
  mailChannels: ['post'],
  currency: 'EUR',
}
const col = (field: ImportField, of: string | null = null): ImportColumn => ({ field, of })

/** One line of these columns. */
const read = (cells: Readonly<Record<string, string>>) => {
  const columns = Object.keys(cells).map(name => {
    const [field = '', of = null] = name.split(':')
    return col(field as ImportField, of)
  })
  return readImportLine(Object.values(cells), columns, RULES)
}

describe('a line', () => {
  test('says all that its columns say', () => {
    expect(
      read({
        externalKey: ' C-1 ',
        name: 'Luca Bassi',
        plan: 'aziende',
        value: '1.200,50',
        currency: 'chf',
        tags: 'vip; stampa,vip',
        'address:post': 'Luca@Example.org',
        'address:scripted': '@Luca_B',
        'attribute:since': '04/05/2026',
        ignore: 'x',
      }),
    ).toEqual({
      ok: true,
      value: {
        externalKey: 'C-1',
        displayName: 'Luca Bassi',
        plan: 'business',
        value: { micros: 1_200_500_000, currency: 'CHF' },
        tags: ['vip', 'stampa'],
        addresses: [
          { channel: 'post', address: 'luca@example.org' },
          { channel: 'scripted', address: 'luca_b' },
        ],
        attributes: { since: '2026-05-04' },
      },
    })
  })

  test('says nothing by an empty cell', () => {
    expect(read({ externalKey: 'C-1', name: '', plan: ' ', value: '', tags: '' })).toEqual({
      ok: true,
      value: { externalKey: 'C-1', addresses: [] },
    })
  })

  test('keeps a plan that the policy does not know, and counts in the workspace’s money', () => {
    expect(read({ externalKey: 'C-1', plan: 'Famiglia', value: '10' })).toMatchObject({
      value: { plan: 'Famiglia', value: { micros: 10_000_000, currency: 'EUR' } },
    })
  })
})

describe('a flaw is told with its column and value', () => {
  test.each<[Record<string, string>, string, ImportColumn | null, string | null]>([
    [{ externalKey: '', name: 'Luca' }, 'nobodyNamed', null, null],
    [{ externalKey: 'C', value: 'tanto' }, 'notAnAmount', col('value'), 'tanto'],
    [{ externalKey: 'C', currency: 'Euro' }, 'notACurrency', col('currency'), 'Euro'],
    [{ 'address:post': 'luca' }, 'notAnAddress', col('address', 'post'), 'luca'],
    [{ 'address:scripted': 'luca bassi' }, 'notAnAddress', col('address', 'scripted'), 'luca bassi'],
    [{ externalKey: 'C', 'attribute:since': 'ieri' }, 'notADate', col('attribute', 'since'), 'ieri'],
    [{ externalKey: 'C', 'attribute:shoe': 'tanto' }, 'notANumber', col('attribute', 'shoe'), 'tanto'],
    [{ externalKey: 'x'.repeat(201) }, 'tooLong', col('externalKey'), 'x'.repeat(100)],
    [{ externalKey: 'C', tags: 'y'.repeat(61) }, 'tooLong', col('tags'), 'y'.repeat(61)],
  ])('%o: %s', (cells, code, column, value) => {
    expect(read(cells)).toEqual({ ok: false, refusal: [{ code, column, value }] })
  })

  test('all of them, not the first alone', () => {
    const found = read({ externalKey: 'C', value: 'tanto', 'attribute:since': 'ieri' })
    expect(found.ok ? [] : found.refusal.map(each => each.code)).toEqual(['notAnAmount', 'notADate'])
  })

  test('and a line of another length is not read at all', () => {
    const found = readImportLine(['a', 'b'], [col('externalKey')], RULES)
    expect(found).toEqual({ ok: false, refusal: [{ code: 'wrongColumnCount', column: null, value: '2' }] })
  })
})
