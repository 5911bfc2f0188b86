import { z } from 'zod'
import type { Connector } from '../../connectors/connector.ts'
import type { AccountView, ChannelView } from '../../contract/account.ts'
import { type AccountRow, budgetDay, spentToday } from '../../store/account.ts'
import type { Trx } from '../../store/database.ts'
import { money } from './message-views.ts'

/** JSON Schema of what a person types: defaults may be left out. */
const formSchema = (schema: z.ZodType): Record<string, unknown> =>
  z.toJSONSchema(schema, { io: 'input' }) as Record<string, unknown>

export const toChannelView = (connector: Connector): ChannelView => ({
  channel: connector.channel,
  displayName: connector.displayName,
  login: connector.capabilities.login,
  capabilities: {
    reply: connector.capabilities.reply,
    length: connector.capabilities.length,
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
  const spent = await spentToday(trx, row.workspace_id, row.id, budgetDay(now))
  return {
    id: row.id,
    channel: row.channel,
    handle: row.handle,
    displayName: row.display_name,
    purpose: row.purpose,
    status: row.status,
    keywords: row.keywords,
    settings: row.settings,
    lastHeardAt: heart?.heardAt?.toISOString() ?? null,
    lastReadAt: heart?.readAt?.toISOString() ?? null,
    trouble: row.trouble,
    spentToday: money(spent),
    dailyBudget: row.daily_budget_micros === null ? null : money(row.daily_budget_micros),
    createdAt: row.created_at.toISOString(),
  }
}
