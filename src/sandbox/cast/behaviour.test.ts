import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Act, decideNextAct } from './behaviour.ts'
import { CHARACTER_KINDS, type Character, type CharacterKind } from './character.ts'
import { characters } from './characters.ts'
import type { AnswerTone } from './hearing.ts'
import { createRandom } from './random.ts'
import type { Intent } from './texts/opening.ts'
import type { CustomerLine, Line, Thread } from './thread.ts'

const MINUTE = 60_000

function getCharacter(kind: CharacterKind): Character {
  const found = characters.find(each => each.kind === kind)
  if (!found) throw new Error(`nobody is ${kind}`)
  return found
}

const customer = (said: CustomerLine['said'], at = 0): Line => ({
  by: 'customer',
  where: said.startsWith('direct') ? 'direct' : 'public',
  at,
  postId: said.startsWith('direct') ? null : `own ${said}`,
  said,
})
const brand = (where: 'public' | 'direct', tone: AnswerTone, at = MINUTE): Line => ({
  by: 'brand',
  where,
  at,
  postId: where === 'public' ? 'answer' : null,
  accountId: 'care',
  tone,
})

const thread = (kind: CharacterKind, lines: Line[], intent: Intent = 'problem'): Thread => ({
  customer: getCharacter(kind),
  ordinal: 1,
  topic: 'network',
  intent,
  lines,
})

const decide = (matter: Thread, now = MINUTE, seed = 'x', pace = 1): Act =>
  decideNextAct({ thread: matter, now, pace, random: createRandom(seed) })

/** Every act that some seed leads to. */
function listActs(matter: Thread, now = MINUTE): Set<string> {
  const acts = Array.from({ length: 200 }, (_, seed) => decide(matter, now, String(seed)))
  return new Set(acts.map(act => ('situation' in act ? `${act.act} ${act.situation}` : act.act)))
}

describe('after a public answer', () => {
  const cases: readonly (readonly [CharacterKind, AnswerTone, readonly string[]])[] = [
    ['furious', 'answer', ['reply quickAnswer', 'quote quoteAnswer']],
    ['patient', 'answer', ['reply quickAnswer', 'nothing']],
    ['influential', 'answer', ['reply quickAnswer', 'quote quoteAnswer', 'nothing']],
    ['patient', 'question', ['reply questioned']],
    ['patient', 'holding', ['reply promised', 'nothing']],
    ['patient', 'invitation', ['reply invited', 'direct directDetails']],
    ['troll', 'answer', ['reply trollReply', 'quote quoteAnswer', 'nothing']],
    ['troll', 'invitation', ['reply trollReply', 'quote quoteAnswer', 'nothing']],
  ]
  test.each(cases)('%s, told %s, does one of %j', (kind, tone, acts) => {
    const matter = thread(kind, [customer('opening'), brand('public', tone)])
    expect([...listActs(matter)].sort()).toEqual([...acts].sort())
  })

  test('a slow answer is called slow, by cast time', () => {
    const matter = thread('furious', [customer('opening'), brand('public', 'answer', 4 * MINUTE)])
    const situationsAt = (pace: number) =>
      new Set(
        Array.from({ length: 50 }, (_, seed) => decide(matter, 4 * MINUTE, String(seed), pace)).flatMap(
          act => (act.act === 'reply' ? [act.situation] : []),
        ),
      )
    expect([...situationsAt(1)]).toEqual(['quickAnswer'])
    expect([...situationsAt(2)]).toEqual(['slowAnswer'])
  })

  test('nobody goes on for ever', () => {
    for (const kind of CHARACTER_KINDS) {
      const round = [customer('quickAnswer'), brand('public', 'answer')]
      const matter = thread(kind, [
        customer('opening'),
        brand('public', 'answer'),
        ...round,
        ...round,
        ...round,
      ])
      expect([...listActs(matter)]).toEqual(['nothing'])
    }
  })
})

describe('in direct messages', () => {
  const came = [customer('opening'), brand('public', 'invitation'), customer('directDetails')]

  test('an answer is thanked for, a question answered, a promise waited for', () => {
    expect([...listActs(thread('patient', [...came, brand('direct', 'answer')]))]).toEqual([
      'direct directThanks',
    ])
    expect([...listActs(thread('patient', [...came, brand('direct', 'question')]))]).toEqual([
      'direct directMore',
    ])
    expect([...listActs(thread('patient', [...came, brand('direct', 'holding')]))].sort()).toEqual([
      'direct directPromised',
      'nothing',
    ])
  })

  test('who was helped in private may say so in public, once', () => {
    const helped = [...came, brand('direct', 'answer'), customer('directThanks')]
    expect(listActs(thread('grateful', helped))).toContain('thank')
    const said = [...helped, customer('publicThanks'), brand('direct', 'solved'), customer('directThanks')]
    expect([...listActs(thread('grateful', said))]).toEqual(['nothing'])
  })

  test('a public follow-up after private help is thanked for', () => {
    const followedUp = [
      ...came,
      brand('direct', 'answer'),
      customer('directThanks'),
      brand('public', 'solved'),
    ]
    expect(listActs(thread('grateful', followedUp))).toContain('thank')
  })
})

describe('left alone', () => {
  test('the furious wait less than the patient, and say until when', () => {
    const wait = (kind: CharacterKind) => decide(thread(kind, [customer('opening')]), MINUTE)
    expect(wait('furious')).toEqual({ act: 'wait', forMs: 1.5 * MINUTE })
    expect(wait('patient')).toEqual({ act: 'wait', forMs: 11 * MINUTE })
  })

  test('impatience replies, quotes, repeats or posts anew', () => {
    const acts = listActs(thread('furious', [customer('opening')]), 3 * MINUTE)
    expect([...acts].sort()).toEqual([
      'post impatientPost',
      'quote impatientQuote',
      'reply impatientReply',
      'repost',
    ])
  })

  test('a post is repeated only once', () => {
    const repeated = thread('furious', [customer('opening'), customer('repost')])
    expect(listActs(repeated, 10 * MINUTE)).not.toContain('repost')
  })

  test('after so many complaints, or an hour, people give up', () => {
    const tired = thread('patient', [customer('opening'), customer('impatientReply')])
    expect([...listActs(tired, 30 * MINUTE)]).toEqual(['nothing'])
    expect([...listActs(thread('furious', [customer('opening')]), 90 * MINUTE)]).toEqual(['nothing'])
  })

  test('praise, chatter and advertisements wait for nobody', () => {
    for (const intent of ['praise', 'chatter', 'suggestion', 'spam'] as const) {
      expect([...listActs(thread('furious', [customer('opening')], intent), 9 * MINUTE)]).toEqual(['nothing'])
    }
  })
})

test('the same state and seed give the same act', () => {
  fc.assert(
    fc.property(fc.constantFrom(...CHARACTER_KINDS), fc.string(), fc.nat(3_600_000), (kind, seed, now) => {
      const matter = thread(kind, [customer('opening'), brand('public', 'answer')])
      expect(decide(matter, now, seed)).toEqual(decide(matter, now, seed))
    }),
  )
})
