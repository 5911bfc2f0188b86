import { findMisdue, findMissaid, findUnclocked, findUnsaid } from './check/clocks.ts'
import {
  findCrowded,
  findHalfMessages,
  findInvented,
  findMiscounted,
  findShuffled,
  findStoredTwice,
  findUnheard,
} from './check/messages.ts'
import {
  findDisordered,
  findLostOrDoubled,
  findUnanswered,
  findUninvited,
  findUnknowing,
} from './check/replies.ts'
import { findAiling, findLeftBehind, findOnTheWay } from './check/rest.ts'
import { findMispaid, findMistold } from './check/tries.ts'
import type { Evidence } from './evidence.ts'

/** A promise that was not kept, and where. */
export interface Breach {
  readonly promise: string
  readonly where: string
}

/** Each promise with the places where it was broken. Knows rows and record only, and no code of the desk. */
const PROMISES: Readonly<Record<string, (evidence: Evidence) => string[]>> = {
  'everything said to the brand is stored once': findUnheard,
  'no message is stored twice': findStoredTwice,
  'nothing is stored that nobody said': findInvented,
  'a message comes with its raw payload, sighting, decision and event': findHalfMessages,
  'a conversation stands in the order of the network': findShuffled,
  'no reply is left without a definite answer': findUnanswered,
  'an accepted reply stands on the network once': findLostOrDoubled,
  'the brand says nothing that nobody asked for': findUninvited,
  'the desk knows each reply by the id that the network gave': findUnknowing,
  'replies of a conversation stand in the order of asking': findDisordered,
  'every try is on record, and the record says what became of the reply': findMistold,
  'each reply is paid for once': findMispaid,
  'no delivery is left on its way': findOnTheWay,
  'no account is left in trouble': findAiling,
  'no source is left unread': findLeftBehind,
  'a public conversation has one open ticket at most': findCrowded,
  'kept counts equal the tickets': findMiscounted,
  'who waits is owed one answer, and nobody else is': findUnclocked,
  'a ticket is due with the first of its clocks': findMisdue,
  'nothing is said twice of a clock': findMissaid,
  'no clock is left unsaid': findUnsaid,
}

/** Everything that is wrong; nothing when all promises were kept. */
export const findBreaches = (evidence: Evidence): Breach[] =>
  Object.entries(PROMISES).flatMap(([promise, find]) => find(evidence).map(where => ({ promise, where })))
