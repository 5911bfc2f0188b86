import twitter from 'twitter-text'
import { describe, expect, test } from 'vitest'
import { CHARACTER_KINDS, type Character, LANGUAGES } from '../character.ts'
import { characters } from '../characters.ts'
import { RETURNING, render, WRITTEN_HANDLES, withoutLeadingMentions } from '../rendering.ts'
import { corpus } from './corpus.ts'
import { CIVIL, type FollowUp, SITUATIONS } from './follow-up.ts'
import { type Opening, TOPICS } from './opening.ts'

const { openings, followUps } = corpus
const all: readonly (Opening | FollowUp)[] = [...openings, ...followUps]

const canSay = (entry: Opening | FollowUp) =>
  characters.filter(each => each.language === entry.language && entry.characters.includes(each.kind))
const renderings = (entry: Opening | FollowUp) =>
  canSay(entry).map((by: Character) => render(entry.text, by, WRITTEN_HANDLES))
const share = (some: number, whole: number) => some / whole

describe('the corpus', () => {
  test('has as many texts as an hour needs', () => {
    expect(openings.length).toBeGreaterThanOrEqual(500)
    expect(followUps.length).toBeGreaterThanOrEqual(500)
  })

  test('fits into a post, whoever says it, and leaves no slot unfilled', () => {
    for (const entry of all) {
      for (const text of renderings(entry)) {
        expect(twitter.parseTweet(text.normalize('NFC')).weightedLength, text).toBeLessThanOrEqual(280)
        expect(text, entry.id).not.toMatch(/[{}|]/)
      }
    }
  })

  test('has room for all lengths', () => {
    const lengths = openings.map(({ text }) => text.length)
    expect(lengths.filter(length => length >= 240).length).toBeGreaterThanOrEqual(12)
    expect(openings.filter(({ text }) => text.includes('\n')).length).toBeGreaterThanOrEqual(8)
  })

  test('never says the same twice within a language, whoever is named in front', () => {
    const bare = all.map(({ language, text }) => `${language} ${withoutLeadingMentions(text).toLowerCase()}`)
    expect(bare.filter((text, at) => bare.indexOf(text) !== at)).toEqual([])
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
  })

  test('can all be said by somebody, and by more than one person', () => {
    expect(openings.filter(opening => canSay(opening).length === 0)).toEqual([])
    expect(followUps.filter(followUp => canSay(followUp).length === 0)).toEqual([])
  })

  test('does not begin as a second time begins', () => {
    for (const { language, text } of all) {
      for (const beginning of RETURNING[language].slice(1)) expect(text.startsWith(beginning)).toBe(false)
    }
  })
})

describe('the openings', () => {
  const NAMES = /aurora ?mobile|\bAurora\b/i

  test.each(openings.map(opening => [opening.id, opening] as const))('%s names as it says', (_, opening) => {
    const care = /@aurora_aiuta\b/.test(opening.text)
    const marketing = /@auroramobile\b/.test(opening.text)
    const bare = NAMES.test(opening.text.replace(/@\w+/g, ''))
    const named = care && marketing ? 'both' : care ? 'care' : marketing ? 'marketing' : 'without'
    if (opening.named === 'nameOnly') expect([named, bare]).toEqual(['without', true])
    else if (opening.named === 'none') expect(named).toBe('without')
    else expect(named).toBe(opening.named)
  })

  test('name the brand without an @ often enough', () => {
    const without = openings.filter(({ named }) => named === 'nameOnly' || named === 'none').length
    expect(share(without, openings.length)).toBeGreaterThan(0.25)
    expect(share(without, openings.length)).toBeLessThan(0.4)
  })

  test('are two in five Italian, the rest French and English, more than a quarter each', () => {
    const of = (language: string) =>
      share(openings.filter(each => each.language === language).length, openings.length)
    expect(of('it')).toBeCloseTo(0.42, 1)
    expect(of('fr')).toBeCloseTo(0.32, 1)
    expect(of('en')).toBeCloseTo(0.26, 1)
  })

  test.each(LANGUAGES)('in %s cover every topic and every kind of person', language => {
    const mine = openings.filter(each => each.language === language)
    expect(TOPICS.filter(topic => !mine.some(each => each.topic === topic))).toEqual([])
    for (const kind of CHARACTER_KINDS) {
      const sayable = mine.filter(each => each.characters.includes(kind)).length
      expect(sayable, `${language} ${kind}`).toBeGreaterThanOrEqual(5)
    }
  })
})

describe('the follow-ups', () => {
  const TROLLS_ONLY = ['trollReply']
  const BY_SOME: Readonly<Record<string, readonly string[]>> = {
    quoteAnswer: ['influential', 'journalist', 'furious', 'grateful', 'troll'],
  }

  test.each(LANGUAGES.flatMap(language => SITUATIONS.map(situation => [language, situation] as const)))(
    'in %s know what to say at %s',
    (language, situation) => {
      const speakers = TROLLS_ONLY.includes(situation) ? ['troll'] : (BY_SOME[situation] ?? CIVIL)
      for (const kind of speakers) {
        const fitting = followUps.filter(
          each =>
            each.language === language &&
            each.situation === situation &&
            each.topics === undefined &&
            (each.intents === undefined || each.intents.includes('problem')) &&
            each.characters.some(one => one === kind),
        )
        expect(fitting.length, kind).toBeGreaterThanOrEqual(1)
      }
    },
  )

  test('that stand alone name the brand', () => {
    const alone = followUps.filter(({ situation }) => situation === 'impatientPost')
    expect(alone.filter(({ text }) => !/aurora/i.test(text))).toEqual([])
  })

  test('give only numbers that nobody can have', () => {
    const directs = followUps.filter(({ situation }) => situation.startsWith('direct'))
    for (const text of directs.flatMap(renderings)) {
      for (const number of text.match(/\d[\d -]{7,}\d/g) ?? []) expect(number).toMatch(/^000/)
    }
  })
})
