import { describe, expect, test } from 'vitest'
import type { Network, SandboxPost } from '../network.ts'
import type { CharacterKind } from './character.ts'
import { characters } from './characters.ts'
import { BRAND, createRehearsal, type Rehearsal } from './rehearsal.ts'

const MINUTE = 60_000

function getValue<T>(told: { readonly ok: true; readonly value: T } | { readonly ok: false }): T {
  if (!told.ok) throw new Error(`refused: ${JSON.stringify(told)}`)
  return told.value
}

/** Somebody of that kind complains in words of our own. */
function complain(network: Network, kind: CharacterKind, closed = false): SandboxPost {
  const by = characters.find(
    each => each.kind === kind && (each.directMessages === 'followed') === closed && each.language === 'it',
  )
  const user = network.findUser(by?.username ?? '')
  if (!user) throw new Error(`nobody is ${kind}`)
  return getValue(
    network.post(user.id, { text: '@aurora_aiuta qui non funziona più niente', lang: 'it' }, 'cast'),
  )
}

const answer = (rehearsal: Rehearsal, post: SandboxPost, text: string) =>
  getValue(rehearsal.network.post(rehearsal.careId, { text, inReplyToId: post.id }, 'api'))

const saidBy = (rehearsal: Rehearsal, userId: string) => ({
  posts: rehearsal.posts().filter(post => post.authorId === userId),
  directs: rehearsal.directs().filter(direct => direct.senderId === userId),
})

describe('the first minute', () => {
  test('the desk is full at once, with posts of every sort in every language', () => {
    const rehearsal = createRehearsal()
    rehearsal.start()
    const posts = rehearsal.posts()
    expect(posts.length + rehearsal.directs().length).toBe(40)
    expect(rehearsal.directs().length).toBeGreaterThanOrEqual(2)
    expect(posts.filter(post => post.inReplyToId).length).toBeGreaterThanOrEqual(2)
    expect(posts.filter(post => post.quotesId).length).toBeGreaterThanOrEqual(1)
    expect(posts.filter(post => post.repostsId).length).toBeGreaterThanOrEqual(1)
    expect(new Set(posts.map(post => post.lang))).toEqual(new Set(['it', 'fr', 'en']))
  })

  test('asked for none, nobody speaks', () => {
    const rehearsal = createRehearsal()
    rehearsal.start({ warmUpPosts: 0 })
    expect(rehearsal.script()).toEqual([])
  })

  test('at speed 1 somebody speaks every 8 seconds or so; at 0 nobody does', () => {
    const rehearsal = createRehearsal()
    const cast = rehearsal.start({ warmUpPosts: 0, speed: 1 })
    rehearsal.advance(10 * MINUTE)
    const spoken = rehearsal.script().length
    expect(spoken).toBeGreaterThan(60)
    expect(spoken).toBeLessThan(95)
    cast.setSpeed(0)
    rehearsal.advance(60 * MINUTE)
    expect(rehearsal.script().length).toBe(spoken)
    cast.setSpeed(10)
    rehearsal.advance(MINUTE)
    expect(rehearsal.script().length).toBeGreaterThan(spoken + 60)
  })

  test('texts written for the brand are addressed to the accounts it really has', () => {
    const rehearsal = createRehearsal()
    rehearsal.start({ brand: { careUsername: 'other_care', marketingUsername: 'other_brand' } })
    const texts = rehearsal.script().join('\n')
    expect(texts).toContain('@other_care')
    expect(texts).not.toContain('@aurora')
  })
})

describe('reactions', () => {
  test('a furious customer answers the brand', async () => {
    const rehearsal = createRehearsal()
    const cast = rehearsal.start({ warmUpPosts: 0 })
    const post = complain(rehearsal.network, 'furious')
    const answered = answer(rehearsal, post, 'Ciao, prova a riavviare il modem per favore.')
    await cast.drain()
    const own = saidBy(rehearsal, post.authorId).posts
    expect(own.length).toBe(2)
    expect([own[1]?.inReplyToId, own[1]?.quotesId]).toContain(answered.id)
  })

  test.each([false, true])(
    'invited, the same person writes directly, and thanks (closed: %s)',
    async closed => {
      const rehearsal = createRehearsal()
      const cast = rehearsal.start({ warmUpPosts: 0 })
      const post = complain(rehearsal.network, 'patient', closed)
      answer(rehearsal, post, 'Ciao! Scrivici in DM il tuo codice cliente, grazie')
      await cast.drain()
      const [details] = saidBy(rehearsal, post.authorId).directs
      expect(details?.recipientId).toBe(rehearsal.careId)
      expect(details?.text).toMatch(/000/)
      const reply = 'Abbiamo ripristinato la linea.'
      getValue(rehearsal.network.sendDirect(rehearsal.careId, post.authorId, reply, 'api'))
      await cast.drain()
      expect(saidBy(rehearsal, post.authorId).directs[1]?.text).toMatch(/grazie|ottimo|risolto|benissimo/i)
    },
  )

  test('helped in private, most say so in public when the brand follows up there', async () => {
    const rehearsal = createRehearsal()
    const cast = rehearsal.start({ warmUpPosts: 0 })
    const post = complain(rehearsal.network, 'grateful')
    answer(rehearsal, post, 'Scrivici in DM!')
    await cast.drain()
    rehearsal.network.sendDirect(rehearsal.careId, post.authorId, 'Fatto, ora funziona.', 'api')
    await cast.drain()
    const publicly = saidBy(rehearsal, post.authorId).posts.slice(1)
    expect(publicly.some(each => /grazie|risolto|a posto|angeli/i.test(each.text))).toBe(true)
  })

  test('reactions take 5 to 40 seconds', () => {
    const rehearsal = createRehearsal()
    rehearsal.start({ warmUpPosts: 0, speed: 1 })
    const post = complain(rehearsal.network, 'furious')
    const answered = answer(rehearsal, post, 'Ciao, prova a riavviare il modem per favore.')
    rehearsal.advance(MINUTE)
    const reaction = rehearsal
      .posts()
      .find(
        each => each.authorId === post.authorId && [each.inReplyToId, each.quotesId].includes(answered.id),
      )
    const tookMs = Date.parse(reaction?.createdAt ?? '') - Date.parse(answered.createdAt)
    expect(tookMs).toBeGreaterThanOrEqual(5_000)
    expect(tookMs).toBeLessThanOrEqual(41_000)
  })

  test('left alone, the furious complain of silence', () => {
    const rehearsal = createRehearsal()
    rehearsal.start({ warmUpPosts: 0, speed: 1 })
    const post = complain(rehearsal.network, 'furious')
    rehearsal.advance(30 * MINUTE)
    const { posts } = saidBy(rehearsal, post.authorId)
    const impatient = posts.filter(
      each => each.inReplyToId === post.id || each.quotesId === post.id || each.repostsId === post.id,
    )
    const anew = posts.filter(each => each.inReplyToId === null && /aurora/i.test(each.text))
    expect(impatient.length + anew.length).toBeGreaterThanOrEqual(2)
  })

  test('an advertisement is commented on in its language', async () => {
    const rehearsal = createRehearsal()
    const cast = rehearsal.start({ warmUpPosts: 0 })
    const { network, marketingId } = rehearsal
    const campaign = getValue(network.post(marketingId, { text: 'La fibre arrive !', lang: 'fr' }, 'api'))
    await cast.drain()
    const replies = rehearsal.posts().filter(each => each.inReplyToId === campaign.id)
    expect(replies.length).toBeGreaterThanOrEqual(1)
    expect(new Set(replies.map(each => each.lang))).toEqual(new Set(['fr']))
  })

  test('nobody takes a word about a fault for an advertisement', async () => {
    const rehearsal = createRehearsal()
    const cast = rehearsal.start({ warmUpPosts: 0 })
    const { network, careId } = rehearsal
    getValue(network.post(careId, { text: 'Guasto a Voghera: stiamo verificando.', lang: 'it' }, 'api'))
    getValue(network.post(careId, { text: 'Guasto a Voghera: risolto.', lang: 'it' }, 'api'))
    await cast.drain()
    expect(rehearsal.posts().length).toBe(2)
  })

  test('outsiders are left alone', async () => {
    const rehearsal = createRehearsal()
    const cast = rehearsal.start({ warmUpPosts: 0 })
    const outsider = rehearsal.network.join({
      username: 'somebody_else',
      name: 'Somebody Else',
      description: '',
      followers: 3,
      verified: false,
      role: 'outsider',
      directMessages: 'everyone',
    })
    const post = getValue(rehearsal.network.post(outsider.id, { text: `@${BRAND.careUsername} ciao` }, 'api'))
    answer(rehearsal, post, 'Scrivici in DM')
    await cast.drain()
    expect(rehearsal.script().length).toBe(2)
  })
})

describe('over a long time', () => {
  /** The brand answers every fifth post, in turn in each of the ways that the cast tells apart. */
  function serve(rehearsal: Rehearsal, rounds: number): void {
    const answers = [
      'Scrivici in DM',
      'Da quando succede?',
      'Stiamo verificando',
      'Prova a riavviare',
      'Risolto!',
    ]
    for (let round = 0; round < rounds; round++) {
      rehearsal.advance(MINUTE)
      const post = rehearsal.posts().findLast(each => each.text.includes(`@${BRAND.careUsername}`))
      if (post) answer(rehearsal, post, `${answers[round % answers.length]} (${round})`)
      const direct = rehearsal.directs().findLast(each => each.recipientId === rehearsal.careId)
      if (direct) rehearsal.network.sendDirect(rehearsal.careId, direct.senderId, `Fatto (${round})`, 'api')
    }
  }

  test('nobody says the same twice in 2,000 posts, and nothing is refused', () => {
    const rehearsal = createRehearsal()
    rehearsal.start({ speed: 1 })
    serve(rehearsal, 260)
    const own = rehearsal.posts().filter(each => each.repostsId === null)
    const said = own.map(each => `${each.authorId} ${each.text}`)
    expect(own.length).toBeGreaterThan(2_000)
    expect(said.filter((text, at) => said.indexOf(text) !== at)).toEqual([])
    expect(rehearsal.refusals.filter(each => !each.startsWith('duplicate: repost'))).toEqual([])
  })

  test('no opening returns within the first hour', () => {
    const rehearsal = createRehearsal()
    rehearsal.start({ speed: 1 })
    rehearsal.advance(60 * MINUTE)
    const begun = rehearsal.posts().filter(each => !each.inReplyToId && !each.quotesId && !each.repostsId)
    const texts = begun.map(each => each.text).filter(text => text.length > 120)
    expect(texts.length).toBeGreaterThan(100)
    expect(new Set(texts).size).toBe(texts.length)
  })

  test('the same seed and the same acts of the brand give the same script, another seed another', () => {
    const play = (seed: number) => {
      const rehearsal = createRehearsal()
      rehearsal.start({ speed: 1, seed })
      serve(rehearsal, 15)
      return rehearsal.script()
    }
    expect(play(11)).toEqual(play(11))
    expect(play(11)).not.toEqual(play(12))
  })

  test('a second start goes on where the first one stopped', async () => {
    const first = createRehearsal()
    const begun = first.start({ speed: 1 })
    serve(first, 20)
    const post = complain(first.network, 'furious')
    answer(first, post, 'Ciao, prova a riavviare il modem per favore.')
    begun.stop()
    const second = createRehearsal(first.network.record())
    const before = second.script()
    const cast = second.start({ speed: 1 })
    expect(second.script()).toEqual(before)
    await cast.drain()
    expect(saidBy(second, post.authorId).posts.length).toBe(saidBy(first, post.authorId).posts.length + 1)
    serve(second, 60)
    const own = second.posts().filter(each => each.repostsId === null && each.authorId !== second.careId)
    const said = own.map(each => `${each.authorId} ${each.text}`)
    expect(new Set(said).size).toBe(said.length)
    expect(second.refusals.filter(each => !each.startsWith('duplicate: repost'))).toEqual([])
  })

  test('after a stop nobody speaks', () => {
    const rehearsal = createRehearsal()
    const cast = rehearsal.start({ speed: 1 })
    cast.stop()
    const before = rehearsal.script().length
    rehearsal.advance(10 * MINUTE)
    expect(rehearsal.script().length).toBe(before)
  })
})
