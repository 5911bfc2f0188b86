import { text } from 'node:stream/consumers'
import { z } from 'zod'
import type { Health } from '../connectors/connector.ts'
import { accountRequest } from '../contract/account.ts'
import { checkAccount } from '../desk/account/check-account.ts'
import { connectAccount } from '../desk/account/connect-account.ts'
import type { Desk } from '../desk/desk.ts'
import { type Settings, SettingsError } from '../server/settings.ts'
import { openDesk } from '../server/start-desk.ts'
import { listAccounts } from '../store/account.ts'
import { besideRunningDesk } from './reach-database.ts'
import { complain, say } from './say.ts'
import { tellRights } from './tell-rights.ts'

const addOptions = z.object({
  channel: z.string(),
  purpose: z.enum(['care', 'marketing', 'both']),
  keyword: z.array(z.string()).default([]),
  setting: z.array(z.string().regex(/^\w+=/, 'must be name=value')).default([]),
})

/** Connects an account. Secrets come by standard input, so that they stand in no shell history and no process list. */
export async function addAccount(settings: Settings, raw: unknown): Promise<number> {
  const parsed = addOptions.safeParse(raw)
  if (!parsed.success)
    throw new SettingsError(parsed.error.issues.map(each => `--${each.path.join('.')}: ${each.message}`))
  const { channel, purpose, keyword, setting } = parsed.data
  const request = accountRequest.parse({
    channel,
    purpose,
    keywords: keyword,
    settings: Object.fromEntries(
      setting.map(each => [each.slice(0, each.indexOf('=')), each.slice(each.indexOf('=') + 1)]),
    ),
    secrets: await readSecrets(),
  })
  return withOwner(settings, async (desk, { workspaceId, memberId }) => {
    const connected = await connectAccount(desk, workspaceId, request, memberId)
    if (connected.ok) say(`@${connected.value.handle} is connected (${connected.value.id}).`)
    else complain(`Not connected: ${JSON.stringify(connected.refusal)}`)
    return connected.ok ? 0 : 1
  })
}

async function readSecrets(): Promise<unknown> {
  if (process.stdin.isTTY) say('Paste the secrets as JSON, for example {"accessToken":"…"}, then Ctrl-D:')
  try {
    return JSON.parse(await text(process.stdin))
  } catch {
    throw new SettingsError(['standard input: the secrets are not JSON'])
  }
}

export const listAllAccounts = (settings: Settings): Promise<number> =>
  withOwner(settings, async (desk, { workspaceId }) => {
    const accounts = await desk.database.inWorkspace(workspaceId, trx => listAccounts(trx, workspaceId))
    if (accounts.length === 0) say('No account is connected yet. See "pronto account add --help".')
    for (const each of accounts)
      say(
        `${each.id}  ${each.channel.padEnd(10)} @${each.handle.padEnd(20)} ${each.purpose.padEnd(10)} ${each.status}  ${each.trouble?.code ?? ''}`,
      )
    return 0
  })

/** Asks the networks: whether the accounts work, and what they may do. Without a handle, all of them. */
export const checkAccounts = (settings: Settings, handle: string | undefined): Promise<number> =>
  withOwner(settings, async (desk, { workspaceId, memberId }) => {
    const accounts = await desk.database.inWorkspace(workspaceId, trx => listAccounts(trx, workspaceId))
    const asked = handle?.replace(/^@/, '').toLowerCase()
    const chosen = accounts.filter(each => asked === undefined || each.handle.toLowerCase() === asked)
    if (chosen.length === 0 && handle !== undefined) {
      complain(`No account @${asked} is connected. "pronto account list" shows those that are.`)
      return 1
    }
    let sick = 0
    for (const account of chosen) {
      const checked = await checkAccount(desk, workspaceId, account.id, memberId)
      if (!sayHealth(account.handle, checked.ok ? checked.value.health : null)) sick++
    }
    return sick === 0 ? 0 : 1
  })

/** @returns whether it is well. */
function sayHealth(handle: string, health: Health | null): boolean {
  if (health?.ok !== true) {
    say(`@${handle}: ${health?.code ?? 'gone'} ${health?.explain ?? ''}`)
    return false
  }
  say([`@${handle}: healthy`, ...tellRights(health.rights)].join('\n'))
  return true
}

/** In the name of the workspace's owner: whoever may run the program on its machine may do all. */
async function withOwner(
  settings: Settings,
  work: (desk: Desk, owner: { workspaceId: string; memberId: string }) => Promise<number>,
): Promise<number> {
  const open = await openDesk({ ...(await besideRunningDesk(settings)), PRONTO_LOG: 'warn' })
  try {
    const owner = await open.desk.database.kysely
      .selectFrom('member')
      .select(['id as memberId', 'workspace_id as workspaceId'])
      .where('role', '=', 'owner')
      .orderBy('created_at')
      .executeTakeFirst()
    if (owner !== undefined) return await work(open.desk, owner)
    complain('This desk has no owner yet. Start it and open its address in a browser first.')
    return 1
  } finally {
    await open.close()
  }
}
