import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { appIdOf } from '../credentials.ts'
import { readList } from '../x/asked.ts'
import { readBody } from '../x/body.ts'
import type { Answer, Asking } from '../x/endpoint.ts'
import { type ApiParts, serveEndpoint } from '../x/serve-api.ts'
import type { DayBill } from './ledger.ts'

/** Posts that a self-serve project may read in a month. */
const PROJECT_CAP = 3_000_000
const DAY_MS = 24 * 60 * 60 * 1000

/** What the app has used and has to pay: in full under `/sandbox`, and as the network itself tells it. */
export function serveBilling(app: FastifyInstance, parts: ApiParts): void {
  app.get('/sandbox/billing', () => {
    const days = parts.ledger.listDays()
    return { micros: days.reduce((sum, { micros }) => sum + micros, 0), currency: 'USD', days }
  })
  serveEndpoint(app, parts, {
    method: 'GET',
    path: '/2/usage/tweets',
    caller: 'app',
    scopes: [],
    limit: 'usage',
    answer: asking => answerUsage(parts, asking),
  })
}

const querySchema = z.object({ days: z.coerce.number().int().min(1).max(90).default(7) })

function answerUsage({ ledger, secrets }: ApiParts, { query, network }: Asking): Answer {
  const { days } = readBody(querySchema, query)
  const now = network.now()
  const bills = ledger.listDays()
  const usage = listLastDays(now, days).map(day => ({
    date: `${day}T00:00:00.000Z`,
    usage: postsReadOn(bills, day),
  }))
  const id = appIdOf(secrets)
  const all = {
    cap_reset_day: daysUntilNextMonth(now),
    project_cap: PROJECT_CAP,
    project_id: id,
    project_usage: bills
      .filter(({ day }) => day.slice(0, 7) === now.toISOString().slice(0, 7))
      .reduce(sumOfPosts, 0),
    daily_project_usage: { project_id: Number(id), usage },
    daily_client_app_usage: [{ client_app_id: id, usage, usage_result_count: usage.length }],
  }
  const asked = new Set([
    'cap_reset_day',
    'project_cap',
    'project_id',
    'project_usage',
    ...readList(query['usage.fields']),
  ])
  return { body: { data: Object.fromEntries(Object.entries(all).filter(([name]) => asked.has(name))) } }
}

/** The newest first, today among them. */
function listLastDays(now: Date, count: number): string[] {
  return Array.from({ length: count }, (_, back) =>
    new Date(now.getTime() - back * DAY_MS).toISOString().slice(0, 10),
  )
}

function postsReadOn(bills: readonly DayBill[], day: string): number {
  return bills.filter(bill => bill.day === day).reduce(sumOfPosts, 0)
}

function sumOfPosts(sum: number, { kinds }: DayBill): number {
  return sum + (kinds.postRead?.count ?? 0) + (kinds.ownedRead?.count ?? 0)
}

function daysUntilNextMonth(now: Date): number {
  const next = Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1, 1)
  return Math.ceil((next - now.getTime()) / DAY_MS)
}
