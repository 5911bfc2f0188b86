import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { createNetwork, type OpenNetwork } from '../../create-network.ts'
import { openRecord } from '../../record-file.ts'
import { listCandidates } from './candidates.ts'
import { createSearchable, matchesQuery } from './evaluate.ts'
import { parseQuery } from './parse.ts'
import { QueryError } from './query.ts'

let network: OpenNetwork
let ids: { [name: string]: string }

/** One small talk, each post known by a name. */
beforeAll(() => {
  network = createNetwork({ record: openRecord(null), now: () => new Date(), summonedReplies: true })
  const join = (username: string, verified = false) =>
    network.join({
      username,
      name: username,
      description: '',
      followers: 0,
      verified,
      role: 'customer',
      directMessages: 'everyone',
    }).id
  const [anna, brand] = [join('anna'), join('aurora_aiuta', true)]
  const post = (
    author: string,
    text: string,
    more: { inReplyToId?: string; quotesId?: string; lang?: string } = {},
  ) => {
    const told = network.post(author, { text, ...more }, 'cast')
    if (!told.ok) throw new Error(told.refusal.detail)
    return told.value.id
  }
  const question = post(anna, "Perché l'Aurora Mobile è così lenta? @aurora_aiuta #rete", { lang: 'it' })
  ids = {
    question,
    answer: post(brand, 'Ci dispiace! Guarda https://aurora.example.com/rete/stato', {
      inReplyToId: question,
      lang: 'it',
    }),
    quote: post(anna, 'Look at this 🚀 $AUR', { quotesId: question, lang: 'en' }),
    other: post(anna, '東京のオーロラ'),
  }
})

function find(query: string): string[] {
  const node = parseQuery(query)
  const found = listCandidates(network.state, node).filter(id => {
    const post = network.state.posts.get(id)
    return post && matchesQuery(node, createSearchable(network.state, post))
  })
  return Object.keys(ids).filter(name => found.includes(ids[name] ?? ''))
}

describe('what a query finds', () => {
  test.each([
    ['aurora', ['question', 'answer']],
    ['AURORA perche', ['question']],
    ['"aurora mobile"', ['question']],
    ['"mobile aurora"', []],
    ["l'aurora", ['question']],
    ['auror', []],
    ['lenta OR 🚀', ['question', 'quote']],
    ['aurora lenta OR look', ['question', 'quote']],
    ['aurora (lenta OR dispiace)', ['question', 'answer']],
    ['aurora -lenta', ['answer']],
    ['aurora -"aurora mobile"', ['answer']],
    ['オーロラ', ['other']],
    ['@aurora_aiuta', ['question']],
    ['@anna', ['answer']],
    ['#RETE', ['question']],
    ['$aur', ['quote']],
    ['from:anna', ['question', 'quote', 'other']],
    ['from:@Anna -is:quote', ['question', 'other']],
    ['to:anna', ['answer']],
    ['url:"https://aurora.example.com"', ['answer']],
    ['url:stato', ['answer']],
    ['from:anna has:mentions', ['question']],
    ['aurora has:links', ['answer']],
    ['aurora has:media', []],
    ['aurora lang:it is:reply', ['answer']],
    ['aurora is:verified', ['answer']],
    ['look lang:en -is:nullcast', ['quote']],
    ['(aurora OR look) (is:reply OR is:quote)', ['answer', 'quote']],
    ['aurora min_replies:1', ['question']],
    ['conversation_id:QUESTION', ['question', 'answer']],
    ['in_reply_to_tweet_id:QUESTION', ['answer']],
    ['quotes_of_tweet_id:QUESTION', ['quote']],
    ['conversation_id:QUESTION -from:anna', ['answer']],
    ['("Aurora" OR aurora_mobile OR #rete) -@aurora_aiuta -from:aurora_aiuta -is:retweet', []],
  ])('%s', (query, names) => {
    expect(find(query.replace('QUESTION', ids.question ?? ''))).toEqual(names)
  })
})

describe('what is no query', () => {
  test.each([
    '-aurora',
    '-from:anna lang:it',
    'is:reply',
    'has:links lang:it',
    'aurora OR is:reply',
    'aurora OR -lenta',
    '-(aurora OR lenta)',
    'aurora -(lenta)',
    '(aurora',
    'aurora)',
    '()',
    'aurora OR',
    'OR aurora',
    'aurora OR OR lenta',
    'aurora AND lenta',
    '"aurora',
    'nosuch:thing',
    'is:nice aurora',
    'lang:italiano aurora',
    'from:this_name_is_too_long_by_far',
    'conversation_id:abc',
    '--aurora',
    '@',
    '!!!',
    'https://aurora.example.com',
  ])('%s', query => {
    expect(() => parseQuery(query)).toThrow(QueryError)
  })
})

const piece = fc.oneof(
  fc.constantFrom(
    '(',
    ')',
    'OR',
    '-',
    '"',
    ' ',
    'is:reply',
    'from:anna',
    'has:links',
    '@anna',
    '#a',
    '$b',
    ':',
    '\\',
    'AND',
  ),
  fc.string({ maxLength: 6 }),
  fc.string({ maxLength: 6, unit: 'binary' }),
)

test('any text at all is a query or a clear refusal, and a query runs', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), pieces => {
      try {
        find(pieces.join(''))
      } catch (error) {
        expect(error).toBeInstanceOf(QueryError)
      }
    }),
    { numRuns: 3000 },
  )
})

/** Queries that are well-formed by their making. */
const wellFormed = fc.letrec<{ node: string; leaf: string }>(tie => ({
  leaf: fc.constantFrom(
    'aurora',
    'lenta',
    '"aurora mobile"',
    'from:anna',
    '@anna',
    '#rete',
    'url:stato',
    'look',
  ),
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    tie('leaf'),
    fc.tuple(tie('node'), tie('node')).map(([a, b]) => `(${a}) (${b})`),
    fc.tuple(tie('node'), tie('node')).map(([a, b]) => `(${a}) OR (${b})`),
    fc.tuple(tie('node'), tie('leaf')).map(([a, b]) => `(${a}) -${b}`),
  ),
})).node

test('groups, OR and space obey the laws of sets', () => {
  fc.assert(
    fc.property(wellFormed, wellFormed, (left, right) => {
      const [a, b] = [new Set(find(left)), new Set(find(right))]
      expect(find(`(${left}) OR (${right})`)).toEqual(Object.keys(ids).filter(id => a.has(id) || b.has(id)))
      expect(find(`(${left}) (${right})`)).toEqual(Object.keys(ids).filter(id => a.has(id) && b.has(id)))
    }),
    { numRuns: 300 },
  )
})
