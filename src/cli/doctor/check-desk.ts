import type pg from 'pg'
import { createVault, type Vault } from '../../desk/vault.ts'
import type { Settings } from '../../server/settings.ts'
import { findKey } from '../desk-key.ts'
import { type Finding, findingsOf } from './finding.ts'

const { ok, warn, fail } = findingsOf('desk')

const SILENT_AFTER_MS = 15 * 60_000

interface AccountLine {
  readonly id: string
  readonly channel: string
  readonly handle: string
  readonly status: string
  readonly secrets: Buffer
  readonly trouble: { readonly code: string; readonly explain: string; readonly since: string } | null
  readonly read_at: Date | null
  readonly heard_at: Date | null
}

/** What stands in the tables: people, accounts, replies that wait for somebody. `isServed`: a desk is at work now. */
export async function checkDesk(
  client: pg.Client,
  settings: Settings,
  { isServed, now }: { readonly isServed: boolean; readonly now: Date },
): Promise<Finding[]> {
  await client.query('begin read only')
  try {
    await client.query(`set local pronto.workspace = '*'`)
    const owners = await checkOwner(client)
    if (owners.state !== 'ok') return [owners]
    return [
      owners,
      ...(await checkAccounts(client, settings, isServed, now)),
      ...(await checkDeliveries(client, isServed, now)),
    ]
  } finally {
    await client.query('rollback')
  }
}

async function checkOwner(client: pg.Client): Promise<Finding> {
  const { rows } = await client.query<{ workspaces: number; owners: number; people: number }>(
    `select (select count(*)::integer from workspace) as workspaces,
      count(*) filter (where role = 'owner')::integer as owners, count(*)::integer as people from member`,
  )
  const { workspaces, owners, people } = rows[0] ?? { workspaces: 0, owners: 0, people: 0 }
  return workspaces > 0 && owners > 0
    ? ok(`${workspaces} workspace${workspaces === 1 ? '' : 's'}, ${people} member${people === 1 ? '' : 's'}`)
    : warn(
        'nobody owns this desk yet',
        'Start it and open its address in a browser: the first visitor becomes the owner.',
      )
}

async function checkAccounts(
  client: pg.Client,
  settings: Settings,
  isServed: boolean,
  now: Date,
): Promise<Finding[]> {
  const { rows } = await client.query<AccountLine>(
    `select a.id, a.channel, a.handle, a.status, a.secrets, a.trouble, max(c.last_read_at) as read_at,
        max(c.last_heard_at) as heard_at
      from account a left join account_cursor c on c.workspace_id = a.workspace_id and c.account_id = a.id
      where a.removed_at is null group by a.workspace_id, a.id order by a.created_at`,
  )
  if (rows.length === 0)
    return [warn('no account is connected', 'Connect one on the accounts page, or by "pronto account add".')]
  const key = findKey(settings)
  const vault = key === undefined ? null : createVault(key)
  return rows.map(account => checkAccount(account, vault, isServed, now))
}

function checkAccount(account: AccountLine, vault: Vault | null, isServed: boolean, now: Date): Finding {
  const name = `@${account.handle} on ${account.channel}`
  const heard = `last heard ${tellAge(account.heard_at, now)}`
  if (account.status === 'paused') return ok(`${name} is paused, ${heard}`)
  if (vault === null || !opens(vault, account))
    return fail(
      `the secrets of ${name} cannot be opened with the key that is here`,
      'Set the PRONTO_SECRET, or put back the data folder’s "secret", with which it was connected; or log it in again.',
    )
  if (account.status === 'needsLogin')
    return fail(`${name} must be logged in again, ${heard}`, 'Do so on the accounts page.')
  const { trouble } = account
  if (trouble !== null)
    return warn(
      `${name}: ${trouble.code} since ${trouble.since}: ${trouble.explain}`,
      ADVICE[trouble.code] ?? OTHERWISE,
    )
  const isSilent = account.read_at === null || now.getTime() - account.read_at.getTime() > SILENT_AFTER_MS
  if (isServed && isSilent)
    return warn(
      `${name} was last read ${tellAge(account.read_at, now)}`,
      'A desk is running and does not read it: see its log.',
    )
  return ok(`${name} is connected, ${heard}`)
}

const OTHERWISE = 'Ask the network: "pronto account check".'
const ADVICE: Readonly<Record<string, string>> = {
  needsLogin: 'Log it in again on the accounts page.',
  forbidden: 'The network’s app lacks a permission: look into its developer console.',
  outOfCredits: 'Buy credits in the network’s developer console.',
  rateLimited: 'It goes on by itself. If it lasts, read less often: pollSeconds of the account.',
  unreachable: 'Check this machine’s way to the network. What was missed is read later.',
}

function opens(vault: Vault, { id, secrets }: AccountLine): boolean {
  try {
    vault.open(secrets, id)
    return true
  } catch {
    return false
  }
}

function tellAge(at: Date | null, now: Date): string {
  if (at === null) return 'never'
  const minutes = Math.max(0, Math.round((now.getTime() - at.getTime()) / 60_000))
  if (minutes < 1) return 'just now'
  return minutes < 120 ? `${minutes} min ago` : `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`
}

const replies = (n: number): string => (n === 1 ? '1 reply' : `${n} replies`)

const LATE_AFTER_MS = 5 * 60_000

async function checkDeliveries(client: pg.Client, isServed: boolean, now: Date): Promise<Finding[]> {
  const { rows } = await client.query<{ asking: number; failed: number; late: number }>(
    `select count(*) filter (where state = 'unknown' and look_again_at is null)::integer as asking,
      count(*) filter (where state = 'failed')::integer as failed,
      count(*) filter (where state = 'pending' and not_before < $1)::integer as late from delivery`,
    [new Date(now.getTime() - LATE_AFTER_MS)],
  )
  const { asking, failed, late } = rows[0] ?? { asking: 0, failed: 0, late: 0 }
  return [
    ...(asking > 0
      ? [warn(`${replies(asking)} may or may not stand on the network`, 'Open their tickets and say which.')]
      : []),
    ...(failed > 0
      ? [warn(`${replies(failed)} refused by the network`, 'Open their tickets: each says why.')]
      : []),
    ...(late > 0
      ? [
          warn(
            `${replies(late)} should have gone more than 5 minutes ago`,
            isServed
              ? 'They wait for one before them in their conversation, or see the log.'
              : 'Start the desk: they go at once.',
          ),
        ]
      : []),
  ]
}
