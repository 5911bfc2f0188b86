import { z } from 'zod'
import { readList } from '../asked.ts'
import { readBody } from '../body.ts'
import type { Answer, Asking, Endpoint } from '../endpoint.ts'
import { isId, readSize } from '../page.ts'
import { invalidParameter, invalidRequest } from '../problems.ts'
import { answerRulesCount } from './answer-rules-count.ts'
import { applyAddition, applyRemoval, type RuleProblem } from './change-rules.ts'
import type { RuleStore, StreamRule } from './rule-store.ts'

const PATH = '/2/tweets/search/stream/rules'
const SIZE = { least: 1, most: 1000, usual: 1000 }
/** The specification wants tokens of sixteen characters. */
const TOKEN_LENGTH = 16

export function ruleEndpoints(store: RuleStore): readonly Endpoint[] {
  const demand = { caller: 'app', scopes: [] } as const
  return [
    { ...demand, method: 'GET', path: PATH, limit: 'rules', answer: asking => listRules(store, asking) },
    {
      ...demand,
      method: 'POST',
      path: PATH,
      limit: 'changeRules',
      answer: asking => changeRules(store, asking),
    },
    {
      ...demand,
      method: 'GET',
      path: `${PATH}/counts`,
      limit: 'rulesCounts',
      answer: asking => answerRulesCount(store, asking),
    },
  ]
}

function listRules(store: RuleStore, asking: Asking): Answer {
  const { query } = asking
  const ids = readList(query.ids)
  for (const id of ids) if (!isId(id)) throw invalidParameter('ids', id, 'is not valid')
  const all = store.list().filter(rule => ids.length === 0 || ids.includes(rule.id))
  const start = readStart(query.pagination_token)
  const end = start + readSize(query, SIZE)
  const data = all.slice(start, end)
  const token = end < all.length && { next_token: String(end).padStart(TOKEN_LENGTH, '0') }
  return { body: { ...some({ data }), meta: { sent: sentAt(asking), result_count: data.length, ...token } } }
}

function readStart(token: string | undefined): number {
  if (token === undefined) return 0
  if (new RegExp(`^[0-9]{${TOKEN_LENGTH}}$`).test(token)) return Number(token)
  throw invalidParameter('pagination_token', token, 'is not valid')
}

const ruleSchema = z.strictObject({ value: z.string().min(1), tag: z.string().optional() })
const changeSchema = z.strictObject({
  add: z.array(ruleSchema).min(1).optional(),
  delete: z
    .strictObject({ ids: z.array(z.string()).optional(), values: z.array(z.string()).optional() })
    .optional(),
})

function changeRules(store: RuleStore, asking: Asking): Answer {
  const isDry = readSwitch(asking, 'dry_run')
  if (readSwitch(asking, 'delete_all')) {
    const ids = store.list().map(rule => rule.id)
    return removeRules(store, asking, { ids }, isDry)
  }
  const change = readBody(changeSchema, asking.body)
  if ((change.add === undefined) === (change.delete === undefined))
    throw invalidRequest('Exactly one of `add` and `delete` must be given.')
  return change.add
    ? addRules(store, asking, change.add, isDry)
    : removeRules(store, asking, change.delete ?? {}, isDry)
}

function addRules(
  store: RuleStore,
  asking: Asking,
  wished: Parameters<typeof applyAddition>[1],
  isDry: boolean,
): Answer {
  const { rules, created, problems } = applyAddition(store.list(), wished, asking.access, store.nextId)
  if (!isDry) store.replace(rules)
  const summary = {
    created: created.length,
    not_created: problems.length,
    valid: created.length,
    invalid: problems.length,
  }
  return {
    status: created.length > 0 ? 201 : 200,
    body: { ...some({ data: created, errors: problems }), meta: { sent: sentAt(asking), summary } },
  }
}

function removeRules(
  store: RuleStore,
  asking: Asking,
  which: Parameters<typeof applyRemoval>[1],
  isDry: boolean,
): Answer {
  const { rules, deleted, problems } = applyRemoval(store.list(), which)
  if (!isDry) store.replace(rules)
  const summary = { deleted, not_deleted: problems.length }
  return { body: { ...some({ errors: problems }), meta: { sent: sentAt(asking), summary } } }
}

function readSwitch({ query }: Asking, name: string): boolean {
  const value = query[name] ?? 'false'
  if (value === 'true' || value === 'false') return value === 'true'
  throw invalidParameter(name, value, 'is not one of [true,false]')
}

const sentAt = ({ network }: Asking): string => network.now().toISOString()

/** Those lists that hold something: empty ones are left out. */
function some(lists: { readonly [name: string]: readonly (StreamRule | RuleProblem)[] }) {
  return Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0))
}
