import fc from 'fast-check'
import { expect, test } from 'vitest'
import { KNOWN_LANGUAGES } from '../../language.ts'
import { type Features, featurise, featuriseInLanguage } from './featurise.ts'
import { hashOf, mix } from './hash.ts'
import { markBrand, markBrandBy } from './mark-brand.ts'
import { readTokens } from './read-tokens.ts'
import { GOLDEN_TEXTS, HOSTILE_TEXTS } from './texts.fixture.ts'

const MARKS = markBrandBy(['Aurora Mobile', 'Aurora', 'Lumière'], ['aurora_aiuta'])

const tokensOf = (text: string) => markBrand(readTokens(text.normalize('NFKC'), 600), MARKS)

/** All of the features in one number, and how many they are: what differs anywhere differs here. */
function digest({ hashes, values, owners }: Features): string {
  let sum = 0
  for (let n = 0; n < hashes.length; n++) {
    sum = mix(sum, hashes[n] as number)
    sum = mix(sum, Math.round((values[n] as number) * 1e6))
    sum = mix(sum, owners[n] as number)
  }
  return `${hashes.length} ${sum.toString(16)}`
}

test('the same text has the same features, on every machine', async () => {
  const golden = GOLDEN_TEXTS.map(text => {
    const tokens = tokensOf(text)
    return {
      text,
      tokens: tokens.map(({ kind, text: said }) => `${kind} ${said}`),
      features: digest(featurise(tokens, text)),
      inLanguage: digest(featuriseInLanguage(tokens, 'it')),
    }
  })
  await expect(`${JSON.stringify(golden, null, 1)}\n`).toMatchFileSnapshot('featurise.golden.txt')
})

test.each([
  ['@aurora_aiuta ciao', ['@brand', 'ciao']],
  ['@Aurora_Aiuta_IT ciao', ['@brand', 'ciao']],
  ['con AURORA mobile e con Aurora', ['con', 'brand', 'e', 'con', 'brand']],
  ['#AuroraMobile giù', ['brand', 'giù']],
  ['Lumiere ou lumière', ['brand', 'ou', 'brand']],
  ['@luca_aurora aurorale', ['@user', 'aurorale']],
  ['aurora_mobile', ['brand']],
])('%s: the brand is the brand, however it is called', (text, expected) =>
  expect(
    tokensOf(text)
      .filter(each => each.kind !== 'mark')
      .map(each => each.text),
  ).toEqual(expected),
)

test('a token stands where it says that it stands', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...GOLDEN_TEXTS)), written => {
      const text = written.normalize('NFKC')
      let before = 0
      for (const { at, end, written: said } of readTokens(text, 600)) {
        expect(at).toBeGreaterThanOrEqual(before)
        expect(text.slice(at, end)).toBe(said)
        before = end
      }
    }),
  )
})

test('every feature has a value and an owner, whatever is written', () => {
  for (const text of HOSTILE_TEXTS) {
    const tokens = tokensOf(text)
    for (const language of KNOWN_LANGUAGES) {
      const { hashes, values, owners } = featuriseInLanguage(tokens, language)
      expect([values.length, owners.length]).toEqual([hashes.length, hashes.length])
    }
    const { values, owners } = featurise(tokens, text)
    expect(values.every(value => value > 0 && value <= 1)).toBe(true)
    expect(owners.every(owner => owner >= -1 && owner < tokens.length)).toBe(true)
  }
})

test('hashes spread over all 32 bits', () => {
  const tops = new Set(Array.from({ length: 4_000 }, (_, n) => hashOf(`word${n}`) >>> 24))
  expect(tops.size).toBe(256)
})
