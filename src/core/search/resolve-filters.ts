import { KNOWN_LANGUAGES, type Language, type LocalText } from '../language.ts'
import type { Priority, TicketStatus } from '../ticket/ticket.ts'
import { foldText } from '../triage/find-words.ts'
import type { Condition } from './condition.ts'
import { findNearest } from './find-nearest.ts'
import type { PartSearched, StateSearched } from './operators.ts'
import { quoteValue } from './parse-query.ts'
import type { Filter, QueryProblem } from './query.ts'
import type { Day } from './read-day.ts'

/** Those who may have said something: customers with their profiles, people of the desk. */
export interface People {
  readonly customerIds: readonly string[]
  readonly profileIds: readonly string[]
  readonly memberIds: readonly string[]
}

/** The names that the desk knows, by which filters are understood. */
export interface Directory {
  readonly me: string
  readonly accounts: readonly { readonly id: string; readonly handle: string; readonly displayName: string }[]
  readonly channels: readonly string[]
  readonly queues: readonly { readonly id: string; readonly key: string; readonly name: LocalText }[]
  readonly members: readonly { readonly id: string; readonly name: string }[]
  /** By the value of `from:` as it was typed. */
  readonly people: ReadonlyMap<string, People>
  /** The beginning of a day in the desk's time zone. */
  readonly startOf: (day: Day) => Date
}

export interface Resolved {
  readonly conditions: readonly Condition[]
  readonly problems: readonly QueryProblem[]
}

/** Looks up what the filters name. One that names nothing known is told with what may have been meant, and does not narrow. */
export function resolveFilters(filters: readonly Filter[], directory: Directory): Resolved {
  const conditions: Condition[] = []
  const problems: QueryProblem[] = []
  for (const filter of filters) {
    const met = resolve(filter, directory)
    if (met === null) problems.push(tellUnknown(filter, directory))
    else conditions.push({ ...met, isNegated: filter.isNegated } as Condition)
  }
  return { conditions, problems }
}

type Met = Condition extends infer C ? (C extends Condition ? Omit<C, 'isNegated'> : never) : never

/** Values of closed lists were read by the parser: they are what they are called. */
function resolve({ operator, value, day }: Filter, directory: Directory): Met | null {
  switch (operator) {
    case 'status':
      return { on: 'status', status: value as TicketStatus }
    case 'lang':
      return { on: 'language', language: value as Language }
    case 'priority':
      return { on: 'priority', priority: value as Priority }
    case 'is':
      return { on: 'state', state: value as StateSearched }
    case 'has':
      return { on: 'part', part: value as PartSearched }
    case 'tag':
      return { on: 'tag', tag: foldText(value) }
    case 'incident':
      return { on: 'incident', title: foldText(value) }
    case 'before':
    case 'after':
      return day === null ? null : { on: operator, at: directory.startOf(day) }
    case 'from':
      return resolveAuthor(value, directory)
    case 'to':
      return resolveAccount(value, directory)
    case 'channel':
      return resolveChannel(value, directory)
    case 'queue':
      return resolveQueue(value, directory)
    case 'assignee':
      return resolveAssignee(value, directory)
  }
}

const ME: readonly string[] = ['me', 'io', 'moi', 'mio']
const NOBODY: readonly string[] = ['none', 'nobody', 'nessuno', 'personne', 'aucun']

const bareHandle = (value: string): string => foldText(value.trim().replace(/^@/, ''))

function resolveAuthor(value: string, { people, me }: Directory): Met | null {
  if (ME.includes(foldText(value))) return { on: 'author', customerIds: [], profileIds: [], memberIds: [me] }
  const found = people.get(value)
  if (found === undefined || found.customerIds.length + found.memberIds.length === 0) return null
  return { on: 'author', ...found }
}

function resolveAccount(value: string, { accounts }: Directory): Met | null {
  const word = bareHandle(value)
  const found = accounts.filter(
    ({ handle, displayName }) => bareHandle(handle) === word || foldText(displayName) === word,
  )
  return found.length === 0 ? null : { on: 'account', accountIds: found.map(({ id }) => id) }
}

function resolveChannel(value: string, { channels }: Directory): Met | null {
  const word = foldText(value)
  const channel = channels.find(each => each === word)
  return channel === undefined ? null : { on: 'channel', channel }
}

function resolveQueue(value: string, { queues }: Directory): Met | null {
  const word = foldText(value)
  const queue = queues.find(({ key, name }) =>
    [key, name.it, name.fr, name.en].some(each => foldText(each) === word),
  )
  return queue === undefined ? null : { on: 'queue', queueId: queue.id }
}

function resolveAssignee(value: string, { members, me }: Directory): Met | null {
  const word = bareHandle(value)
  if (ME.includes(word)) return { on: 'assignee', memberId: me }
  if (NOBODY.includes(word)) return { on: 'assignee', memberId: null }
  const member = findMember(word, members)
  return member === undefined ? null : { on: 'assignee', memberId: member.id }
}

/** By the whole name, else by the beginning of any part of it. */
export const findMember = <M extends { readonly name: string }>(
  folded: string,
  members: readonly M[],
): M | undefined =>
  members.find(({ name }) => foldText(name) === folded) ??
  members.find(({ name }) => ` ${foldText(name)}`.includes(` ${folded}`))

function tellUnknown({ operator, value, isNegated, from, to }: Filter, directory: Directory): QueryProblem {
  const near = findNearest(bareHandle(value), listKnown(operator, directory))
  const suggestion = near === null ? null : `${isNegated ? '-' : ''}${operator}:${quoteValue(near)}`
  return { code: 'unknownValue', from, to, word: value, suggestion }
}

function listKnown(operator: Filter['operator'], directory: Directory): readonly string[] {
  switch (operator) {
    case 'to':
      return directory.accounts.map(({ handle }) => bareHandle(handle))
    case 'channel':
      return directory.channels
    case 'queue':
      return directory.queues.map(({ key }) => key)
    case 'assignee':
    case 'from':
      return directory.members.map(({ name }) => foldText(name))
    case 'lang':
      return KNOWN_LANGUAGES
    default:
      return []
  }
}
