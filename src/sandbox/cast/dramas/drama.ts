import type { Language } from '../character.ts'
import type { AnswerTone } from '../hearing.ts'

export const DRAMA_NAMES = [
  'outage',
  'viral-complaint',
  'wrong-bill',
  'grateful-journalist',
  'troll',
] as const
export type DramaName = (typeof DRAMA_NAMES)[number]

/** A part to be played. Who plays it is chosen by the seed, anew for every performance. */
export interface Role {
  readonly role: string
  readonly bio: string
  /** Least and most. */
  readonly followers: readonly [number, number]
  readonly verified?: boolean
  /** Where the texts speak of him or her; otherwise either. */
  readonly gender?: 'f' | 'm'
  /** Direct messages only from those whom they follow or wrote to. */
  readonly closed?: boolean
}

/** Something that happens, from whose first time others count. */
export type Cue =
  | { readonly cue: 'done'; readonly key: string }
  | {
      readonly cue: 'told'
      /** To whom the brand spoke; `everybody` is a post of its own, `anybody` is either. */
      readonly to: string
      readonly where: 'public' | 'direct' | 'anywhere'
      /** null: in whatever tone. */
      readonly tones: readonly AnswerTone[] | null
    }

export const MINUTE_MS = 60_000

export const EVERYBODY = 'everybody'
export const ANYBODY = 'anybody'

export const done = (key: string): Cue => ({ cue: 'done', key })

export const told = (
  to: string,
  where: 'public' | 'direct' | 'anywhere',
  ...tones: readonly AnswerTone[]
): Cue => ({ cue: 'told', to, where, tones: tones.length > 0 ? tones : null })

/** One thing that somebody does, once. */
export interface Beat {
  readonly key: string
  readonly by: string
  readonly act: 'post' | 'reply' | 'quote' | 'repost' | 'direct' | 'delete' | 'edit'
  /** The beat whose post is meant; `brand` is what the brand last said to this role or to everybody. */
  readonly target: string | null
  readonly text: string
  /** Drama time, counted from the last of `after`, or from the beginning when that is empty. */
  readonly delayMs: number
  readonly after: readonly Cue[]
  /** Once one of these has happened, this is not done any more. */
  readonly unless: readonly Cue[]
}

/** What a beat waits for; `minutes` of drama time count from the last of `after`. */
export interface When {
  readonly minutes: number
  /** The beat that is answered, quoted, reposted, deleted or edited; `brand`. */
  readonly to?: string
  readonly after?: readonly Cue[]
  readonly unless?: readonly Cue[]
}

export function beat(key: string, by: string, act: Beat['act'], text: string, when: When): Beat {
  const { minutes, to = null, after = [], unless = [] } = when
  return { key, by, act, target: to, text, delayMs: Math.round(minutes * MINUTE_MS), after, unless }
}

/** A drama in one language, cast by one seed: nothing in it is left to chance any more. */
export interface Script {
  readonly roles: readonly Role[]
  readonly beats: readonly Beat[]
  /** The latest end. */
  readonly curtainMs: number
  /** Beats with which the story is told. */
  readonly endings: readonly string[]
}

/** What has happened in a performance so far. Times are drama time. */
export type Happening =
  | {
      readonly by: 'player'
      readonly key: string
      readonly atMs: number
      /** The post that came of it; null for direct messages, deletions, and what the network refused. */
      readonly postId: string | null
      readonly refusal: string | null
    }
  | {
      readonly by: 'brand'
      readonly atMs: number
      /** A role, or `everybody`. */
      readonly to: string
      readonly where: 'public' | 'direct'
      readonly tone: AnswerTone
      readonly postId: string | null
    }

export interface Drama {
  readonly name: DramaName
  /** The same language and seed give the same script. */
  write(language: Language, seed: string): Script
}
