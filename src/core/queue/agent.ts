import type { Language } from '../language.ts'

/** How well somebody writes a language, from the least. */
export const LANGUAGE_LEVELS = ['basic', 'good', 'native'] as const
export type LanguageLevel = (typeof LANGUAGE_LEVELS)[number]

/** Whether somebody is at the desk. Whoever is `away` is there and takes nothing new; `offline`: no browser of his is heard. */
export const PRESENCES = ['available', 'away', 'offline'] as const
export type Presence = (typeof PRESENCES)[number]

/** What somebody can do. What nobody has said of him does not limit him: no language named means any, and so on. */
export interface Abilities {
  /** Keys of the policy's skills and topics. */
  readonly skills: readonly string[]
  readonly languages: Readonly<Partial<Record<Language, LanguageLevel>>>
  readonly channels: readonly string[]
  /** Keys of the policy's teams. */
  readonly teams: readonly string[]
  /** How much he has in hand at most; null: as the policy says. */
  readonly capacity: number | null
  /** His answers wait until somebody has read them. */
  readonly isJunior: boolean
}

export const NO_ABILITIES: Abilities = {
  skills: [],
  languages: {},
  channels: [],
  teams: [],
  capacity: null,
  isJunior: false,
}

/** A member who answers customers, as the queue sees him. */
export interface Agent extends Abilities {
  readonly id: string
  readonly email: string
  readonly presence: Presence
}

export const isLevelEnough = (level: LanguageLevel, needed: LanguageLevel): boolean =>
  LANGUAGE_LEVELS.indexOf(level) >= LANGUAGE_LEVELS.indexOf(needed)
