import { expect, test } from 'vitest'
import { guessLocale } from '../../../src/core/guess-locale.ts'
import { joinCatalogue } from './join-catalogue.ts'
import { splitSpan } from './split-span.ts'
import { createTranslate } from './translator.ts'

const catalogue = joinCatalogue({
  '../locales/it/inbox.json': {
    title: 'Posta',
    new: '{n, plural, one {# nuovo} many {# nuovi} other {# nuovi}}',
  },
})

test('a plain text stands as it is, one with parameters is filled in by the rules of its language', () => {
  const t = createTranslate('it', catalogue)
  expect(t('inbox.title')).toBe('Posta')
  expect(t('inbox.new', { n: 1 })).toBe('1 nuovo')
  expect(t('inbox.new', { n: 5 })).toBe('5 nuovi')
})

test('a handle has its @, an address of mail has no second one', () => {
  const t = createTranslate('en', joinCatalogue({ '../locales/en/composer.json': { as: 'as @{account}' } }))
  expect(t('composer.as', { account: 'aurora' })).toBe('as @aurora')
  expect(t('composer.as', { account: 'aiuto@aurora.example' })).toBe('as aiuto@aurora.example')
})

test.each([
  ['Ada', 'by Ada, 3 min'],
  ['\u0623\u062d\u0645\u062f', 'by \u2068\u0623\u062d\u0645\u062f\u2069, 3 min'],
  ['\u202egnp.exe', 'by \u2068gnp.exe\u2069, 3 min'],
  ['Sara \u05dc\u05d5\u05d9', 'by \u2068Sara \u05dc\u05d5\u05d9\u2069, 3 min'],
])('a name that is written from right to left turns nothing beside it: %s', (name, said) => {
  const t = createTranslate(
    'en',
    joinCatalogue({ '../locales/en/drafts.json': { looking: 'by {names}, {n} min' } }),
  )
  expect(t('drafts.looking', { names: name, n: 3 })).toBe(said)
})

test('a text that is missing shows its key, never nothing', () => {
  expect(createTranslate('it', new Map())('inbox.title')).toBe('inbox.title')
})

test.each([
  [['de-DE', 'fr-CA', 'it'], 'fr'],
  [['it-CH'], 'it'],
  [['de'], 'en'],
  [[], 'en'],
])('the languages %j give %s', (languages, locale) => {
  expect(guessLocale(languages)).toBe(locale)
})

test.each([
  [59_999, { days: 0, hours: 0, minutes: 0 }],
  [-5 * 60_000, { days: 0, hours: 0, minutes: 5 }],
  [83 * 60_000, { days: 0, hours: 1, minutes: 23 }],
  [27 * 3_600_000, { days: 1, hours: 3, minutes: 0 }],
])('%i ms are split', (ms, parts) => {
  expect(splitSpan(ms)).toEqual(parts)
})
