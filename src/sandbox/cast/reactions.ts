import type { SandboxPost } from '../network.ts'
import type { Agenda } from './agenda.ts'
import { decideNextAct } from './behaviour.ts'
import { type Character, LANGUAGES } from './character.ts'
import type { Heard, Memory } from './memory.ts'
import { createRandom } from './random.ts'
import type { Stage } from './stage.ts'
import { lastLine, seedOf, type Thread } from './thread.ts'

/** A person needs this long to see an answer and to type. */
const REACTION_MS = { min: 5_000, max: 40_000 }
const MOST_CAMPAIGN_REPLIES = 3

export interface Reactions {
  hear(heard: Heard): void
  /** Takes up the answers to which nobody had reacted when the cast was stopped. */
  resume(): void
}

export interface Situated {
  readonly seed: string
  readonly characters: readonly Character[]
  readonly memory: Memory
  readonly stage: Stage
  readonly agenda: Agenda
  now(): number
  pace(): number
}

export function createReactions({ seed, characters, memory, stage, agenda, now, pace }: Situated): Reactions {
  let campaigns = 0

  /** One reaction a matter is pending: who is answered twice in a row reacts to the second answer. */
  function planReaction(thread: Thread): void {
    const delay = createRandom(`${seedOf(seed, thread)}:delay`).between(REACTION_MS.min, REACTION_MS.max)
    agenda.plan(`thread:${thread.customer.username}:${thread.ordinal}`, delay, () => react(thread))
  }

  function react(thread: Thread): void {
    const random = createRandom(seedOf(seed, thread))
    const act = decideNextAct({ thread, now: now(), pace: pace(), random })
    if (act.act === 'wait' || act.act === 'nothing') return
    if (stage.perform(thread, act, random)) planReaction(thread)
  }

  function planCampaignReplies(post: SandboxPost): void {
    const random = createRandom(`${seed}:campaign:${++campaigns}`)
    const language = LANGUAGES.find(each => each === post.lang) ?? 'it'
    const audience = characters.filter(each => each.language === language)
    const replies = random.between(1, MOST_CAMPAIGN_REPLIES)
    for (let i = 0; i < replies; i++) {
      const by = random.pick(audience)
      agenda.plan(`campaign:${post.id}:${i}`, random.between(REACTION_MS.min, REACTION_MS.max), () => {
        stage.say(by, 'campaignReply', { topic: null, intent: null }, { inReplyToId: post.id }, random)
      })
    }
  }

  return {
    hear(heard) {
      if (heard.heard === 'answer') planReaction(heard.thread)
      if (heard.heard === 'campaign') planCampaignReplies(heard.post)
    },
    resume() {
      for (const thread of memory.threads()) if (lastLine(thread)?.by === 'brand') planReaction(thread)
    },
  }
}
