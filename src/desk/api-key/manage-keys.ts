import { createHash, randomBytes } from 'node:crypto'
import { KEY_MARK, mayGive } from '../../core/api-key/api-key.ts'
import type { NewEvent } from '../../core/events.ts'
import type { Permission, Role } from '../../core/member/role.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import { findApiKeyForChange, insertApiKey, listApiKeys, revokeApiKey } from '../../store/api-key.ts'
import type { Trx } from '../../store/database.ts'
import { insertEvents } from '../../store/event.ts'
import { fact } from '../../store/ticket.ts'
import { wakeEverybody } from '../../store/wake.ts'
import type { Desk } from '../desk.ts'

export interface WantedKey {
  readonly name: string
  readonly permissions: readonly Permission[]
  readonly expiresAt: Date | null
}
export interface Maker {
  readonly memberId: string
  readonly role: Role
}
export type MakeKeyRefusal = 'moreThanMine' | 'expiresInThePast' | 'tooManyKeys'

const MOST_KEYS = 100
/** So much of a key is shown ever after: too little to try the rest. */
const SHOWN = KEY_MARK.length + 6

/** Fast on purpose: 256 bits of chance are not to be guessed, however fast one tries. */
export const hashKey = (key: string): Buffer => createHash('sha256').update(key).digest()

/** @returns the key itself, which nobody sees again. */
export function makeKey(
  desk: Desk,
  workspaceId: string,
  wanted: WantedKey,
  maker: Maker,
): Promise<Result<{ readonly id: string; readonly key: string }, MakeKeyRefusal>> {
  return desk.database.inWorkspace(workspaceId, async trx => {
    const now = desk.now()
    if (!mayGive(maker.role, wanted.permissions)) return refuse('moreThanMine')
    if (wanted.expiresAt !== null && wanted.expiresAt <= now) return refuse('expiresInThePast')
    const there = await listApiKeys(trx, workspaceId)
    if (there.filter(each => each.revoked_at === null).length >= MOST_KEYS) return refuse('tooManyKeys')
    const key = KEY_MARK + randomBytes(32).toString('base64url')
    const id = desk.newId()
    const { name, permissions, expiresAt } = wanted
    const prefix = key.slice(0, SHOWN)
    await insertApiKey(trx, {
      workspace_id: workspaceId,
      id,
      member_id: desk.newId(),
      name,
      permissions: [...permissions],
      hash: hashKey(key),
      prefix,
      made_by: maker.memberId,
      made_at: now,
      expires_at: expiresAt,
    })
    const data = { name, prefix, permissions: [...permissions] }
    await tell(desk, trx, workspaceId, id, { type: 'key.made', data }, maker.memberId)
    return ok({ id, key })
  })
}

/** From now on it opens nothing. One that is revoked already stays as it is. */
export function revokeKey(
  desk: Desk,
  workspaceId: string,
  id: string,
  memberId: string,
): Promise<Result<null, 'notFound'>> {
  return desk.database.inWorkspace(workspaceId, async trx => {
    const key = await findApiKeyForChange(trx, workspaceId, id)
    if (key === undefined) return refuse('notFound')
    if (key.revoked_at !== null) return ok(null)
    await revokeApiKey(trx, key, memberId, desk.now())
    const data = { name: key.name, prefix: key.prefix }
    await tell(desk, trx, workspaceId, id, { type: 'key.revoked', data }, memberId)
    return ok(null)
  })
}

async function tell(
  desk: Desk,
  trx: Trx,
  workspaceId: string,
  keyId: string,
  event: NewEvent,
  memberId: string,
): Promise<void> {
  const facts = [fact(event, { kind: 'person', memberId }, keyId, null)]
  await insertEvents(trx, workspaceId, facts, { newId: desk.newId, now: desk.now() })
  await wakeEverybody(trx)
}
