import { timingSafeEqual } from 'node:crypto'
import { ok, type Result, refuse } from '../../core/result.ts'
import {
  changeEscalation,
  type EscalationRow,
  findEscalation,
  findEscalationForChange,
} from '../../store/escalation/escalation.ts'
import { insertEvents } from '../../store/event.ts'
import { fact } from '../../store/ticket.ts'
import { wakeEverybody } from '../../store/wake.ts'
import type { Desk } from '../desk.ts'

/** How long a link opens the page. */
export const LINK_LASTS_MS = 14 * 86_400_000
const CONTEXT = 'escalation link'
const ID_BYTES = 16
const VERSION_BYTES = 4
const SIGNATURE_BYTES = 16

/** The address of the small page for a department: signed, so that nothing about it need be kept. */
export const linkOf = (desk: Desk, row: Pick<EscalationRow, 'id' | 'link_version'>): string =>
  `${desk.baseUrl}/ask/${tokenOf(desk, row)}`

function tokenOf(desk: Desk, { id, link_version }: Pick<EscalationRow, 'id' | 'link_version'>): string {
  const named = Buffer.alloc(ID_BYTES + VERSION_BYTES)
  Buffer.from(id.replaceAll('-', ''), 'hex').copy(named)
  named.writeUInt32BE(link_version, ID_BYTES)
  return Buffer.concat([named, signatureOf(desk, named)]).toString('base64url')
}

const signatureOf = (desk: Desk, named: Uint8Array): Buffer =>
  desk.vault.sign(named, CONTEXT).subarray(0, SIGNATURE_BYTES)

/** What a token names, if we made it; undefined for every other. */
export function readToken(
  desk: Desk,
  token: string,
): { readonly id: string; readonly version: number } | undefined {
  const bytes = Buffer.from(token, 'base64url')
  if (bytes.length !== ID_BYTES + VERSION_BYTES + SIGNATURE_BYTES) return undefined
  // Another spelling of the same bytes is none of ours.
  if (bytes.toString('base64url') !== token) return undefined
  const named = bytes.subarray(0, ID_BYTES + VERSION_BYTES)
  if (!timingSafeEqual(signatureOf(desk, named), bytes.subarray(named.length))) return undefined
  const hex = named.toString('hex', 0, ID_BYTES)
  const id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  return { id, version: named.readUInt32BE(ID_BYTES) }
}

/** `forged`: not one of ours. `gone`: it was one, and has run out, been taken back or replaced. */
export type LinkTrouble = 'forged' | 'gone'

/** The escalation that a link opens. */
export async function followLink(desk: Desk, token: string): Promise<Result<EscalationRow, LinkTrouble>> {
  const named = readToken(desk, token)
  if (named === undefined) return refuse('forged')
  const row = await desk.database.inEveryWorkspace(trx =>
    trx.selectFrom('escalation').selectAll().where('id', '=', named.id).executeTakeFirst(),
  )
  if (row === undefined || !isOpen(row, named.version, desk.now())) return refuse('gone')
  if (row.link_opened_at === null) await noteOpened(desk, row)
  return ok(row)
}

const isOpen = (row: EscalationRow, version: number, now: Date): boolean =>
  row.link_version === version && row.link_expires_at !== null && row.link_expires_at > now

const noteOpened = (desk: Desk, { workspace_id, id }: EscalationRow): Promise<void> =>
  desk.database.inWorkspace(workspace_id, async trx => {
    const row = await findEscalationForChange(trx, workspace_id, id)
    if (row === undefined || row.link_opened_at !== null) return
    await changeEscalation(trx, row, { link_opened_at: desk.now() })
    const event = { type: 'link.opened', data: { escalationId: id } } as const
    const by = { kind: 'department', department: row.department, name: '' } as const
    await insertEvents(trx, workspace_id, [fact(event, by, id, row.ticket_id)], {
      newId: desk.newId,
      now: desk.now(),
    })
    await wakeEverybody(trx)
  })

export interface Link {
  readonly url: string
  readonly expiresAt: Date
}

/** The link as it is, to be passed on; undefined where none is open. */
export const findLink = (desk: Desk, workspaceId: string, id: string): Promise<Link | undefined> =>
  desk.database.inWorkspace(workspaceId, async trx => {
    const row = await findEscalation(trx, workspaceId, id)
    if (row === undefined || row.link_expires_at === null || row.link_expires_at <= desk.now())
      return undefined
    return { url: linkOf(desk, row), expiresAt: row.link_expires_at }
  })

/** Makes a new link, by which those before are worth nothing. Undefined when there is no such escalation. */
export const renewLink = (
  desk: Desk,
  workspaceId: string,
  id: string,
  memberId: string,
): Promise<Link | undefined> =>
  changeLink(desk, workspaceId, id, memberId, 'link.renewed', new Date(desk.now().getTime() + LINK_LASTS_MS))

/** From now on no link opens the page. @returns false when there is no such escalation. */
export const revokeLink = async (
  desk: Desk,
  workspaceId: string,
  id: string,
  memberId: string,
): Promise<boolean> => (await changeLink(desk, workspaceId, id, memberId, 'link.revoked', null)) !== undefined

const changeLink = (
  desk: Desk,
  workspaceId: string,
  id: string,
  memberId: string,
  type: 'link.renewed' | 'link.revoked',
  expiresAt: Date | null,
): Promise<Link | undefined> =>
  desk.database.inWorkspace(workspaceId, async trx => {
    const row = await findEscalationForChange(trx, workspaceId, id)
    if (row === undefined) return undefined
    const version = row.link_version + 1
    await changeEscalation(trx, row, {
      link_version: version,
      link_expires_at: expiresAt,
      link_opened_at: null,
    })
    const event = { type, data: { escalationId: id } } as const
    await insertEvents(trx, workspaceId, [fact(event, { kind: 'person', memberId }, id, row.ticket_id)], {
      newId: desk.newId,
      now: desk.now(),
    })
    await wakeEverybody(trx)
    return { url: linkOf(desk, { id, link_version: version }), expiresAt: expiresAt ?? desk.now() }
  })
