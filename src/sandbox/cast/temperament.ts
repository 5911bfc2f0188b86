import type { CharacterKind } from './character.ts'

/** Chances are from 0 to 1, times are cast time. */
export interface Temperament {
  /** How likely an answer in public is answered in turn. */
  readonly answers: number
  readonly patienceMinutes: number
  /** How often silence is complained of before giving up. */
  readonly complaints: number
  /** How likely the brand's answer is quoted to all followers. */
  readonly quotes: number
  /** How likely the customer tells everybody that it was solved. */
  readonly thanks: number
  /** How likely "I have written to you" comes before the direct message. */
  readonly announces: number
  readonly publicReplies: number
}

export const TEMPERAMENTS: Readonly<Record<CharacterKind, Temperament>> = {
  patient: {
    answers: 0.7,
    patienceMinutes: 12,
    complaints: 1,
    quotes: 0,
    thanks: 0.6,
    announces: 0.3,
    publicReplies: 2,
  },
  furious: {
    answers: 1,
    patienceMinutes: 2.5,
    complaints: 3,
    quotes: 0.05,
    thanks: 0.4,
    announces: 0.4,
    publicReplies: 3,
  },
  influential: {
    answers: 0.8,
    patienceMinutes: 5,
    complaints: 2,
    quotes: 0.5,
    thanks: 0.7,
    announces: 0.3,
    publicReplies: 2,
  },
  grateful: {
    answers: 0.95,
    patienceMinutes: 14,
    complaints: 1,
    quotes: 0.05,
    thanks: 0.95,
    announces: 0.3,
    publicReplies: 2,
  },
  confused: {
    answers: 0.9,
    patienceMinutes: 7,
    complaints: 2,
    quotes: 0,
    thanks: 0.6,
    announces: 0.5,
    publicReplies: 3,
  },
  troll: {
    answers: 0.9,
    patienceMinutes: 6,
    complaints: 1,
    quotes: 0.2,
    thanks: 0,
    announces: 0,
    publicReplies: 2,
  },
  buyer: {
    answers: 0.75,
    patienceMinutes: 6,
    complaints: 1,
    quotes: 0,
    thanks: 0.5,
    announces: 0.2,
    publicReplies: 2,
  },
  journalist: {
    answers: 0.85,
    patienceMinutes: 8,
    complaints: 2,
    quotes: 0.25,
    thanks: 0.1,
    announces: 0.3,
    publicReplies: 2,
  },
}
