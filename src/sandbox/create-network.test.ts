import { beforeEach, describe, expect, test } from 'vitest'
import { createNetwork, type OpenNetwork } from './create-network.ts'
import type { RecordEntry, SandboxPost, Told } from './network.ts'
import { openRecord } from './record-file.ts'
import { DUPLICATE_WINDOW_MS } from './rules.ts'
import { seedBrand } from './seed-brand.ts'

let network: OpenNetwork
let time: number
let care: string
let anna: string
let bruno: string

beforeEach(() => {
  time = Date.parse('2026-11-21T09:00:00Z')
  network = create(true)
})

function create(summonedReplies: boolean): OpenNetwork {
  const made = createNetwork({ record: openRecord(null), now: () => new Date(time), summonedReplies })
  const join = (username: string, directMessages: 'everyone' | 'followed' = 'everyone') =>
    made.join({
      username,
      name: username,
      description: '',
      followers: 0,
      verified: false,
      role: 'customer',
      directMessages,
    }).id
  care = seedBrand(made)[0]?.id ?? ''
  anna = join('anna')
  bruno = join('bruno', 'followed')
  return made
}

function value<T>(told: Told<T>): T {
  if (!told.ok) throw new Error(told.refusal.detail)
  return told.value
}

const write = (authorId: string, text: string, more = {}): SandboxPost =>
  value(network.post(authorId, { text, ...more }, 'cast'))

const reply = (inReplyToId: string, by: 'api' | 'cast' = 'api') =>
  network.post(care, { text: `Eccoci ${inReplyToId}`, inReplyToId }, by)

describe('the summoned-reply rule', () => {
  test('an app answers who named it', () => {
    expect(reply(write(anna, 'Ehi @Aurora_Aiuta, aiuto').id).ok).toBe(true)
  })

  test('an app does not answer who did not', () => {
    const told = reply(write(anna, 'Aurora mi ha deluso').id)
    expect(told).toMatchObject({ ok: false, refusal: { code: 'notSummoned' } })
  })

  test('a person does', () => {
    expect(reply(write(anna, 'Aurora mi ha deluso').id, 'cast').ok).toBe(true)
  })

  test('an app answers who answered it', () => {
    const answer = value(reply(write(anna, '@aurora_aiuta aiuto').id))
    expect(reply(write(anna, 'Grazie!', { inReplyToId: answer.id }).id).ok).toBe(true)
  })

  test('an app answers who joined a talk in which it is named', () => {
    const question = write(anna, '@aurora_aiuta aiuto')
    expect(reply(write(bruno, 'Anche da me', { inReplyToId: question.id }).id).ok).toBe(true)
  })

  test('an app answers who quoted it, and itself', () => {
    const own = value(network.post(care, { text: 'Siamo qui' }, 'api'))
    expect(reply(write(anna, 'Come no', { quotesId: own.id }).id).ok).toBe(true)
    expect(reply(own.id).ok).toBe(true)
  })

  test('quoting is bound likewise', () => {
    const told = network.post(care, { text: 'Leggete', quotesId: write(anna, 'Che lentezza').id }, 'api')
    expect(told).toMatchObject({ ok: false, refusal: { code: 'notSummoned' } })
  })

  test('the switch turns it off', () => {
    network = create(false)
    expect(reply(write(anna, 'Aurora mi ha deluso').id).ok).toBe(true)
  })
})

describe('replies', () => {
  test('join the conversation and name its people in front', () => {
    const question = write(anna, '@aurora_aiuta e @bruno, ci siete?')
    const answer = value(reply(question.id))
    expect(answer).toMatchObject({ conversationId: question.id, inReplyToId: question.id })
    expect(answer.leadingMentions).toEqual([anna, bruno])
  })

  test('do not name again whom the text names, nor those left out', () => {
    const question = write(anna, '@aurora_aiuta e @bruno, ci siete?')
    const text = 'Sì, @anna'
    const told = network.post(care, { text, inReplyToId: question.id, excludeReplyUserIds: [bruno] }, 'api')
    expect(value(told).leadingMentions).toBeUndefined()
  })

  test('to a deleted post are refused', () => {
    const question = write(anna, '@aurora_aiuta aiuto')
    value(network.deletePost(anna, question.id))
    expect(reply(question.id)).toMatchObject({ ok: false, refusal: { code: 'notFound' } })
  })
})

describe('the same again', () => {
  test('is refused for a day, then not', () => {
    write(anna, 'Buongiorno')
    expect(network.post(anna, { text: 'Buongiorno' }, 'cast')).toMatchObject({
      refusal: { code: 'duplicate' },
    })
    expect(network.post(bruno, { text: 'Buongiorno' }, 'cast').ok).toBe(true)
    time += DUPLICATE_WINDOW_MS
    expect(network.post(anna, { text: 'Buongiorno' }, 'cast').ok).toBe(true)
  })

  test('may be said to somebody else, and after deleting the first', () => {
    const text = 'Ci scriva in privato'
    const [first, second] = [write(anna, '@aurora_aiuta a'), write(bruno, '@aurora_aiuta b')]
    const told = value(network.post(care, { text, inReplyToId: first.id }, 'api'))
    expect(network.post(care, { text, inReplyToId: first.id }, 'api').ok).toBe(false)
    expect(network.post(care, { text, inReplyToId: second.id }, 'api').ok).toBe(true)
    value(network.deletePost(care, told.id))
    expect(network.post(care, { text, inReplyToId: first.id }, 'api').ok).toBe(true)
  })
})

test.each([
  ['', 'empty'],
  [' \n ', 'empty'],
  ['a'.repeat(281), 'tooLong'],
  ['日'.repeat(141), 'tooLong'],
])('%j is refused as %s', (text, code) => {
  expect(network.post(anna, { text }, 'cast')).toMatchObject({ ok: false, refusal: { code } })
})

describe('direct messages', () => {
  const send = (from: string, to: string) => network.sendDirect(from, to, 'Buongiorno', 'api')

  test('a closed door opens for those who are followed or were written to', () => {
    expect(send(care, bruno)).toMatchObject({ ok: false, refusal: { code: 'directClosed' } })
    expect(send(bruno, care).ok).toBe(true)
    expect(send(care, bruno).ok).toBe(true)
    expect(send(anna, bruno).ok).toBe(false)
    network.follow(bruno, anna)
    expect(send(anna, bruno).ok).toBe(true)
  })

  test('both see one conversation', () => {
    const [there, back] = [value(send(care, anna)), value(send(anna, care))]
    expect(there.conversationId).toBe(back.conversationId)
    expect(network.sendDirect(anna, anna, 'io', 'cast').ok).toBe(false)
  })
})

test('listeners hear all in order, also what they cause themselves', () => {
  const [answering, listening]: [number[], number[]] = [[], []]
  network.onRecord(entry => {
    answering.push(entry.seq)
    if (entry.type === 'post.created' && entry.post.authorId === anna) write(bruno, `A ${entry.post.id}`)
  })
  const stop = network.onRecord(entry => listening.push(entry.seq))
  const before = network.record().length
  write(anna, 'uno')
  expect(listening).toEqual([before + 1, before + 2])
  expect(answering).toEqual(listening)
  stop()
  write(anna, 'due')
  expect(listening).toHaveLength(2)
})

test('the record tells everything since a number, and replays to the same state', () => {
  const question = write(anna, '@aurora_aiuta aiuto')
  value(network.repost(bruno, question.id, 'cast'))
  const entries = network.record()
  expect(entries.map(entry => entry.seq)).toEqual(entries.map((_, index) => index + 1))
  expect(network.record(entries.length - 1)).toEqual(entries.slice(-1))
  const appended: RecordEntry[] = []
  const record = { entries, append: (entry: RecordEntry) => void appended.push(entry), close() {} }
  const again = createNetwork({ record, now: () => new Date(time), summonedReplies: true })
  expect(again.state).toEqual(network.state)
  const next = value(again.post(anna, { text: 'dopo' }, 'cast'))
  expect(BigInt(next.id)).toBeGreaterThan(BigInt(question.id))
  expect(appended.map(entry => entry.seq)).toEqual([entries.length + 1])
})
