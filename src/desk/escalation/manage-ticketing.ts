import { z } from 'zod'
import type {
  ChangeTicketingRequest,
  ConnectTicketingRequest,
  TryTicketingRequest,
} from '../../contract/ticketing.ts'
import type { NewEvent } from '../../core/events.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import type { Trx } from '../../store/database.ts'
import { forgetReadIssues } from '../../store/escalation/escalation.ts'
import {
  changeTicketingSystem,
  findTicketingSystem,
  insertTicketingSystem,
  type TicketingSystemRow,
  wakeSystem,
} from '../../store/escalation/ticketing-system.ts'
import { insertEvents } from '../../store/event.ts'
import { fact } from '../../store/ticket.ts'
import { wakeEverybody } from '../../store/wake.ts'
import type { Ticketing, TicketingHealth } from '../../ticketing/ticketing.ts'
import type { Desk } from '../desk.ts'
import { openSystem } from './ticketing-session.ts'

export type TicketingRefusal =
  | { readonly kind: 'notFound' }
  | { readonly kind: 'unknownSystem' }
  | { readonly kind: 'invalid'; readonly fields: Readonly<Record<string, string>> }
  | { readonly kind: 'unhealthy'; readonly health: Extract<TicketingHealth, { ok: false }> }

interface Parts {
  readonly settings: unknown
  readonly secrets: unknown
}

const CHECK_TIMEOUT_MS = 20_000

/** Settings and secrets are parsed, the system is asked who we are there, then it is read. */
export async function connectTicketing(
  desk: Desk,
  workspaceId: string,
  { system, name, settings, secrets }: ConnectTicketingRequest,
  memberId: string,
): Promise<Result<TicketingSystemRow, TicketingRefusal>> {
  const checked = await checkParts(desk, system, { settings, secrets })
  if (!checked.ok) return checked
  const { health, parts } = checked.value
  if (!health.ok) return refuse({ kind: 'unhealthy', health })
  return desk.database.inWorkspace(workspaceId, async trx => {
    const id = desk.newId()
    const row = await insertTicketingSystem(trx, {
      workspace_id: workspaceId,
      id,
      system,
      name,
      settings: parts.settings,
      secrets: desk.vault.seal(parts.secrets, id),
      added_by: memberId,
      added_at: desk.now(),
    })
    await tell(desk, trx, row, { type: 'ticketing.connected', data: { systemId: id } }, memberId)
    return ok(row)
  })
}

/** Settings that are not kept yet, tried. What a test button shows. */
export async function tryTicketing(
  desk: Desk,
  workspaceId: string,
  { id, system, settings, secrets }: TryTicketingRequest,
): Promise<Result<TicketingHealth, TicketingRefusal>> {
  const kept = id === undefined ? {} : await readSecrets(desk, workspaceId, id)
  const checked = await checkParts(desk, system, { settings, secrets: { ...kept, ...secrets } })
  return checked.ok ? ok(checked.value.health) : checked
}

/** New settings and secrets are tried first; secrets that are left out stay. */
export async function changeTicketing(
  desk: Desk,
  workspaceId: string,
  id: string,
  { name, settings, secrets }: ChangeTicketingRequest,
  memberId: string,
): Promise<Result<TicketingSystemRow, TicketingRefusal>> {
  const row = await find(desk, workspaceId, id)
  if (row === undefined) return refuse({ kind: 'notFound' })
  const given = {
    settings: settings ?? row.settings,
    secrets: { ...(await readSecrets(desk, workspaceId, id)), ...secrets },
  }
  const isTried = settings !== undefined || secrets !== undefined
  const checked = isTried ? await checkParts(desk, row.system, given) : null
  if (checked?.ok === false) return checked
  if (checked?.value.health.ok === false) return refuse({ kind: 'unhealthy', health: checked.value.health })
  const parts = checked?.value.parts
  return desk.database.inWorkspace(workspaceId, async trx => {
    const changed = await changeTicketingSystem(trx, row, {
      ...(name === undefined ? {} : { name }),
      ...(parts === undefined
        ? {}
        : { settings: parts.settings, secrets: desk.vault.seal(parts.secrets, id) }),
    })
    await wakeSystem(trx, row, desk.now())
    await tell(desk, trx, row, { type: 'ticketing.changed', data: { systemId: id } }, memberId)
    return ok(changed)
  })
}

/** From now on nothing is carried there and nothing read; its secrets are forgotten. @returns false when there is none. */
export async function removeTicketing(
  desk: Desk,
  workspaceId: string,
  id: string,
  memberId: string,
): Promise<boolean> {
  const row = await find(desk, workspaceId, id)
  if (row === undefined) return false
  await desk.database.inWorkspace(workspaceId, async trx => {
    await changeTicketingSystem(trx, row, { secrets: Buffer.alloc(0), removed_at: desk.now() })
    await tell(desk, trx, row, { type: 'ticketing.removed', data: { systemId: id } }, memberId)
  })
  return true
}

/** All issues of ours are read once more, from their beginning. @returns false when there is no such system. */
export async function readTicketingAgain(desk: Desk, workspaceId: string, id: string): Promise<boolean> {
  const row = await find(desk, workspaceId, id)
  if (row === undefined) return false
  await desk.database.inWorkspace(workspaceId, async trx => {
    await forgetReadIssues(trx, workspaceId, id)
    await wakeSystem(trx, row, desk.now())
  })
  return true
}

const find = async (desk: Desk, workspaceId: string, id: string): Promise<TicketingSystemRow | undefined> => {
  const row = await desk.database.inWorkspace(workspaceId, trx => findTicketingSystem(trx, workspaceId, id))
  return row?.removed_at === null ? row : undefined
}

async function readSecrets(desk: Desk, workspaceId: string, id: string): Promise<object> {
  const row = await find(desk, workspaceId, id)
  const open = row === undefined ? null : openSystem(desk, row)
  return typeof open?.session.secrets === 'object' && open.session.secrets !== null
    ? open.session.secrets
    : {}
}

async function checkParts(
  desk: Desk,
  system: string,
  given: Parts,
): Promise<Result<{ readonly health: TicketingHealth; readonly parts: Parts }, TicketingRefusal>> {
  const ticketing = desk.findTicketing(system)
  if (ticketing === undefined) return refuse({ kind: 'unknownSystem' })
  const parsed = parseParts(ticketing, given)
  if (!parsed.ok) return parsed
  const session = { systemId: '', ...parsed.value }
  const health = await ticketing.check(session, AbortSignal.timeout(CHECK_TIMEOUT_MS))
  return ok({ health, parts: parsed.value })
}

/** Paths and messages only: the values of secrets never travel back. */
function parseParts(ticketing: Ticketing, given: Parts): Result<Parts, TicketingRefusal> {
  const { settingsSchema, secretsSchema } = ticketing
  const parsed = z.object({ settings: settingsSchema, secrets: secretsSchema }).safeParse(given)
  if (parsed.success) return ok(parsed.data)
  const fields = parsed.error.issues.map(each => [each.path.join('.'), each.message])
  return refuse({ kind: 'invalid', fields: Object.fromEntries(fields) })
}

async function tell(
  desk: Desk,
  trx: Trx,
  row: TicketingSystemRow,
  event: NewEvent,
  memberId: string,
): Promise<void> {
  const facts = [fact(event, { kind: 'person', memberId }, row.id, null)]
  await insertEvents(trx, row.workspace_id, facts, { newId: desk.newId, now: desk.now() })
  await wakeEverybody(trx)
}
