import { z } from 'zod'
import type { Connector } from '../../connectors/connector.ts'
import type { AccountView, ChannelView, MeasureView } from '../../contract/account.ts'
import { describeMeasure, type Measure, type Spending } from '../../core/account/budget.ts'
import { budgetOf } from '../../desk/account/ask-budget.ts'
import { type AccountRow, budgetDay } from '../../store/account.ts'
import { readDaySpending } from '../../store/budget.ts'
import type { Trx } from '../../store/database.ts'
import { readLiveness } from '../../store/stream.ts'
import { viewAbsences } from './absence-views.ts'
import { money } from './message-views.ts'

/** JSON Schema of what a person types: defaults may be left out. */
export const formSchema = (schema: z.ZodType): Record<string, unknown> =>
  z.toJSONSchema(schema, { io: 'input' }) as Record<string, unknown>

export const toChannelView = (connector: Connector): ChannelView => ({
  channel: connector.channel,
  displayName: connector.displayName,
  login: connector.capabilities.login,
  capabilities: {
    reply: connector.capabilities.reply,
    length: connector.capabilities.length,
    keywords: connector.capabilities.keywords,
    letters: connector.capabilities.letters,
    sources: [...connector.capabilities.sources],
  },
  settingsSchema: formSchema(connector.settingsSchema),
  secretsSchema: formSchema(connector.secretsSchema),
})

/** An account with its heartbeat. Its secrets are no part of it. */
export async function viewAccount(trx: Trx, row: AccountRow, now: Date): Promise<AccountView> {
  const heart = await trx
    .selectFrom('account_cursor')
    .select(eb => [eb.fn.max('last_heard_at').as('heardAt'), eb.fn.max('last_read_at').as('readAt')])
    .where('workspace_id', '=', row.workspace_id)
    .where('account_id', '=', row.id)
    .executeTakeFirst()
  const live = await readLiveness(trx, row.workspace_id, row.id, now)
  const { spent } = await readDaySpending(trx, row, budgetDay(now))
  return {
    id: row.id,
    channel: row.channel,
    handle: row.handle,
    displayName: row.display_name,
    purpose: row.purpose,
    status: row.status,
    keywords: row.keywords,
    settings: row.settings,
    lastHeardAt: later(heart?.heardAt ?? null, live.heardAt)?.toISOString() ?? null,
    lastReadAt: heart?.readAt?.toISOString() ?? null,
    liveSince: live.since?.toISOString() ?? null,
    liveTrouble: live.trouble,
    trouble: row.trouble,
    spentToday: money(spent.money),
    dailyBudget: row.daily_budget_micros === null ? null : money(row.daily_budget_micros),
    budget: viewBudget(row, spent),
    heldSources: await listHeldSources(trx, row),
    rights: row.rights,
    checkedAt: row.checked_at?.toISOString() ?? null,
    silentSince: row.silent_since?.toISOString() ?? null,
    absences: await viewAbsences(trx, row, now),
    createdAt: row.created_at.toISOString(),
  }
}

const later = (a: Date | null, b: Date | null): Date | null =>
  a === null || b === null ? (a ?? b) : a > b ? a : b

function viewBudget(row: AccountRow, spent: Spending): AccountView['budget'] {
  const limits = budgetOf(row)
  const view = (measure: Measure): MeasureView => {
    const [used, limit] = [spent[measure], limits[measure]]
    if (limit === null) return { used, limit, state: 'well', stops: [] }
    const { state, stops } = describeMeasure({ measure, used, limit })
    return { used, limit, state, stops: [...stops] }
  }
  return { money: view('money'), reads: view('reads'), posts: view('posts') }
}

async function listHeldSources(trx: Trx, row: AccountRow): Promise<AccountView['heldSources']> {
  const held = await trx
    .selectFrom('account_cursor')
    .select(['source', 'stopped_at'])
    .where('workspace_id', '=', row.workspace_id)
    .where('account_id', '=', row.id)
    .where('stopped_at', 'is not', null)
    .orderBy('source')
    .execute()
  return held.flatMap(({ source, stopped_at: since }) =>
    since === null ? [] : [{ source, since: since.toISOString() }],
  )
}
