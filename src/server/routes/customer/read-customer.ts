import type { CustomerDetail } from '../../../contract/customer.ts'
import { listPlans } from '../../../core/customer/plan.ts'
import { suggestFor } from '../../../desk/customer/suggest.ts'
import type { Desk } from '../../../desk/desk.ts'
import { listAddresses } from '../../../store/customer/customer-address.ts'
import {
  findCustomer,
  findLanguage,
  listCustomerProfiles,
  listCustomerTickets,
  listLinks,
} from '../../../store/customer/customer-detail.ts'
import { listCustomersById } from '../../../store/customer/customer-list.ts'
import { listNotes } from '../../../store/customer/customer-note.ts'
import type { Trx } from '../../../store/database.ts'
import { getPolicy } from '../../../store/policy.ts'
import { listFollows } from '../../../store/profile.ts'
import { viewCustomerFacts } from '../../views/customer-facts.ts'
import { toProfileView } from '../../views/profile-view.ts'
import { toAddressView, toCustomerRow, toCustomerTicket, toLinkView, toNoteView } from './customer-views.ts'

/** One customer with all that is known of him; undefined when there is none of that id. */
export async function readCustomer(
  desk: Desk,
  trx: Trx,
  caller: { readonly workspaceId: string; readonly memberId: string },
  id: string,
): Promise<CustomerDetail | undefined> {
  const { workspaceId, memberId } = caller
  const customer = await findCustomer(trx, workspaceId, id)
  if (customer === undefined) return undefined
  const mergedInto =
    customer.merged_into === null ? undefined : await findCustomer(trx, workspaceId, customer.merged_into)
  return {
    id,
    displayName: customer.display_name,
    language: await findLanguage(trx, workspaceId, id),
    firstSeenAt: customer.first_seen_at.toISOString(),
    mergedInto: mergedInto === undefined ? null : { id: mergedInto.id, displayName: mergedInto.display_name },
    ...(await viewCustomerFacts(trx, customer, desk.now())),
    profiles: await viewProfiles(desk, trx, workspaceId, id),
    addresses: (await listAddresses(trx, workspaceId, id)).map(toAddressView),
    notes: (await listNotes(trx, workspaceId, id)).map(each => toNoteView(each, memberId)),
    suggestions: await viewSuggestions(trx, workspaceId, id),
    links: (await listLinks(trx, workspaceId, id)).map(toLinkView),
    tickets: (await listCustomerTickets(trx, workspaceId, id)).map(toCustomerTicket),
  }
}

async function viewProfiles(desk: Desk, trx: Trx, workspaceId: string, id: string) {
  const profiles = await listCustomerProfiles(trx, workspaceId, id)
  if (profiles.length === 0) return []
  const accounts = await trx
    .selectFrom('account')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .execute()
  const follows = await listFollows(
    trx,
    workspaceId,
    profiles.map(each => each.id),
  )
  return profiles.map(each => toProfileView(desk, accounts, follows, each))
}

async function viewSuggestions(
  trx: Trx,
  workspaceId: string,
  id: string,
): Promise<CustomerDetail['suggestions']> {
  const suggested = await suggestFor(trx, workspaceId, id)
  const rows = await listCustomersById(
    trx,
    workspaceId,
    suggested.map(each => each.id),
  )
  const plans = listPlans((await getPolicy(trx, workspaceId)).document)
  return suggested.flatMap(({ id: otherId, confidence, reasons }) => {
    const row = rows.find(each => each.id === otherId)
    if (row === undefined) return []
    return [{ customer: toCustomerRow(row, plans), confidence, reasons: reasons.map(each => ({ ...each })) }]
  })
}
