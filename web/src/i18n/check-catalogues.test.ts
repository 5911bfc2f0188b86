import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { checkCatalogues } from './check-catalogues.ts'
import { GENERATED_FILE, writeTypes } from './generate-types.ts'
import { readCatalogues } from './read-catalogues.ts'

test('the catalogues agree, and their types are written', () => {
  const checked = checkCatalogues(readCatalogues())
  expect(checked.problems).toEqual([])
  expect(readFileSync(GENERATED_FILE, 'utf8')).toBe(writeTypes(checked))
})

describe('checkCatalogues finds', () => {
  const well = { it: { 'a.b': 'ciao' }, fr: { 'a.b': 'salut' }, en: { 'a.b': 'hello' } }
  test.each([
    ['nothing in a whole catalogue', well, []],
    ['a missing text', { ...well, it: {} }, ['it a.b: missing']],
    ['a stray text', { ...well, fr: { ...well.fr, 'a.c': 'x' } }, ['fr a.c: not in English']],
    [
      'other parameters',
      { ...well, it: { 'a.b': 'ciao {name}' } },
      ['it a.b: other parameters than in English'],
    ],
    [
      'a French mark that may stand alone on the next line',
      { ...well, fr: { 'a.b': 'salut !' } },
      ['fr a.b: a plain space beside “!”'],
    ],
    ['one that may not', { ...well, fr: { 'a.b': 'salut\u00a0!' } }, []],
    [
      'a missing plural form',
      {
        it: { 'a.b': '{n, plural, one {# nuovo} other {# nuovi}}' },
        fr: { 'a.b': '{n, plural, one {# neuf} many {# neufs} other {# neufs}}' },
        en: { 'a.b': '{n, plural, one {# new} other {# new}}' },
      },
      ['it a.b: plural lacks "many"'],
    ],
  ])('%s', (_name, catalogues, problems) => {
    expect(checkCatalogues(catalogues).problems).toEqual(problems)
  })

  test('a text that cannot be read', () => {
    const { problems } = checkCatalogues({ ...well, fr: { 'a.b': '{name' } })
    expect(problems[0]).toMatch(/^fr a\.b: /)
  })

  test('the types of parameters', () => {
    const text = '{n, plural, one {# {who}} many {#} other {#}} {at, date}'
    const { parameters } = checkCatalogues({ it: { k: text }, fr: { k: text }, en: { k: text } })
    expect(parameters.get('k')).toEqual({ n: 'number', who: 'string | number', at: 'Date' })
  })
})
