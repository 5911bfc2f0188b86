import { z } from 'zod'
import type { Trx } from '../../store/database.ts'
import { insertEvents } from '../../store/event.ts'
import { deleteIntegration, type IntegrationRow } from '../../store/integration.ts'
import type { IntegrationKind } from '../../store/schema/customer-tables.ts'
import { fact } from '../../store/ticket.ts'
import { wakeEverybody } from '../../store/wake.ts'
import type { Desk } from '../desk.ts'

const sealed = z.object({ secret: z.string() })

/** Bound to its row: what was sealed for one workspace or program opens for no other. */
const contextOf = ({ workspace_id, kind }: Pick<IntegrationRow, 'workspace_id' | 'kind'>): string =>
  `${workspace_id}/${kind}`

export const sealSecret = (
  desk: Desk,
  row: Pick<IntegrationRow, 'workspace_id' | 'kind'>,
  secret: string,
): Buffer => desk.vault.seal({ secret }, contextOf(row))

/** Null where none is set, or the desk's key has changed since. */
export function openSecret(desk: Desk, row: IntegrationRow): string | null {
  if (row.secret === null) return null
  try {
    return sealed.parse(desk.vault.open(row.secret, contextOf(row))).secret
  } catch {
    return null
  }
}

export function removeIntegration(
  desk: Desk,
  workspaceId: string,
  kind: IntegrationKind,
  memberId: string,
): Promise<void> {
  return desk.database.inWorkspace(workspaceId, async trx => {
    if (await deleteIntegration(trx, workspaceId, kind))
      await tellOfIntegration(desk, trx, workspaceId, kind, 'removed', memberId)
  })
}

/** Never says what the secret is. */
export async function tellOfIntegration(
  desk: Desk,
  trx: Trx,
  workspaceId: string,
  kind: IntegrationKind,
  deed: 'set' | 'removed',
  memberId: string,
): Promise<void> {
  const event = { type: 'integration.changed', data: { kind, deed } } as const
  const facts = [fact(event, { kind: 'person', memberId }, workspaceId, null)]
  await insertEvents(trx, workspaceId, facts, { newId: desk.newId, now: desk.now() })
  await wakeEverybody(trx)
}
