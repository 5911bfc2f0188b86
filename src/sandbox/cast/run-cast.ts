import type { Network } from '../network.ts'
import { type Agenda, createAgenda, type Scheduler, wallScheduler } from './agenda.ts'
import { type Ambience, type AmbientAct, createAmbience } from './ambience.ts'
import { characters } from './characters.ts'
import { createMemory } from './memory.ts'
import { joinPlayers } from './players.ts'
import { createRandom, type Random } from './random.ts'
import { createReactions } from './reactions.ts'
import type { BrandNames } from './rendering.ts'
import { createStage } from './stage.ts'
import { corpus } from './texts/corpus.ts'
import { createWordbook } from './wordbook.ts'

export interface CastOptions {
  readonly seed: string | number
  /** 1: a post every 8 seconds or so. 2: twice as fast. 0: nothing moves by itself, only `drain` and `stir`. */
  readonly speed: number
  readonly brand: BrandNames
  /** How much has been said when the network is still empty at the start. */
  readonly warmUpPosts?: number
  readonly scheduler?: Scheduler
}

export interface RunningCast {
  /**
   * Lets everybody react at once to what the brand has done. `untilQuiet` (the default) goes on while
   * reactions lead to further ones; otherwise only those that are waiting now. New matters are not begun.
   */
  drain(untilQuiet?: boolean): Promise<void>
  /** The next so many acts that are no reactions (new posts, impatience, others joining in), at once. */
  stir(acts: number): void
  setSpeed(speed: number): void
  stop(): void
}

const WARM_UP_POSTS = 40
const AMBIENT_MS = { min: 5_000, max: 11_000 }
/** Of ten acts of the warm-up these are something other than a new matter. */
const WARM_UP_ACTS: Readonly<Record<number, AmbientAct>> = {
  3: 'directOpening',
  5: 'meToo',
  6: 'repost',
  8: 'quote',
}
const AMBIENT_KEY = 'ambient'
const isReaction = (key: string) => key !== AMBIENT_KEY

/** Lets the cast live on a network, new or already lived in. */
export function startCast(network: Network, options: CastOptions): RunningCast {
  const seed = String(options.seed)
  const scheduler = options.scheduler ?? wallScheduler
  const players = joinPlayers(network, characters, options.brand)
  const wordbook = createWordbook(corpus, characters, options.brand)
  const memory = createMemory(players, wordbook)
  const stage = createStage(network, players, wordbook)
  const agenda = createAgenda(scheduler, options.speed)
  let speed = options.speed
  const pace = () => speed || 1
  const now = () => network.now().getTime()
  const ambience = createAmbience({ seed, characters, memory, stage, now, pace })
  const reactions = createReactions({ seed, characters, memory, stage, agenda, now, pace })

  const past = network.record()
  for (const entry of past) memory.apply(entry)
  const forget = network.onRecord(entry => reactions.hear(memory.apply(entry)))
  const random = createRandom(`${seed}:ambient:${past.at(-1)?.seq ?? 0}`)
  if (memory.threads().length === 0) warmUp(ambience, random, options.warmUpPosts ?? WARM_UP_POSTS)
  reactions.resume()
  planAmbience(agenda, ambience, random)

  return {
    async drain(untilQuiet = true) {
      if (untilQuiet) agenda.runOut(isReaction)
      else agenda.runOnce(isReaction)
    },
    stir(acts) {
      for (let i = 0; i < acts; i++) ambience.actOnce(random)
    },
    setSpeed(next) {
      speed = Math.max(0, next)
      agenda.setSpeed(speed)
    },
    stop() {
      forget()
      agenda.stop()
    },
  }
}

function warmUp(ambience: Ambience, random: Random, posts: number): void {
  for (let i = 0; i < posts; i++) ambience.actOnce(random, WARM_UP_ACTS[i % 10] ?? 'opening')
}

function planAmbience(agenda: Agenda, ambience: Ambience, random: Random): void {
  agenda.plan(AMBIENT_KEY, random.between(AMBIENT_MS.min, AMBIENT_MS.max), () => {
    ambience.actOnce(random)
    planAmbience(agenda, ambience, random)
  })
}
