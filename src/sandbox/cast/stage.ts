import type { Network } from '../network.ts'
import type { Act } from './behaviour.ts'
import type { Character } from './character.ts'
import type { Players } from './players.ts'
import type { Random } from './random.ts'
import type { Situation } from './texts/follow-up.ts'
import { brandLines, type Thread } from './thread.ts'
import type { Matter, Wordbook } from './wordbook.ts'

/** The hands of the cast: what somebody has decided to do is done here, through the network's own doors. */
export interface Stage {
  /** False when there was nothing to say or the network refused. */
  perform(thread: Thread, act: Act, random: Random): boolean
  say(by: Character, situation: Situation, matter: Matter, target: Target, random: Random): boolean
  writeOpening(random: Random): boolean
  writeDirectOpening(by: Character, random: Random): boolean
  repost(by: Character, postId: string): boolean
  /** Follows the care account. */
  follow(by: Character): boolean
}

export type Target = { readonly inReplyToId?: string; readonly quotesId?: string }

export function createStage(network: Network, players: Players, wordbook: Wordbook): Stage {
  /** The network itself puts in front of a reply whom it answers. */
  function write(by: Character, text: string, target: Target): boolean {
    return network.post(players.getUserId(by), { text, lang: by.language, ...target }, 'cast').ok
  }

  function say(by: Character, situation: Situation, matter: Matter, target: Target, random: Random): boolean {
    const text = wordbook.findFollowUp(by, situation, matter, random)
    return text !== null && write(by, text, target)
  }

  function sayDirectly(
    by: Character,
    situation: Situation,
    matter: Matter,
    brandId: string,
    random: Random,
  ): boolean {
    const text = wordbook.findFollowUp(by, situation, matter, random)
    if (text === null) return false
    return network.sendDirect(players.getUserId(by), brandId, text, 'cast').ok
  }

  function perform(thread: Thread, act: Act, random: Random): boolean {
    const { customer } = thread
    switch (act.act) {
      case 'nothing':
      case 'wait':
        return false
      case 'post':
        return say(customer, act.situation, thread, {}, random)
      case 'reply':
        return say(customer, act.situation, thread, { inReplyToId: act.toPostId }, random)
      case 'thank':
        return say(customer, 'publicThanks', thread, { inReplyToId: act.toPostId }, random)
      case 'quote':
        return say(customer, act.situation, thread, { quotesId: act.postId }, random)
      case 'repost':
        return network.repost(players.getUserId(customer), act.postId, 'cast').ok
      case 'direct': {
        const brandId = brandLines(thread).at(-1)?.accountId ?? players.careId
        return sayDirectly(customer, act.situation, thread, brandId, random)
      }
    }
  }

  return {
    perform,
    say,
    writeOpening(random) {
      const found = wordbook.findOpening(random)
      return found !== null && write(found.by, found.text, {})
    },
    writeDirectOpening: (by, random) =>
      sayDirectly(by, 'directOpening', { topic: null, intent: null }, players.careId, random),
    follow: by => network.follow(players.getUserId(by), players.careId).ok,
    repost: (by, postId) => network.repost(players.getUserId(by), postId, 'cast').ok,
  }
}
