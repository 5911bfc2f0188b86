import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LANGUAGES } from '../language.ts'
import { EMOJI_USES, type Tone, toneSchema } from './policy.ts'
import { countEmoji, findToneFlaws, type Spoken, type ToneFlaw, writeSignature } from './tone.ts'

const toneOf = (change: Partial<Tone>): Tone => ({ ...toneSchema.parse({}), ...change })
const SPOKEN: Spoken = { visibility: 'public', language: 'it', isFirstAnswer: true }
const kindsOf = (flaws: readonly ToneFlaw[]) => flaws.map(({ kind }) => kind)

test.each([
  ['as the policy writes it', 'Stia calma, per favore', ['calma'], ['calma']],
  ['whatever its accents and capitals', 'CAPACITÀ zero', ['capacita'], ['capacita']],
  ['with another ending', 'I problemi sono noti', ['problem'], ['problem']],
  ['not with another ending where it is whole', 'I problemi sono noti', ['problem.'], []],
  ['whole', 'No problem for us', ['problem.'], ['problem']],
  ['of several words', 'purtroppo  no, non si può', ['purtroppo no'], ['purtroppo no']],
  ['in the policy’s own writing', 'si calmi', ['Si Calmi'], ['Si Calmi']],
  ['not in a handle or an address', '@calma https://calma.example/calma', ['calma'], []],
  ['not within a word', 'un incalmabile mare', ['calma'], []],
  ['each once', 'calma, calma', ['calma', 'calma.'], ['calma']],
])('a forbidden word is found %s', (_how, text, forbiddenWords, words) => {
  const flaws = findToneFlaws(text, toneOf({ forbiddenWords }), SPOKEN)
  expect(flaws).toEqual(words.map(word => ({ kind: 'forbiddenWord', word })))
})

test.each([
  ['none', 0],
  ['👩‍👩‍👧 one family', 1],
  ['🇮🇹🇫🇷 two flags', 2],
  ['1️⃣ a key', 1],
  ['👍🏽 with its skin', 1],
  ['© Acme™ 2026 #1 *', 0],
  ['❤️ and ☺️', 2],
])('%s: %i emoji', (text, count) => expect(countEmoji(text)).toBe(count))

test.each([
  ['free', '🎉🎉🎉🎉', []],
  ['few', '🎉', []],
  ['few', '🎉🎉', [{ kind: 'tooManyEmoji', count: 2, most: 1 }]],
  ['none', 'Ciao 🎉', [{ kind: 'tooManyEmoji', count: 1, most: 0 }]],
] as const)('emoji where they are %s: %s', (emoji, text, flaws) =>
  expect(findToneFlaws(text, toneOf({ emoji }), SPOKEN)).toEqual(flaws),
)

describe('a first answer greets', () => {
  test.each([
    ['it', 'Ciao Luca, controlliamo.', true],
    ['it', '@luca_b Buongiorno, controlliamo.', true],
    ['it', 'Gentile Luca, controlliamo.', true],
    ['it', 'Controlliamo subito.', false],
    ['it', 'Controlliamo la linea e appena possibile torniamo qui. Ciao', false],
    ['fr', 'Bonjour Claire', true],
    ['fr', 'Chère Claire', true],
    ['fr', 'Nous vérifions', false],
    ['en', 'Hi! We are on it', true],
    ['en', 'His line is down', false],
    ['de', 'Grüß Gott', true],
    ['other', 'Γειά', true],
  ] as const)('%s: %s', (language, text, greets) =>
    expect(kindsOf(findToneFlaws(text, toneOf({ greets: true }), { ...SPOKEN, language }))).toEqual(
      greets ? [] : ['noGreeting'],
    ),
  )

  test('a later one need not', () =>
    expect(findToneFlaws('Ecco', toneOf({ greets: true }), { ...SPOKEN, isFirstAnswer: false })).toEqual([]))
})

describe('a signature ends a public answer', () => {
  test.each([
    ['Ecco fatto ^MR', true],
    ['Ecco fatto\n^GB \n', true],
    ['^MR ecco fatto', false],
    ['Ecco fatto ^', false],
    ['Ecco fatto ^12', false],
  ])('%j', (text, isSigned) =>
    expect(findToneFlaws(text, toneOf({ signature: '^{initials}' }), SPOKEN)).toEqual(
      isSigned ? [] : [{ kind: 'noSignature', signature: '^{initials}' }],
    ),
  )

  test('and no direct one', () => {
    const tone = toneOf({ signature: '^{initials}' })
    expect(findToneFlaws('Ecco', tone, { ...SPOKEN, visibility: 'direct' })).toEqual([])
  })

  test('written as it stands, whatever it is made of', () => {
    expect(findToneFlaws('Fatto (.*)', toneOf({ signature: '(.*)' }), SPOKEN)).toEqual([])
    expect(kindsOf(findToneFlaws('Fatto (x)', toneOf({ signature: '(.*)' }), SPOKEN))).toEqual([
      'noSignature',
    ])
    expect(writeSignature('^{initials}', '$&')).toBe('^$&')
  })
})

test.each([
  ['public', 'abcd', [{ kind: 'tooLong', by: 1, most: 3 }]],
  ['public', '👩‍👩‍👧bc', []],
  ['direct', 'abcd', []],
] as const)('longer than the policy wants, %s: %s', (visibility, text, flaws) =>
  expect(findToneFlaws(text, toneOf({ maxCharacters: 3 }), { ...SPOKEN, visibility })).toEqual(flaws),
)

describe('the form of address', () => {
  test.each([
    ['it', 'tu', 'Ciao, ci mandi il tuo numero?', null],
    ['it', 'tu', 'La ringraziamo della pazienza', 'la ringrazi'],
    ['it', 'tu', 'Ciao, abbiamo scritto a lei e la linea è la sua', null],
    ['it', 'tu', 'Abbiamo visto che la Sua linea è ferma', 'Sua'],
    ['it', 'tu', 'Sua Maestà ne sarà lieta', null],
    ['it', 'lei', 'Ciao, ci mandi il tuo numero?', 'tuo'],
    ['it', 'lei', 'Scrivici in privato', 'scrivici'],
    ['it', 'lei', 'Ci scriva in privato: un tè alle sei', null],
    ['it', 'lei', 'Le tubature e i tulipani', null],
    ['fr', 'vous', 'Peux-tu nous écrire ?', 'tu'],
    ['fr', 'vous', 'Pouvez-vous nous écrire ?', null],
    ['fr', 'vous', 'Sur ce ton et dans cette table', null],
    ['fr', 'tu', 'Envoyez-nous votre numéro', 'votre'],
    ['fr', 'tu', 'On te donne un rendez-vous', null],
    ['en', 'tu', 'La ringraziamo, votre tuo', null],
  ] as const)('%s, %s: %s', (language, expected, text, word) => {
    const tone = toneOf({ address: { [language]: expected } })
    const flaws = findToneFlaws(text, tone, { ...SPOKEN, language })
    expect(flaws).toEqual(word === null ? [] : [{ kind: 'wrongAddress', word, expected }])
  })

  test('where the policy wants none, none is strange', () =>
    expect(findToneFlaws('Tu, Lei, voi: il Suo tuo', toneOf({}), SPOKEN)).toEqual([]))
})

test('nobody who has written nothing is corrected', () => {
  const tone = toneOf({ greets: true, signature: '^{initials}', emoji: 'none' })
  expect(findToneFlaws(' \n', tone, SPOKEN)).toEqual([])
})

const tones = fc.record({
  address: fc.constantFrom({}, { it: 'tu', fr: 'vous' }, { it: 'lei', fr: 'tu' }),
  greets: fc.boolean(),
  thanks: fc.boolean(),
  signature: fc.option(fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' })),
  forbiddenWords: fc.array(fc.string({ minLength: 1, unit: 'binary' })),
  emoji: fc.constantFrom(...EMOJI_USES),
  maxCharacters: fc.option(fc.integer({ min: 1, max: 500 })),
})
const spokens = fc.record({
  visibility: fc.constantFrom('public', 'direct'),
  language: fc.constantFrom(...LANGUAGES),
  isFirstAnswer: fc.boolean(),
})

test('whatever is written, in whatever tone, an answer comes, and the same twice', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), tones, spokens, (text, tone, spoken) => {
      const flaws = findToneFlaws(text, tone as Tone, spoken as Spoken)
      expect(findToneFlaws(text, tone as Tone, spoken as Spoken)).toEqual(flaws)
    }),
    { numRuns: 500 },
  )
})

test('what was asked for mends the flaw: the signature that was added is found', () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 1 }),
      fc.constantFrom('^{initials}', '— {initials}', 'team'),
      (text, signature) => {
        const signed = `${text} ${writeSignature(signature, 'MR')}`
        expect(kindsOf(findToneFlaws(signed, toneOf({ signature }), SPOKEN))).not.toContain('noSignature')
      },
    ),
  )
})
