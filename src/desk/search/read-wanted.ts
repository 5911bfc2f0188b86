import { addDays, dayThere, readLocal } from '../../core/roster/local-time.ts'
import type { Query, QueryProblem, Term } from '../../core/search/query.ts'
import type { Day } from '../../core/search/read-day.ts'
import { type Directory, findMember, type People, resolveFilters } from '../../core/search/resolve-filters.ts'
import type { Wanted, WantedTerm } from '../../core/search/wanted.ts'
import { foldText } from '../../core/triage/find-words.ts'
import type { Trx } from '../../store/database.ts'
import { getPolicy } from '../../store/policy.ts'
import { findNames, findNearWords } from '../../store/search/find-names.ts'
import { listProfilesOf, readNameDirectory } from '../../store/search/read-directory.ts'
import type { Asking } from '../../store/search/ticket-condition.ts'

export interface ReadWanted {
  readonly wanted: Wanted
  readonly problems: readonly QueryProblem[]
  /** Words that nobody uses, with those that were searched beside them. */
  readonly corrections: readonly { readonly typed: string; readonly meant: readonly string[] }[]
}

/** What a query asks for, with all its names looked up. */
export async function readWanted(
  trx: Trx,
  workspaceId: string,
  query: Query,
  asking: Asking,
): Promise<ReadWanted> {
  const directory = await readDirectory(trx, workspaceId, query, asking)
  const { conditions, problems } = resolveFilters(query.filters, directory)
  const words = query.terms.filter(each => !each.isNegated && !each.isPhrase).map(each => foldText(each.text))
  const near = await findNearWords(trx, words.filter(isCorrectable))
  const toWanted = (term: Term): WantedTerm => {
    const text = foldText(term.text)
    const isBeginning = !term.isPhrase && !term.isNegated && text.length > 1
    return { text, isPhrase: term.isPhrase, isBeginning, near: near.get(text) ?? [] }
  }
  return {
    wanted: {
      terms: query.terms.filter(each => !each.isNegated).map(toWanted),
      without: query.terms.filter(each => each.isNegated).map(toWanted),
      conditions,
    },
    problems: [...query.problems, ...problems],
    corrections: [...near].map(([typed, meant]) => ({ typed, meant })),
  }
}

/** Short words are like too many others. */
const isCorrectable = (word: string): boolean => /^[a-z]{4,24}$/.test(word)

async function readDirectory(
  trx: Trx,
  workspaceId: string,
  { filters }: Query,
  { memberId, now }: Asking,
): Promise<Directory> {
  const names = await readNameDirectory(trx, workspaceId)
  const { timeZone } = (await getPolicy(trx, workspaceId)).document.hours
  const people = new Map<string, People>()
  for (const { operator, value } of filters)
    if (operator === 'from' && !people.has(value))
      people.set(value, await findPeople(trx, workspaceId, value, names.members))
  return { ...names, me: memberId, people, startOf: day => startOf(day, timeZone, now) }
}

function startOf(day: Day, timeZone: string, now: Date): Date {
  const date = 'date' in day ? day.date : addDays(readLocal(timeZone, now).date, -day.daysAgo)
  return dayThere(timeZone, date).from
}

/** So like must a name be to be meant; a typing slip leaves more. */
const LIKE_ENOUGH = 0.6
const MOST_PEOPLE = 50

async function findPeople(
  trx: Trx,
  workspaceId: string,
  value: string,
  members: Directory['members'],
): Promise<People> {
  const folded = foldText(value.replace(/^@/, '').trim())
  if (folded === '') return { customerIds: [], profileIds: [], memberIds: [] }
  const names = await findNames(trx, workspaceId, folded)
  const exact = names.filter(({ name }) => ` ${name} `.includes(` ${folded} `))
  const meant = exact.length > 0 ? exact : names.filter(({ likeness }) => likeness >= LIKE_ENOUGH)
  const customerIds = meant.slice(0, MOST_PEOPLE).map(each => each.customerId)
  const member = findMember(folded, members)
  return {
    customerIds,
    profileIds: await listProfilesOf(trx, workspaceId, customerIds),
    memberIds: member === undefined ? [] : [member.id],
  }
}
