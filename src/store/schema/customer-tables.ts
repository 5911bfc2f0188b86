import type { ColumnType, Generated } from 'kysely'
import type { AttributeKind } from '../../core/customer/attribute.ts'
import type { AddressSource, LinkProof } from '../../core/customer/link.ts'
import type { LocalText } from '../../core/language.ts'

type Json<T> = ColumnType<T, string, string>

/** Something that a workspace wants to know of its customers. */
export interface AttributeTable {
  workspace_id: string
  id: string
  key: string
  name: Json<LocalText>
  kind: AttributeKind
  choices: string[]
  made_at: Date
}
/** A profile went from one customer to another; without a profile, all that a customer was. */
export interface CustomerLinkTable {
  workspace_id: string
  id: string
  profile_id: string | null
  /** Null where the profile was new. */
  from_customer_id: string | null
  to_customer_id: string
  proof: LinkProof
  /** Null where the desk did it by proof. */
  by_member: string | null
  linked_at: Date
  undone_at: ColumnType<Date | null, Date | null | undefined, Date | null>
  /** The merge that it belongs to. */
  part_of: ColumnType<string | null, string | null | undefined, string | null>
  taken: ColumnType<Taken, string | undefined, string>
}
/** What went along, and must come back when the link is undone. */
export interface Taken {
  /** Conversations that left a ticket because it stayed with the other customer. */
  readonly detached?: readonly { readonly conversationId: string; readonly ticketId: string }[]
  readonly noteIds?: readonly string[]
  readonly addressIds?: readonly string[]
  /** What the survivor did not know of himself and was told by the merge. */
  readonly plan?: string
  readonly value?: { readonly micros: number; readonly currency: string }
  readonly externalKey?: string
  readonly tags?: readonly string[]
  readonly attributeKeys?: readonly string[]
}
/** What people noted on a customer. */
export interface CustomerNoteTable {
  workspace_id: string
  id: string
  customer_id: string
  author_id: string
  text: string
  written_at: Date
  changed_at: ColumnType<Date | null, Date | null | undefined, Date | null>
}
/** An address is one customer's; in lower case, without an @ before it. */
export interface CustomerAddressTable {
  workspace_id: string
  id: string
  customer_id: string
  channel: string
  address: string
  source: AddressSource
  added_at: Date
}
/** Two customers are two people: a member said so. The smaller id stands first. */
export interface SuggestionDismissalTable {
  workspace_id: string
  customer_id: string
  other_id: string
  dismissed_by: string
  dismissed_at: Date
}
export const INTEGRATION_KINDS = ['crm', 'afterSales'] as const
export type IntegrationKind = (typeof INTEGRATION_KINDS)[number]
/** Another program of the brand's. */
export interface IntegrationTable {
  workspace_id: string
  kind: IntegrationKind
  /** Whom the desk asks; null where it is the other that calls. */
  url: string | null
  secret: Buffer | null
  changed_by: string
  changed_at: Date
  last_received_at: ColumnType<Date | null, Date | null | undefined, Date | null>
}
/** What the CRM has brought within the last minutes: nothing is taken twice. */
export interface CrmReceiptTable {
  workspace_id: string
  signature: string
  received_at: Date
}

export interface CustomerTables {
  attribute: AttributeTable
  customer_link: CustomerLinkTable
  customer_note: CustomerNoteTable
  customer_address: CustomerAddressTable
  suggestion_dismissal: SuggestionDismissalTable
  integration: IntegrationTable
  crm_receipt: CrmReceiptTable
}

/** Beside name and first sight: what a person, a file or the CRM said of a customer. */
export interface KnownOfCustomer {
  plan: Generated<string | null>
  value_micros: ColumnType<string | null, number | string | null | undefined, number | string | null>
  currency: Generated<string | null>
  tags: Generated<string[]>
  attributes: ColumnType<Readonly<Record<string, string | number | boolean>>, string | undefined, string>
  external_key: Generated<string | null>
  /** Whoever he turned out to be. */
  merged_into: Generated<string | null>
}
