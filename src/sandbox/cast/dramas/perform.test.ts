import { describe, expect, test } from 'vitest'
import type { SandboxPost } from '../../network.ts'
import { LANGUAGES } from '../character.ts'
import { createRehearsal, type Rehearsal } from '../rehearsal.ts'
import { DRAMA_NAMES, type DramaName, MINUTE_MS } from './drama.ts'
import { createTheatre, type Theatre } from './theatre.ts'

interface Evening {
  readonly rehearsal: Rehearsal
  readonly theatre: Theatre
  /** What was posted in so many more minutes. */
  letPass(minutes: number): SandboxPost[]
  postOf(key: RegExp): SandboxPost
  say(text: string): void
  reply(post: SandboxPost, text: string): void
  write(post: SandboxPost, text: string): void
  directsOf(post: SandboxPost): string[]
}

function open(name: DramaName, language: 'it' | 'fr' | 'en' = 'it', seed = '7'): Evening {
  const rehearsal = createRehearsal()
  const { network, careId } = rehearsal
  const theatre = createTheatre(network, rehearsal.clock)
  theatre.start({ name, language, speed: 1, seed })
  const expectWell = (told: { readonly ok: boolean }) => expect(told).toMatchObject({ ok: true })
  return {
    rehearsal,
    theatre,
    letPass(minutes) {
      const before = rehearsal.posts().length
      rehearsal.advance(minutes * MINUTE_MS)
      return rehearsal.posts().slice(before)
    },
    postOf(key) {
      const post = rehearsal.posts().find(each => key.test(each.text))
      if (!post) throw new Error(`nobody said ${key}`)
      return post
    },
    say: text => expectWell(network.post(careId, { text }, 'api')),
    reply: (post, text) => expectWell(network.post(careId, { text, inReplyToId: post.id }, 'cast')),
    write: (post, text) => expectWell(network.sendDirect(careId, post.authorId, text, 'api')),
    directsOf: post =>
      rehearsal.directs().flatMap(each => (each.senderId === post.authorId ? [each.text] : [])),
  }
}

const refusalsOf = (evening: Evening) => evening.theatre.list().map(each => each.refused)
const byPeople = (evening: Evening, posts: readonly SandboxPost[]) =>
  posts.filter(post => post.authorId !== evening.rehearsal.careId)

describe('every drama', () => {
  test.each(DRAMA_NAMES.flatMap(name => LANGUAGES.map(language => [name, language] as const)))(
    '%s plays to its end in %s with a silent brand, and nothing is refused',
    (name, language) => {
      const evening = open(name, language)
      evening.letPass(31)
      const [status] = evening.theatre.list()
      expect(status).toMatchObject({ state: 'ended', progress: 1, refused: 0, heard: 0 })
      expect(status?.acts).toBeGreaterThanOrEqual(4)
      expect(new Set(evening.rehearsal.posts().map(post => post.lang))).toEqual(new Set([language]))
    },
  )

  test.each(DRAMA_NAMES)('%s is the same by the same seed, and another by another', name => {
    const play = (seed: string) => {
      const evening = open(name, 'en', seed)
      evening.letPass(2)
      evening.reply(evening.postOf(/./), 'Hello! Please write to us in a DM')
      evening.letPass(29)
      return evening.rehearsal.script()
    }
    expect(play('a')).toEqual(play('a'))
    expect(play('a')).not.toEqual(play('b'))
  })

  test('may be given again and again, also at the same time', () => {
    const evening = open('viral-complaint')
    evening.theatre.start({ name: 'viral-complaint', language: 'it', speed: 1, seed: '7' })
    evening.theatre.start({ name: 'outage', language: 'it', speed: 4 })
    evening.letPass(31)
    expect(refusalsOf(evening)).toEqual([0, 0, 0])
    expect(evening.theatre.list().map(each => each.state)).toEqual(['ended', 'ended', 'ended'])
  })

  test('stopped, it is silent', () => {
    const evening = open('outage')
    evening.letPass(3)
    expect(evening.theatre.stop('1')).toBe(true)
    expect(evening.letPass(20)).toEqual([])
    expect(evening.theatre.find('1')).toMatchObject({ state: 'stopped' })
    expect(evening.theatre.stop('2')).toBe(false)
  })

  test('twice as fast takes half as long', () => {
    const count = (speed: number, minutes: number) => {
      const rehearsal = createRehearsal()
      createTheatre(rehearsal.network, rehearsal.clock).start({
        name: 'outage',
        language: 'fr',
        speed,
        seed: 'x',
      })
      rehearsal.advance(minutes * MINUTE_MS)
      return rehearsal.script()
    }
    expect(count(2, 4)).toEqual(count(1, 8))
  })
})

describe('an outage', () => {
  test('rises minute by minute', () => {
    const evening = open('outage')
    const halves = [evening.letPass(4.5), evening.letPass(4.5)].map(posts => posts.length)
    expect(halves[1]).toBeGreaterThan((halves[0] ?? 0) + 3)
  })

  test('calms down when the brand admits it, and ends with thanks when it is solved', () => {
    const [silent, candid] = [open('outage'), open('outage')]
    for (const evening of [silent, candid]) evening.letPass(4)
    candid.say('Guasto in corso: i tecnici sono sul posto, vi aggiorniamo qui ogni mezz’ora.')
    const later = [silent, candid].map(evening => evening.letPass(4).filter(post => !post.inReplyToId).length)
    expect(later[1]).toBeLessThan(later[0] ?? 0)
    candid.say('Guasto risolto: la rete è di nuovo attiva per tutti. Grazie della pazienza.')
    const after = candid.letPass(6)
    expect(after.filter(post => post.inReplyToId).length).toBeGreaterThanOrEqual(7)
    expect(
      after.filter(post => /@aurora_aiuta .*(guasto|niente)/i.test(post.text)).length,
    ).toBeLessThanOrEqual(1)
    expect(candid.theatre.list()[0]).toMatchObject({ state: 'ended', refused: 0, heard: 2 })
  })

  test('the press writes that nobody answered, or what was answered', () => {
    const silent = open('outage')
    silent.letPass(8)
    expect(silent.postOf(/non ha commentato/)).toBeDefined()
    const spoken = open('outage')
    spoken.letPass(3.2)
    spoken.reply(spoken.postOf(/quante utenze/), 'Circa 3.000 linee, ripristino entro le 14.')
    spoken.letPass(5)
    expect(spoken.postOf(/ecco che cosa ci dice/).quotesId).not.toBeNull()
    expect(() => spoken.postOf(/non ha commentato/)).toThrow()
  })
})

describe('a wrong bill', () => {
  test.each([
    [
      'refunded',
      ['Scrivici in DM!', 'Quale voce non torna?', 'Le abbiamo rimborsato 59,70 €.'],
      /rimborsato i 59,70/,
    ],
    ['brushed off', ['Scrivici in DM!', 'L’importo è corretto secondo le condizioni.'], /pago e zitt[oa]/],
    ['forgotten', ['Scrivici in DM!', 'Stiamo verificando.'], /ostaggi/],
    ['never answered', [], /porto il numero altrove/],
  ])('%s, the customer ends accordingly', (_, answers, end) => {
    const evening = open('wrong-bill')
    const complaint = evening.postOf(/84,60/)
    for (const [at, answer] of answers.entries()) {
      evening.letPass(1)
      if (at === 0) evening.reply(complaint, answer)
      else evening.write(complaint, answer)
    }
    evening.letPass(12)
    expect(evening.postOf(end).authorId).toBe(complaint.authorId)
    expect(evening.directsOf(complaint).length > 0).toBe(answers.length > 0)
    expect(refusalsOf(evening)).toEqual([0])
  })

  test('an empty phrase in public is no answer', () => {
    const evening = open('wrong-bill', 'en')
    evening.reply(evening.postOf(/84\.60/), 'You can find all tariffs on our website.')
    const [next] = byPeople(evening, evening.letPass(1))
    expect(next?.text).toMatch(/My question was/)
  })
})

describe('a viral complaint', () => {
  test('grows by the minute while nobody answers', () => {
    const evening = open('viral-complaint')
    const halves = [evening.letPass(5), evening.letPass(5)].map(posts => posts.length)
    expect(halves[1]).toBeGreaterThan(halves[0] ?? 0)
    const { posts } = evening.rehearsal
    expect(posts().filter(post => post.repostsId).length).toBe(14)
    expect(posts().filter(post => post.quotesId).length).toBeGreaterThanOrEqual(8)
  })

  test('solved in private it is told in public, and the storm is over', () => {
    const evening = open('viral-complaint')
    evening.letPass(3)
    const opening = evening.postOf(/84 anni e non ha/)
    evening.reply(opening, 'Ci dispiace molto. Ci scrivi in DM il codice cliente?')
    evening.letPass(1)
    expect(evening.directsOf(opening)[0]).toMatch(/000-\d{6}/)
    evening.write(opening, 'Contratto annullato e tutto rimborsato.')
    const after = evening.letPass(5)
    expect(evening.postOf(/ha annullato tutto/).quotesId).toBe(opening.id)
    expect(after.filter(post => post.inReplyToId === opening.id)).toEqual([])
  })

  test('a cold answer is quoted', () => {
    const evening = open('viral-complaint')
    evening.reply(evening.postOf(/84 anni e non ha/), 'Le condizioni sono sul nostro sito.')
    evening.letPass(2)
    expect(evening.postOf(/se era scritta da una persona/).quotesId).not.toBeNull()
  })
})

describe('a grateful journalist', () => {
  test('answered, writes in private and then a good article', () => {
    const evening = open('grateful-journalist', 'fr')
    const opening = evening.postOf(/dimanche soir/)
    evening.letPass(1)
    evening.reply(opening, 'Merci, ça nous touche ! Avec plaisir.')
    evening.letPass(2)
    evening.write(opening, 'Nous sommes six le dimanche.')
    evening.letPass(8)
    expect(evening.directsOf(opening).length).toBe(2)
    expect(evening.postOf(/En kiosque/).quotesId).toBe(opening.id)
  })

  test('left alone, writes without the brand', () => {
    const evening = open('grateful-journalist', 'fr')
    evening.letPass(10)
    expect(evening.postOf(/Drôles de gens/)).toBeDefined()
    expect(() => evening.postOf(/En kiosque/)).toThrow()
  })
})

describe('a troll', () => {
  test.each([true, false])('edits one post and deletes another (answered: %s)', isAnswered => {
    const evening = open('troll', 'en')
    const insult = evening.postOf(/clown/)
    if (isAnswered) evening.reply(insult, 'We are sorry you feel that way.')
    evening.letPass(12)
    const types = evening.rehearsal.network.record().map(entry => entry.type)
    expect(types.filter(type => type === 'post.edited').length).toBe(1)
    expect(evening.rehearsal.network.findPost(insult.id)).toBeUndefined()
    const texts = evening.rehearsal.posts().map(post => post.text)
    expect(texts.some(text => text.includes('auntie'))).toBe(isAnswered)
    expect(texts.some(text => text.startsWith('Boring'))).toBe(!isAnswered)
  })
})
