import type { Character } from './character.ts'
import type { AnswerTone } from './hearing.ts'
import type { Situation } from './texts/follow-up.ts'
import type { Intent, Topic } from './texts/opening.ts'

/** One thing that the customer did. `unscripted` was written by somebody else in the customer's name. */
export interface CustomerLine {
  readonly by: 'customer'
  readonly where: 'public' | 'direct'
  readonly at: number
  readonly postId: string | null
  readonly said: Situation | 'opening' | 'unscripted' | 'repost'
}

export interface BrandLine {
  readonly by: 'brand'
  readonly where: 'public' | 'direct'
  readonly at: number
  readonly postId: string | null
  readonly accountId: string
  readonly tone: AnswerTone
}

export type Line = CustomerLine | BrandLine

/** One customer's matter with the brand, over the public thread and the direct messages that came of it. */
export interface Thread {
  readonly customer: Character
  /** The how-manieth matter of this customer; with the number of lines it seeds what comes next. */
  readonly ordinal: number
  readonly topic: Topic | null
  readonly intent: Intent | null
  readonly lines: Line[]
}

export const lastLine = (thread: Thread): Line | undefined => thread.lines.at(-1)

export const customerLines = (thread: Thread): CustomerLine[] =>
  thread.lines.filter(line => line.by === 'customer')

export const brandLines = (thread: Thread): BrandLine[] => thread.lines.filter(line => line.by === 'brand')

/** The customer's latest post of the matter, for replying to oneself or quoting oneself. */
export function findOwnPostId(thread: Thread): string | null {
  return (
    customerLines(thread).findLast(line => line.postId !== null && line.said !== 'repost')?.postId ?? null
  )
}

export function findRootPostId(thread: Thread): string | null {
  return customerLines(thread).find(line => line.postId !== null && line.said !== 'repost')?.postId ?? null
}

export function findAnswerPostId(thread: Thread): string | null {
  return brandLines(thread).findLast(line => line.postId !== null)?.postId ?? null
}

/** A matter's state is its seed: the same state leads to the same decision, also after a restart. */
export const seedOf = (seed: string, { customer, ordinal, lines }: Thread): string =>
  `${seed}:${customer.username}:${ordinal}:${lines.length}`
