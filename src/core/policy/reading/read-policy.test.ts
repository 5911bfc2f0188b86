import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LOCALES, type Locale } from '../../language.ts'
import { ASK_NAMES, type AskName, askOf, type Condition } from '../condition.ts'
import type { Hours } from '../hours.ts'
import { anyPolicy } from '../policy.fixture.ts'
import { HOWS, IFS, type PolicyDocument, type Rule } from '../policy.ts'
import { STARTER_KINDS, starterPolicy } from '../starter-policy.ts'
import { type ReadingLine, type ReadingSection, readCondition, readPolicy } from './read-policy.ts'
import { sayMinutes } from './say-time.ts'
import { READING_SECTIONS } from './words.ts'

const POLICY = starterPolicy(['Aurora Mobile', 'Aurora'])

function toMarkdown(reading: readonly ReadingSection[]): string {
  const sections = reading.map(({ title, lines }) => `## ${title}\n\n${lines.map(toItem).join('\n')}\n`)
  return sections.join('\n')
}

function toItem({ title, text, details }: ReadingLine): string {
  const said = [title === null ? '' : `**${title}**`, text].filter(each => each !== '').join(' ')
  return [`- ${said}`, ...details.map(detail => `  - ${detail}`)].join('\n')
}

describe('a policy to begin with is read', () => {
  test.each(STARTER_KINDS.flatMap(kind => LOCALES.map(locale => [kind, locale] as const)))(
    '%s in %s',
    async (kind, locale) => {
      const reading = readPolicy(starterPolicy(['Aurora'], kind), locale)
      await expect(toMarkdown(reading)).toMatchFileSnapshot(`golden/${kind}.${locale}.md`)
    },
  )
})

/** Every value of what is asked, each by itself; of numbers those at which words change. */
function listStated(name: AskName): readonly Condition[] {
  const ask = askOf(name)
  const values =
    ask.kind === 'is' ? [true, false] : 'unit' in ask ? [0, 1, 2, 3, 21_000] : listValues(ask.values)
  return values.map(value => ({ [name]: 'values' in ask ? [value] : value }))
}

const listValues = (values: readonly string[] | 'topics' | 'keywords' | 'plans'): readonly string[] =>
  typeof values === 'string' ? ['first', 'second'] : values

const UNSAID = /undefined|\bnull\b|NaN|\[object|\$\{/

describe.each(LOCALES)('in words (%s)', locale => {
  const read = (when: Condition, unless?: Condition) => readCondition({ when, unless }, POLICY, locale)
  const all = ASK_NAMES.flatMap(listStated)

  test.each(ASK_NAMES)('what is asked of %s is said of every value', name => {
    for (const stated of listStated(name)) {
      const sentence = read(stated)
      expect(sentence).not.toMatch(UNSAID)
      expect(sentence.length).toBeGreaterThan(read({}).length + 5)
    }
  })

  test('no two conditions read the same', () => {
    const sentences = all.map(stated => read(stated))
    expect(sentences.filter((each, at) => sentences.indexOf(each) < at)).toEqual([])
  })

  test('no clause has a space too many, nor ends as a sentence does', () => {
    for (const stated of all) expect(read(stated)).not.toMatch(/ {2}|^ |[ .:;,]$/)
  })

  test('an exception is not read as a condition', () => {
    for (const stated of all) {
      expect(read({}, stated)).not.toBe(read(stated))
      expect(read({ isVerified: true }, stated)).not.toMatch(UNSAID)
    }
  })

  test('every way of deciding is said, and no two the same', () => {
    const answers = IFS.filter(each => each !== 'leave')
    const ways = HOWS.filter(each => each !== 'noAnswer')
    const said = [
      ...[...answers, 'leave' as const].map(whether => ({ if: whether })),
      ...HOWS.map(how => ({ how })),
      ...answers.flatMap(whether => ways.map(how => ({ if: whether, how }))),
      ...ways.map(how => ({ if: 'leave' as const, how })),
    ].map(decide => readRule({ decide }, locale).text)
    expect(said.filter((each, at) => said.indexOf(each) < at)).toEqual([])
    for (const each of said) expect(each).not.toMatch(UNSAID)
  })
})

test('each language has words of its own for every condition', () => {
  for (const stated of ASK_NAMES.flatMap(listStated)) {
    const said = LOCALES.map(locale => readCondition({ when: stated }, POLICY, locale))
    expect(new Set(said).size, said.join(' / ')).toBe(3)
  }
})

const policyOf = (otherwise: Partial<PolicyDocument>): PolicyDocument => ({ ...POLICY, ...otherwise })

function readRule(said: Partial<Rule>, locale: Locale): ReadingLine {
  const rule: Rule = { id: 'a', title: 'A', when: {}, decide: {}, ...said }
  return getSection('rules', readPolicy(policyOf({ rules: [rule] }), locale)).lines[0] ?? EMPTY
}
const EMPTY: ReadingLine = { path: [], title: null, text: '', details: [] }

function getSection(key: ReadingSection['key'], reading: readonly ReadingSection[]): ReadingSection {
  const found = reading.find(section => section.key === key)
  if (found === undefined) throw new Error(`no section ${key}`)
  return found
}

describe('a rule', () => {
  test.each<readonly [string, Partial<Rule>]>([
    ['Always.', {}],
    ['Always, unless it is encrypted.', { unless: { isSealed: true } }],
    [
      'When it is written in Italian or French and the author has at least 1 follower: we answer in public.',
      {
        when: { language: ['it', 'fr'], followersAtLeast: 1 },
        decide: { if: 'answer', how: 'publicReply' },
      },
    ],
    ['Always: any answer is given by direct message.', { decide: { how: 'directMessage' } }],
    ['Always: we do not answer.', { decide: { if: 'leave', how: 'noAnswer' } }],
    [
      'Always: we do not answer; any answer is given in public.',
      { decide: { if: 'leave', how: 'publicReply' } },
    ],
    [
      'Always: the priority is high; the promise is “Within the hour”; the answer is due within 1 hour 30 minutes.',
      { decide: { when: { priority: 'high', promise: 'standard', answerWithinMinutes: 90 } } },
    ],
    [
      'Always: it waits in the queue “gone”; the team “Customer care” takes it; ada@example.org takes it.',
      { decide: { who: { queue: 'gone', team: 'care', person: 'ada@example.org' } } },
    ],
  ])('%s', (sentence, rule) => expect(readRule(rule, 'en').text).toBe(sentence))

  test('has its advice, and that corrections do not change it, below it', () => {
    const rule = { isHard: true, decide: { advice: { it: 'Piano', en: 'Slowly' } } }
    expect(readRule(rule, 'en').details).toEqual([
      'Advice: Slowly',
      'What people correct does not change this rule.',
    ])
    expect(readRule(rule, 'it').details[0]).toBe('Consiglio: Piano')
  })

  test('in French says "que" before every clause but the first', () =>
    expect(readRule({ when: { isSealed: true, similarLatelyAtLeast: 2, isVerified: true } }, 'fr').text).toBe(
      'Quand le message est chiffré, qu’au moins 2 autres personnes ont signalé le même problème dans la dernière heure et que l’auteur est vérifié.',
    ))
})

describe('hours', () => {
  const day: [string, string][] = [['09:00', '18:00']]
  const split: [string, string][] = [
    ['09:00', '13:00'],
    ['14:30', '24:00'],
  ]
  test.each<readonly [string, Hours['week'], Locale, readonly string[]]>([
    ['every day', everyDay(day), 'en', ['Monday to Sunday: 09:00 to 18:00']],
    [
      'two days in a row are named',
      { saturday: day, sunday: day },
      'en',
      ['Saturday and Sunday: 09:00 to 18:00', 'Monday to Friday: closed'],
    ],
    [
      'days apart',
      { monday: day, tuesday: day, wednesday: day, friday: day, thursday: split },
      'en',
      [
        'Monday to Wednesday and Friday: 09:00 to 18:00',
        'Thursday: 09:00 to 13:00 and 14:30 to 24:00',
        'Saturday and Sunday: closed',
      ],
    ],
    [
      'a day of no spans is closed',
      { ...everyDay(day), sunday: [] },
      'it',
      ['Da lunedì a sabato: 09:00–18:00', 'Domenica: chiuso'],
    ],
    ['French', everyDay(split), 'fr', ['Du lundi au dimanche\u00a0: de 09:00 à 13:00 et de 14:30 à 24:00']],
    ['never open', {}, 'en', ['Monday to Sunday: closed']],
  ])('%s', (_, week, locale, expected) => {
    const { lines } = getSection('hours', readPolicy(policyOf({ hours: { timeZone: 'UTC', week } }), locale))
    expect(lines.map(({ text }) => text).slice(0, -1)).toEqual(expected)
  })

  test('holidays and days unlike their week', () => {
    const hours: Hours = {
      timeZone: 'Europe/Paris',
      week: {},
      holidays: [{ country: 'IT' }, { country: 'FR', region: '67' }],
      exceptions: [
        { date: '2026-12-24', spans: day },
        { date: '2026-08-01', spans: [] },
      ],
    }
    const { lines } = getSection('hours', readPolicy(policyOf({ hours }), 'en'))
    expect(lines.map(({ text }) => text).slice(1)).toEqual([
      'Closed on public holidays: Italy and France (Département Bas-Rhin)',
      '24 December 2026: 09:00 to 18:00',
      '1 August 2026: closed',
      'All times are those of Europe/Paris.',
    ])
  })
})

function everyDay(spans: [string, string][]): Hours['week'] {
  return {
    monday: spans,
    tuesday: spans,
    wednesday: spans,
    thursday: spans,
    friday: spans,
    saturday: spans,
    sunday: spans,
  }
}

test.each<readonly [number, Locale, string]>([
  [1, 'en', '1 minute'],
  [90, 'en', '1 hour 30 minutes'],
  [1440, 'fr', '1\u00a0jour'],
  [2881, 'it', '2 giorni 1 minuto'],
  [525_600, 'en', '365 days'],
])('%d minutes in %s are %s', (minutes, locale, said) => expect(sayMinutes(minutes, locale)).toBe(said))

describe('whatever the policy', () => {
  const anyLocale = fc.constantFrom(...LOCALES)

  test('it is read, section by section, every line from a place that is there', () =>
    fc.assert(
      fc.property(anyPolicy, anyLocale, (policy, locale) => {
        const sections = readPolicy(policy, locale)
        const places = sections.map(({ key }) => READING_SECTIONS.indexOf(key))
        expect(places).toEqual(places.toSorted((a, b) => a - b))
        for (const { path, text, title, details } of sections.flatMap(({ lines }) => lines)) {
          expect(valueAt(policy, path), path.join('.')).toBeDefined()
          expect((title ?? '') + text + details.join('')).not.toBe('')
        }
      }),
    ))

  test('the same policy reads the same', () =>
    fc.assert(
      fc.property(anyPolicy, anyLocale, (policy, locale) => {
        const before = structuredClone(policy)
        expect(readPolicy(policy, locale)).toEqual(readPolicy(structuredClone(policy), locale))
        expect(policy).toEqual(before)
      }),
    ))
})

const valueAt = (value: unknown, path: ReadingLine['path']): unknown =>
  path.reduce<unknown>((at, step) => (at as Record<string | number, unknown>)[step], value)
