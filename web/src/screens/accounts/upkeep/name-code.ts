import type { PlainKey } from '../../../i18n/translator.ts'

/** Why an account was not read. */
const REASONS = {
  deskDown: 'upkeep.why.deskDown',
  paused: 'upkeep.why.paused',
  overBudget: 'upkeep.why.overBudget',
  needsLogin: 'upkeep.why.needsLogin',
  forbidden: 'upkeep.why.forbidden',
  outOfCredits: 'upkeep.why.outOfCredits',
  rateLimited: 'upkeep.why.rateLimited',
  unreachable: 'upkeep.why.unreachable',
  unexpected: 'upkeep.why.unexpected',
} as const satisfies Record<string, PlainKey>

const SOURCES = {
  mentions: 'upkeep.source.mentions',
  keywords: 'upkeep.source.keywords',
  directs: 'upkeep.source.directs',
  own: 'upkeep.source.own',
  threads: 'upkeep.source.threads',
} as const satisfies Record<string, PlainKey>

export const nameReason = (code: string): PlainKey =>
  Object.hasOwn(REASONS, code) ? REASONS[code as keyof typeof REASONS] : REASONS.unexpected

/** null: a source that these screens have no word for. */
export const nameSource = (source: string): PlainKey | null =>
  Object.hasOwn(SOURCES, source) ? SOURCES[source as keyof typeof SOURCES] : null
