import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findPlaceholders } from '../text/placeholders.ts'
import { checkMacroText } from './check-macro-text.ts'
import {
  changedMacros,
  chooseText,
  fromPolicy,
  joinActs,
  type MacroAct,
  macroActs,
  mayUseMacro,
  toTicketAct,
  withMacros,
} from './macro.ts'
import { parseMacro } from './placeholder.ts'
import { renderMacro } from './render-macro.ts'
import { MACRO_VARIABLES, type MacroValues, macroValues, speakableName } from './variables.ts'

const LUCA: MacroValues = {
  'customer.name': 'Luca Serra',
  'customer.firstName': 'Luca',
  'agent.initials': 'SC',
}

describe('renderMacro', () => {
  test.each<readonly [string, string, number]>([
    ['Ciao {{customer.firstName}}, eccoci', 'Ciao Luca, eccoci', 0],
    ['Ciao {{ customer.firstName | a te }}!', 'Ciao Luca!', 0],
    ['Ordine {{ticket.number|in corso}}', 'Ordine in corso', 0],
    ['Ciao{{ticket.number|}}.', 'Ciao.', 0],
    ['Ciao {{ticket.number|}}, eccoci', 'Ciao, eccoci', 0],
    ['Ciao {{ticket.number|}} e {{x}}', 'Ciao e {{x}}', 1],
    ['Ciao {{ticket.number|}}', 'Ciao', 0],
    ['Ciao {{ticket.number|}}Luca', 'Ciao Luca', 0],
    ['Ordine {{ticket.number}}', 'Ordine {{ticket.number}}', 1],
    ['Il {{numero d’ordine}} e {{la via}}', 'Il {{numero d’ordine}} e {{la via}}', 2],
    ['{{la via|la tua via}}', 'la tua via', 0],
    ['{{customer.name', '{{customer.name', 0],
    ['', '', 0],
  ])('%s', (text, expected, unfilled) => {
    const rendered = renderMacro(text, LUCA)
    expect(rendered.text).toBe(expected)
    expect(rendered.unfilled).toHaveLength(unfilled)
  })

  test('a value is never read as a placeholder', () =>
    expect(renderMacro('{{customer.name}}', { 'customer.name': '{{agent.name|x}}' }).text).toBe(
      '{{agent.name|x}}',
    ))

  const piece = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc
      .tuple(
        fc.constantFrom<string>(...MACRO_VARIABLES, 'numero d’ordine', 'x'),
        fc.option(fc.string({ maxLength: 8 })),
      )
      .map(([name, fallback]) => (fallback === null ? `{{${name}}}` : `{{${name}|${fallback}}}`)),
  )
  const macros = fc.array(piece, { maxLength: 8 }).map(pieces => pieces.join(''))
  const values = fc.dictionary(
    fc.constantFrom(...MACRO_VARIABLES),
    fc.string({ maxLength: 9 }),
  ) as fc.Arbitrary<MacroValues>

  test('pieces are the text again', () =>
    fc.assert(
      fc.property(
        macros,
        text =>
          parseMacro(text)
            .map(each => each.source)
            .join('') === text,
      ),
    ))

  test('what is left unfilled keeps the answer from being sent, and is where it says', () =>
    fc.assert(
      fc.property(macros, values, (text, known) => {
        const rendered = renderMacro(text, known)
        for (const { start, end } of rendered.unfilled)
          expect(findPlaceholders(rendered.text.slice(start, end))).toEqual([rendered.text.slice(start, end)])
      }),
    ))

  test('a sound text of variables alone with fallbacks leaves nothing to fill', () =>
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...MACRO_VARIABLES), { maxLength: 5 }), names => {
        const text = names.map(name => `{{${name}|da noi}}`).join(' ')
        expect(renderMacro(text, {}).unfilled).toEqual([])
        expect(checkMacroText(text)).toEqual([])
      }),
    ))
})

describe('checkMacroText', () => {
  test.each<readonly [string, readonly string[]]>([
    ['Ciao {{customer.firstName|a te}}, {{numero d’ordine}}', []],
    ['Ciao {{customer.nmae}}', ['unknownVariable']],
    ['Ciao {{}} e {{|x}}', ['emptyPlaceholder', 'emptyPlaceholder']],
    ['Ciao {{nome', ['strayBraces']],
    ['Ciao nome}}', ['strayBraces']],
    ['{{{customer.name}}}', []],
    [`{{${'a'.repeat(80)}}}`, ['placeholderTooLong']],
    [`{{a|${'b'.repeat(120)}}}`, ['placeholderTooLong']],
    ['f(x) = {1, 2}', []],
  ])('%s', (text, kinds) => expect(checkMacroText(text).map(({ kind }) => kind)).toEqual(kinds))
})

describe('speakableName', () => {
  test.each<readonly [string, string]>([
    ['Luca Serra', 'Luca Serra'],
    ['  Zoé   d’Arc 🌸 ', 'Zoé d’Arc'],
    ['J. Müller', 'J. Müller'],
    ['李小龍', '李小龍'],
    ['vinci.example', ''],
    ['@aurora_aiuta', ''],
    ['Ciao {{x}}', ''],
    ['Vinci su https://truffa.example', ''],
    ['anna99', ''],
    ['\u202Eacul', 'acul'],
    ['a'.repeat(60), ''],
    ['', ''],
  ])('%s', (name, expected) => expect(speakableName(name)).toBe(expected))
})

test('an initial is no first name', () => {
  const facts = {
    customerHandle: 'jm',
    ticketNumber: 7,
    agentName: 'Sara Conti',
    agentInitials: 'SC',
    accountHandle: '@aurora',
  }
  expect(macroValues({ ...facts, customerName: 'J. Müller' })).toEqual({
    'customer.name': 'J. Müller',
    'customer.firstName': '',
    'customer.handle': '@jm',
    'ticket.number': '7',
    'agent.name': 'Sara Conti',
    'agent.firstName': 'Sara',
    'agent.initials': 'SC',
    'account.handle': '@aurora',
  })
})

describe('chooseText', () => {
  test.each<readonly [object, string, string | null, boolean]>([
    [{ it: 'a', fr: 'b' }, 'fr', 'b', false],
    [{ it: 'a', fr: 'b' }, 'de', 'a', true],
    [{ it: 'a', en: 'c' }, 'other', 'c', true],
    [{ pt: 'd' }, 'it', 'd', true],
    [{}, 'it', null, true],
  ])('%j for %s', (texts, language, text, isFallback) => {
    const chosen = chooseText(texts, language)
    expect(chosen?.text ?? null).toBe(text)
    if (chosen !== null) expect(chosen.isFallback).toBe(isFallback)
  })
})

describe('acts', () => {
  test.each<readonly [readonly object[], boolean]>([
    [
      [
        { act: 'prioritise', priority: 'high' },
        { act: 'resolve', how: 'solved' },
      ],
      true,
    ],
    [[{ act: 'snooze', hours: 4 }], true],
    [
      [
        { act: 'snooze', hours: 4 },
        { act: 'resolve', how: 'solved' },
      ],
      false,
    ],
    [
      [
        { act: 'prioritise', priority: 'high' },
        { act: 'prioritise', priority: 'low' },
      ],
      false,
    ],
    [[{ act: 'snooze', hours: 0 }], false],
    [[{ act: 'merge' }], false],
  ])('%j: %s', (acts, isTaken) => expect(macroActs.safeParse(acts).success).toBe(isTaken))

  test('tags of two macros come together, anything else is as the newer wants it', () => {
    const [one, two] = ['a', 'b'].map(id => ({ act: 'tag' as const, tagIds: [id] }))
    expect(
      joinActs(
        [one, { act: 'snooze', hours: 1 }] as MacroAct[],
        [two, { act: 'snooze', hours: 2 }] as MacroAct[],
      ),
    ).toEqual([
      { act: 'tag', tagIds: ['b', 'a'] },
      { act: 'snooze', hours: 2 },
    ])
  })

  test('a snooze counts from the moment of the answer', () =>
    expect(toTicketAct({ act: 'snooze', hours: 2 }, new Date('2026-05-04T10:00:00Z'))).toEqual({
      act: 'snooze',
      until: new Date('2026-05-04T12:00:00Z'),
    }))
})

test.each<readonly [string | null, readonly string[], boolean, boolean]>([
  [null, [], false, true],
  ['care', ['care'], false, true],
  ['care', ['sales'], false, false],
  ['care', [], true, true],
])('a macro of team %s, for who is in %j (manages: %s): %s', (team, teams, managesMacros, expected) =>
  expect(mayUseMacro({ team }, { teams, managesMacros })).toBe(expected),
)

describe('the policy and its macros', () => {
  const entry = (key: string, text: string) => ({ key, name: key, text })
  const now = (key: string, it: string) => ({ ...fromPolicy(entry(key, 'x')), texts: { it } })

  test('are the same macros: words as they are now, others behind', () => {
    const { macros } = withMacros({ macros: [entry('a', 'old'), entry('b', 'own')] }, [
      now('a', 'new'),
      now('c', 'more'),
    ])
    expect(macros.map(({ key, text }) => [key, text])).toEqual([
      ['a', { it: 'new' }],
      ['b', 'own'],
      ['c', { it: 'more' }],
    ])
  })

  test('a publication brings what is new and what it changed', () => {
    const before = [entry('a', '1'), entry('b', '1'), entry('c', '1')]
    const after = [entry('a', '1'), entry('b', '2'), entry('c', '1'), entry('d', '1')]
    const brought = changedMacros(before, after, new Set(['a', 'b']))
    expect(brought.map(({ key }) => key)).toEqual(['b', 'c', 'd'])
  })
})
