import { EVENT_TYPES, type EventType } from '../events.ts'

export const AUDIT_SCOPES = ['administration', 'everything'] as const
export type AuditScope = (typeof AUDIT_SCOPES)[number]

/** Nouns of the daily work: a desk has thousands of their events for each one that sets something. */
const DAILY = new Set([
  'message',
  'note',
  'decision',
  'fact',
  'ticket',
  'clock',
  'delivery',
  'loop',
  'passage',
  'profile',
  'escalation',
  'errand',
  'link',
  'approval',
  'draft',
  'queue',
])
/** Of nouns that are set, what only happens to them. */
const HAPPENINGS = new Set<string>([
  'account.checked',
  'account.silent',
  'account.heardAgain',
  'account.caughtUp',
  'member.presenceChanged',
  'roster.gapFound',
  'customer.linked',
  'customer.noted',
  'customer.changed',
])

export const isAdministration = (type: string): boolean =>
  !DAILY.has(type.split('.')[0] ?? '') && !HAPPENINGS.has(type)

export const ADMINISTRATION: readonly EventType[] = EVENT_TYPES.filter(isAdministration)

export interface Detail {
  readonly key: string
  readonly value: string
}

const MOST_LETTERS = 200
/** Names of rows that no person knows. */
const isId = (value: string): boolean => /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/.test(value)

/** What an event says of itself that people can read: words and figures, without the ids. */
export function readDetails(data: Readonly<Record<string, unknown>>): Detail[] {
  return Object.entries(data).flatMap(([key, value]) => {
    const told = tellValue(value)
    return told === null ? [] : [{ key, value: told.slice(0, MOST_LETTERS) }]
  })
}

function tellValue(value: unknown): string | null {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (typeof value === 'string') return value === '' || isId(value) ? null : value
  if (!Array.isArray(value)) return null
  const words = value.filter(each => typeof each === 'string' && !isId(each))
  return words.length === 0 ? null : words.join(', ')
}

/** What a spreadsheet takes for a formula is marked as text; quotes are doubled. */
export function csvCell(value: string): string {
  const plain = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\n\r';]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}

export const csvLine = (cells: readonly string[]): string => `${cells.map(csvCell).join(',')}\r\n`
