import type { SandboxPost } from '../network.ts'
import { decideNextAct } from './behaviour.ts'
import type { Character, Language } from './character.ts'
import type { Memory } from './memory.ts'
import { createRandom, type Random } from './random.ts'
import type { Stage } from './stage.ts'
import { seedOf, type Thread } from './thread.ts'

/** What happens on the network without the brand having done anything. */
export const AMBIENT_ACTS = [
  'opening',
  'impatience',
  'meToo',
  'directOpening',
  'repost',
  'quote',
  'follow',
] as const
export type AmbientAct = (typeof AMBIENT_ACTS)[number]

const WEIGHTS: Readonly<Record<AmbientAct, number>> = {
  opening: 70,
  impatience: 11,
  meToo: 6,
  directOpening: 6,
  repost: 4,
  quote: 3,
  follow: 2,
}

/** Matters to which others say "here too". */
const COMMON_TOPICS = new Set(['network', 'billing', 'app', 'delivery'])
const TALKED_ABOUT = new Set(['problem', 'praise', 'suggestion', 'cancellation'])

export interface Ambience {
  /** One act; another kind when the one that chance chose has no occasion. False when nobody has anything to say. */
  actOnce(random: Random, wanted?: AmbientAct): boolean
}

export interface Surroundings {
  readonly seed: string
  readonly characters: readonly Character[]
  readonly memory: Memory
  readonly stage: Stage
  now(): number
  pace(): number
}

export function createAmbience({ seed, characters, memory, stage, now, pace }: Surroundings): Ambience {
  const speakers = (language: Language, except: Character) =>
    characters.filter(each => each.language === language && each !== except)

  /** Everybody's patience is tried in an order of chance, so that nobody is always the first to complain. */
  function actOnImpatience(random: Random): boolean {
    const first = random.between(0, characters.length - 1)
    for (const customer of [...characters.slice(first), ...characters.slice(0, first)]) {
      const thread = memory.findLeftWaiting(customer)
      if (!thread) continue
      const chance = createRandom(seedOf(seed, thread))
      const act = decideNextAct({ thread, now: now(), pace: pace(), random: chance })
      if (act.act !== 'nothing' && act.act !== 'wait' && stage.perform(thread, act, chance)) return true
    }
    return false
  }

  function findTalkedAbout(random: Random, fits: (thread: Thread) => boolean) {
    const posts = memory.recentPosts().flatMap((post: SandboxPost) => {
      const thread = memory.findThreadOfPost(post.id)
      return thread && fits(thread) ? [{ post, thread }] : []
    })
    return posts.length > 0 ? random.pick(posts) : undefined
  }

  function joinIn(random: Random): boolean {
    const found = findTalkedAbout(
      random,
      ({ topic, intent }) => intent === 'problem' && COMMON_TOPICS.has(topic ?? ''),
    )
    if (!found) return false
    const by = random.pick(speakers(found.thread.customer.language, found.thread.customer))
    return stage.say(by, 'meToo', found.thread, { inReplyToId: found.post.id }, random)
  }

  function quoteOther(random: Random): boolean {
    const found = findTalkedAbout(random, ({ intent }) => intent === 'problem')
    if (!found) return false
    const by = random.pick(speakers(found.thread.customer.language, found.thread.customer))
    return stage.say(by, 'quoteOther', found.thread, { quotesId: found.post.id }, random)
  }

  function repostOther(random: Random): boolean {
    const found = findTalkedAbout(random, ({ intent }) => TALKED_ABOUT.has(intent ?? ''))
    if (!found) return false
    const by = random.pick(speakers(found.thread.customer.language, found.thread.customer))
    return !memory.hasReposted(by.username, found.post.id) && stage.repost(by, found.post.id)
  }

  const acts: Readonly<Record<AmbientAct, (random: Random) => boolean>> = {
    opening: random => stage.writeOpening(random),
    impatience: actOnImpatience,
    meToo: joinIn,
    directOpening: random => stage.writeDirectOpening(random.pick(characters), random),
    repost: repostOther,
    quote: quoteOther,
    follow: random => stage.follow(random.pick(characters)),
  }

  return {
    actOnce(random, wanted) {
      const weights = AMBIENT_ACTS.map(item => ({ item, weight: WEIGHTS[item] }))
      return acts[wanted ?? random.pickWeighted(weights)](random) || acts.opening(random)
    },
  }
}
