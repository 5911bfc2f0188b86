import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { createNetwork, type OpenNetwork } from '../../create-network.ts'
import { openRecord } from '../../record-file.ts'
import { listCandidates } from './candidates.ts'
import { compileQuery } from './compile.ts'
import { createFilter } from './find-posts.ts'
import { parseQuery } from './parse.ts'
import { QueryError } from './query.ts'
import { createSearchable } from './searchable.ts'

let network: OpenNetwork
let ids: { [name: string]: string }

/** One small talk, each post known by a name. */
beforeAll(() => {
  network = createNetwork({ record: openRecord(null), now: () => new Date(), summonedReplies: true })
  const join = (username: string, verified = false) =>
    network.join({
      username,
      name: username,
      description: verified ? 'Telefonia' : '',
      followers: verified ? 7 : 0,
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
  const repost = (user: string, postId: string) => {
    const told = network.repost(user, postId, 'cast')
    if (!told.ok) throw new Error(told.refusal.detail)
    return told.value.id
  }
  ids = {
    question,
    answer: post(brand, 'Ci dispiace! Guarda https://aurora.example.com/rete/stato', {
      inReplyToId: question,
      lang: 'it',
    }),
    quote: post(anna, 'Look at this 🚀 $AUR', { quotesId: question, lang: 'en' }),
    other: post(anna, '東京のオーロラ'),
    repost: repost(brand, question),
  }
})

function find(query: string): string[] {
  const node = parseQuery(query)
  return namesOf(listCandidates(network.state, node).filter(createFilter(network.state, node)))
}

/** What a rule of the stream lets through. */
function letThrough(rule: string): string[] {
  const matches = compileQuery(parseQuery(rule, 'stream'), 'stream')
  return namesOf(
    network.state.postIds.filter(id => {
      const post = network.state.posts.get(id)
      return post && matches(createSearchable(network.state, post, 'stream'))
    }),
  )
}

const namesOf = (found: readonly string[]) => Object.keys(ids).filter(name => found.includes(ids[name] ?? ''))

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
    ['from:aurora_aiuta', ['answer', 'repost']],
    ['from:aurora_aiuta is:retweet', ['repost']],
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
    ['aurora min_reposts:1', ['question']],
    ['aurora min_likes:1', []],
    ['aurora is:retweet', []],
    ['retweets_of:anna', ['repost']],
    ['retweets_of_tweet_id:QUESTION', ['repost']],
    ['context:10.1', []],
    ['place:roma', []],
    ['conversation_id:QUESTION', ['question', 'answer']],
    ['in_reply_to_tweet_id:QUESTION', ['answer']],
    ['quotes_of_tweet_id:QUESTION', ['quote']],
    ['conversation_id:QUESTION -from:anna', ['answer']],
    ['("Aurora" OR aurora_mobile OR #rete) -@aurora_aiuta -from:aurora_aiuta -is:retweet', []],
  ])('%s', (query, names) => {
    expect(find(query.replace('QUESTION', ids.question ?? ''))).toEqual(names)
  })
})

describe('what a rule of the stream lets through', () => {
  test.each([
    ['perché', ['question', 'quote', 'repost']],
    ['perche', []],
    ['PERCHÉ -is:quote -is:retweet', ['question']],
    ['#rete is:quote', ['quote']],
    ['retweets_of:anna', ['repost']],
    ['is:retweet aurora', ['repost']],
    ['"lenta aurora"~2', []],
    ['"lenta aurora"~3', ['question', 'quote', 'repost']],
    ['"perché lenta"~1', []],
    ['"perché lenta"~4', []],
    ['"perché lenta"~5', ['question', 'quote', 'repost']],
    ['url_contains:rete/STA', ['answer']],
    ['from:anna sample:100', ['question', 'quote', 'other']],
    ['from:anna min_followers:1', []],
    ['bio:telefonia', ['answer', 'repost']],
    ['from:aurora_aiuta followers_count:5..10', ['answer', 'repost']],
    ['from:aurora_aiuta followers_count:8', []],
  ])('%s', (rule, names) => expect(letThrough(rule)).toEqual(names))
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

test('search and stream agree on what has no accents, quotes nothing and repeats nothing', () => {
  const plain = ['question', 'answer', 'other']
  const among = (names: readonly string[]) => names.filter(name => plain.includes(name))
  fc.assert(
    fc.property(wellFormed, query => {
      expect(among(letThrough(query))).toEqual(among(find(query)))
    }),
    { numRuns: 300 },
  )
})
