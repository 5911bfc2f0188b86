import type { Selectable } from 'kysely'
import type { LinkProof } from '../../core/customer/link.ts'
import type { Trx } from '../database.ts'
import type { CustomerLinkTable, Taken } from '../schema/customer-tables.ts'

export type CustomerLinkRow = Selectable<CustomerLinkTable>

export interface NewLink {
  readonly id: string
  /** Null: all that the customer was. */
  readonly profileId: string | null
  readonly from: string | null
  readonly to: string
  readonly proof: LinkProof
  readonly byMember: string | null
  readonly at: Date
  readonly partOf?: string
  readonly taken?: Taken
}

export async function insertLink(trx: Trx, workspaceId: string, link: NewLink): Promise<void> {
  await trx
    .insertInto('customer_link')
    .values({
      workspace_id: workspaceId,
      id: link.id,
      profile_id: link.profileId,
      from_customer_id: link.from,
      to_customer_id: link.to,
      proof: link.proof,
      by_member: link.byMember,
      linked_at: link.at,
      part_of: link.partOf ?? null,
      taken: JSON.stringify(link.taken ?? {}),
    })
    .execute()
}

/** The link, locked. */
export const findLinkForChange = (
  trx: Trx,
  workspaceId: string,
  id: string,
): Promise<CustomerLinkRow | undefined> =>
  trx
    .selectFrom('customer_link')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

/** The profiles that went over with a merge. */
export const listParts = (trx: Trx, workspaceId: string, id: string): Promise<CustomerLinkRow[]> =>
  trx
    .selectFrom('customer_link')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('part_of', '=', id)
    .orderBy('id')
    .execute()

/** A merge that has not been undone, by which a profile came to whom it is with now. */
export const findMergeOf = (
  trx: Trx,
  workspaceId: string,
  profileId: string,
  customerId: string,
): Promise<CustomerLinkRow | undefined> =>
  trx
    .selectFrom('customer_link as part')
    .innerJoin('customer_link as merge', join =>
      join.onRef('merge.workspace_id', '=', 'part.workspace_id').onRef('merge.id', '=', 'part.part_of'),
    )
    .selectAll('merge')
    .where('part.workspace_id', '=', workspaceId)
    .where('part.profile_id', '=', profileId)
    .where('merge.to_customer_id', '=', customerId)
    .where('merge.undone_at', 'is', null)
    .orderBy('merge.linked_at', 'desc')
    .executeTakeFirst()

export async function markUndone(trx: Trx, workspaceId: string, id: string, at: Date): Promise<void> {
  await trx
    .updateTable('customer_link')
    .set({ undone_at: at })
    .where('workspace_id', '=', workspaceId)
    .where(eb => eb.or([eb('id', '=', id), eb('part_of', '=', id)]))
    .execute()
}
