import { z } from 'zod'
import { AFTER_SALES_FAILURES, AFTER_SALES_SECTIONS } from '../core/customer/after-sales.ts'
import { ATTRIBUTE_KINDS } from '../core/customer/attribute.ts'
import {
  IMPORT_DELIMITERS,
  IMPORT_FIELDS,
  IMPORT_FLAWS,
  IMPORT_OUTCOMES,
  type ImportOutcome,
} from '../core/customer/import-field.ts'
import { ADDRESS_SOURCES, LINK_PROOFS } from '../core/customer/link.ts'
import { SUGGESTION_REASONS } from '../core/customer/suggestion.ts'
import { DELIVERY_STATES } from '../core/delivery/delivery.ts'
import { LANGUAGES } from '../core/language.ts'
import { DIRECTIONS } from '../core/message/message.ts'
import { PRIORITIES, TICKET_STATUSES } from '../core/ticket/ticket.ts'
import { instant, localText, money, uuid } from './parts.ts'
import { profileView } from './profile.ts'

const name = z.string().trim().min(1).max(200)
const tag = z.string().trim().min(1).max(60)
const tags = z.array(tag).max(50)
const externalKey = z.string().trim().min(1).max(200)
const channel = z.string().min(1).max(40)
const address = z.string().trim().min(1).max(320)
const noteText = z.string().trim().min(1).max(10_000)
const attributeValue = z.union([z.string().max(2_000), z.number(), z.boolean()])
const value = z.object({
  micros: z.number().int().nonnegative(),
  currency: z.string().regex(/^[A-Z]{3}$/),
})

/** `name`: as the policy calls it; null where the policy knows no plan of that key. */
export const planView = z.object({ key: z.string(), name: localText.nullable() })
export type PlanView = z.infer<typeof planView>

/** The plans that the policy in force names. */
export const planList = z.object({ plans: z.array(planView) })
export type PlanList = z.infer<typeof planList>

export const attributeView = z.object({
  id: uuid,
  key: z.string(),
  name: localText,
  kind: z.enum(ATTRIBUTE_KINDS),
  choices: z.array(z.string()),
})
export type AttributeView = z.infer<typeof attributeView>

/** A customer's own value; `value` is null where nobody knows it. A date is `2026-05-04`, a `yesNo` is a boolean. */
export const attributeOfCustomer = attributeView.extend({ value: attributeValue.nullable() })
export type AttributeOfCustomer = z.infer<typeof attributeOfCustomer>

/** How often he has been heard: over all his profiles. */
export const activityView = z.object({
  /** Messages of the last thirty days; beyond a hundred it is much, whatever it is. */
  recentMessages: z.number().int(),
  firstHeardAt: instant.nullable(),
  lastHeardAt: instant.nullable(),
  openTickets: z.number().int(),
  allTickets: z.number().int(),
})
export type ActivityView = z.infer<typeof activityView>

/** How many people he reaches. */
export const influenceView = z.object({
  /** The most that one of his profiles has. */
  followers: z.number().int(),
  isVerified: z.boolean(),
  /** Messages and reposts in the largest public thread that he began or joined lately. */
  reach: z.number().int(),
})
export type InfluenceView = z.infer<typeof influenceView>

/** What is known of a person beside his profiles and tickets. Also a part of the cockpit's pane. */
export const customerFacts = {
  externalKey: z.string().nullable(),
  plan: planView.nullable(),
  value: money.nullable(),
  tags: z.array(z.string()),
  attributes: z.array(attributeOfCustomer),
  notesCount: z.number().int(),
  activity: activityView,
  influence: influenceView,
  /** Whether others may be the same person: `getCustomer` has who and why. */
  hasSuggestions: z.boolean(),
}

export const customerRow = z.object({
  id: uuid,
  displayName: z.string(),
  externalKey: z.string().nullable(),
  plan: planView.nullable(),
  value: money.nullable(),
  tags: z.array(z.string()),
  /** At most five. */
  profiles: z.array(z.object({ channel: z.string(), handle: z.string(), avatarUrl: z.string().nullable() })),
  openTickets: z.number().int(),
  firstSeenAt: instant,
  lastHeardAt: instant.nullable(),
})
export type CustomerRow = z.infer<typeof customerRow>

export const customerListQuery = z.object({
  /** In names, handles, addresses, external keys and tags. */
  search: z.string().trim().max(200).optional(),
  plan: z.string().max(200).optional(),
  tag: tag.optional(),
  cursor: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
})
/** The newest first. */
export const customerList = z.object({ customers: z.array(customerRow), nextCursor: z.string().nullable() })
export type CustomerList = z.infer<typeof customerList>

export const customerAddress = z.object({
  id: uuid,
  channel: z.string(),
  address: z.string(),
  source: z.enum(ADDRESS_SOURCES),
  addedAt: instant,
})
export type CustomerAddress = z.infer<typeof customerAddress>

export const customerNote = z.object({
  id: uuid,
  text: z.string(),
  authorId: uuid,
  authorName: z.string(),
  writtenAt: instant,
  changedAt: instant.nullable(),
  /** Whether whoever looks wrote it: he alone may change or remove it. */
  isMine: z.boolean(),
})
export type CustomerNote = z.infer<typeof customerNote>

/** Somebody who may be the same person. Never linked by itself. */
export const customerSuggestion = z.object({
  customer: customerRow,
  /** From 0 to 1. */
  confidence: z.number(),
  /** `value`: the address, handle, name or language that both have. */
  reasons: z.array(z.object({ reason: z.enum(SUGGESTION_REASONS), value: z.string() })),
})
export type CustomerSuggestion = z.infer<typeof customerSuggestion>

/** That a profile, or all that a customer was, went from one customer to another. The newest first. */
export const customerLink = z.object({
  id: uuid,
  profile: z.object({ id: uuid, channel: z.string(), handle: z.string() }).nullable(),
  from: z.object({ id: uuid, displayName: z.string() }).nullable(),
  to: z.object({ id: uuid, displayName: z.string() }),
  proof: z.enum(LINK_PROOFS),
  /** The member's name; null where the desk did it by proof. */
  by: z.string().nullable(),
  at: instant,
  undoneAt: instant.nullable(),
  mayUndo: z.boolean(),
})
export type CustomerLink = z.infer<typeof customerLink>

export const customerTicket = z.object({
  id: uuid,
  number: z.number().int(),
  status: z.enum(TICKET_STATUSES),
  priority: z.enum(PRIORITIES),
  channel: z.string(),
  preview: z.string(),
  openedAt: instant,
  lastMessageAt: instant,
  assigneeId: uuid.nullable(),
})
export type CustomerTicket = z.infer<typeof customerTicket>

export const customerDetail = z.object({
  id: uuid,
  displayName: z.string(),
  language: z.enum(LANGUAGES).nullable(),
  firstSeenAt: instant,
  /** Into whom he was merged; then only that and the history count. */
  mergedInto: z.object({ id: uuid, displayName: z.string() }).nullable(),
  ...customerFacts,
  profiles: z.array(profileView),
  addresses: z.array(customerAddress),
  /** The newest first. */
  notes: z.array(customerNote),
  suggestions: z.array(customerSuggestion),
  links: z.array(customerLink),
  /** The newest first, at most fifty. */
  tickets: z.array(customerTicket),
})
export type CustomerDetail = z.infer<typeof customerDetail>
export const customerAnswer = z.object({ customer: customerDetail })

/** What is not stated stays. Tags are stated whole; of attributes only those that change, null takes one away. */
export const customerChange = z.strictObject({
  displayName: name.optional(),
  plan: z.string().trim().min(1).max(200).nullable().optional(),
  value: value.nullable().optional(),
  tags: tags.optional(),
  attributes: z.record(z.string().max(60), attributeValue.nullable()).optional(),
})
export type CustomerChange = z.infer<typeof customerChange>

export const customerTimelineQuery = z.object({
  cursor: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
})
export const customerTimelineEntry = z.object({
  id: uuid,
  at: instant,
  direction: z.enum(DIRECTIONS),
  visibility: z.enum(['public', 'direct']),
  channel: z.string(),
  accountHandle: z.string(),
  /** The customer's, where he says it. */
  handle: z.string(),
  /** The member who said it; null where the customer did, or somebody of ours on the network itself. */
  memberName: z.string().nullable(),
  /** Empty where it is deleted or encrypted. */
  text: z.string(),
  subject: z.string().nullable(),
  isDeleted: z.boolean(),
  isSealed: z.boolean(),
  /** Of what we say: how far it has come. Null where it was not said from the desk. */
  delivery: z.enum(DELIVERY_STATES).nullable(),
  /** Null where it became no matter. */
  ticket: z.object({ id: uuid, number: z.number().int() }).nullable(),
})
export type CustomerTimelineEntry = z.infer<typeof customerTimelineEntry>
/** Everything that he ever said, and was answered, on every channel. The newest first. */
export const customerTimeline = z.object({
  entries: z.array(customerTimelineEntry),
  nextCursor: z.string().nullable(),
})
export type CustomerTimeline = z.infer<typeof customerTimeline>

/** All that the other is becomes part of this one. `isSuggested`: the desk had suggested it. */
export const mergeRequest = z.strictObject({ otherId: uuid, isSuggested: z.boolean().default(false) })
/** The profile of another customer comes to this one. */
export const linkRequest = z.strictObject({ profileId: uuid })
export const linkAnswer = z.object({ customerId: uuid, linkId: uuid })
export const splitRequest = z.strictObject({ profileId: uuid })
/** `customerId`: whose the profile is now. */
export const splitAnswer = z.object({ customerId: uuid, linkId: uuid })
export const undoLinkAnswer = z.object({ customerId: uuid })
export const dismissSuggestionRequest = z.strictObject({ otherId: uuid })
/** Pairs of customers who may be one person, over the whole workspace; the surest first, at most fifty. */
export const suggestionList = z.object({
  pairs: z.array(
    z.object({
      customer: customerRow,
      other: customerRow,
      confidence: z.number(),
      reasons: customerSuggestion.shape.reasons,
    }),
  ),
})
export type SuggestionList = z.infer<typeof suggestionList>

export const addressRequest = z.strictObject({ channel, address })
export const addressAnswer = z.object({ address: customerAddress })

export const customerNoteRequest = z.strictObject({ text: noteText })
export const customerNoteAnswer = z.object({ note: customerNote })

export const attributeList = z.object({ attributes: z.array(attributeView) })
export type AttributeList = z.infer<typeof attributeList>
const choices = z.array(z.string().trim().min(1).max(100)).max(100)
export const attributeRequest = z.strictObject({
  key: z.string().regex(/^[a-z][A-Za-z0-9]{0,39}$/),
  name: localText,
  kind: z.enum(ATTRIBUTE_KINDS),
  choices: choices.default([]),
})
/** Key and kind stay: values are kept by them. */
export const attributeChange = z.strictObject({ name: localText.optional(), choices: choices.optional() })
export const attributeAnswer = z.object({ attribute: attributeView })

export const importColumn = z.strictObject({
  field: z.enum(IMPORT_FIELDS),
  /** The channel of an address, the key of an attribute; null elsewhere. */
  of: z.string().max(60).nullable(),
})
export type ImportColumnRequest = z.infer<typeof importColumn>

/** Characters; a file of 5 MB has no more. */
export const IMPORT_MAX_CHARACTERS = 5 * 1024 * 1024
export const importRequest = z.strictObject({
  /** The file as text: its first line names the columns. */
  text: z.string().max(IMPORT_MAX_CHARACTERS),
  /** Null: guessed. */
  delimiter: z.enum(IMPORT_DELIMITERS).nullable().default(null),
  /** One entry a column; null: guessed. */
  mapping: z.array(importColumn).max(200).nullable().default(null),
})
export type ImportRequest = z.infer<typeof importRequest>

const importChange = importColumn.extend({ from: z.string().nullable(), to: z.string().nullable() })
const importFlaw = z.object({
  code: z.enum(IMPORT_FLAWS),
  column: importColumn.nullable(),
  value: z.string().nullable(),
})
export const importLine = z.object({
  /** As an editor counts them: the line of the names is 1. */
  line: z.number().int(),
  outcome: z.enum(IMPORT_OUTCOMES),
  /** Whom it is about: his name, or else his key or address. */
  who: z.string(),
  customerId: uuid.nullable(),
  changes: z.array(importChange),
  flaws: z.array(importFlaw),
})
export type ImportLine = z.infer<typeof importLine>

/** The same for a preview and for what was done. */
export const importReport = z.object({
  delimiter: z.enum(IMPORT_DELIMITERS),
  columns: z.array(z.object({ header: z.string(), samples: z.array(z.string()), column: importColumn })),
  counts: z.object({
    new: z.number().int(),
    changed: z.number().int(),
    unchanged: z.number().int(),
    error: z.number().int(),
  } satisfies Record<ImportOutcome, z.ZodType>),
  /** Every line with a flaw (at most 1,000), and of each other outcome the first 100, in the file's order. */
  lines: z.array(importLine),
})
export type ImportReport = z.infer<typeof importReport>

/** A customer as the CRM knows him. What is not stated stays; null takes it away. */
export const crmCustomer = z.strictObject({
  externalKey,
  displayName: name.optional(),
  plan: z.string().trim().min(1).max(200).nullable().optional(),
  value: value.nullable().optional(),
  /** Added to those that are known: people tag too. */
  tags: tags.optional(),
  attributes: z.record(z.string().max(60), attributeValue.nullable()).optional(),
  /** Added to those that are known. */
  addresses: z.array(z.strictObject({ channel, address })).max(50).optional(),
})
export type CrmCustomer = z.infer<typeof crmCustomer>
export const upsertRequest = z.strictObject({ customers: z.array(z.unknown()).min(1).max(500) })
/** One entry a customer, in the order in which they came. */
export const upsertAnswer = z.object({
  results: z.array(
    z.object({
      externalKey: z.string().nullable(),
      outcome: z.enum(IMPORT_OUTCOMES),
      customerId: uuid.nullable(),
      /** What is wrong, by the place in what was sent. */
      flaws: z.array(z.object({ path: z.string(), message: z.string() })),
    }),
  ),
})
export type UpsertAnswer = z.infer<typeof upsertAnswer>

export const crmSettings = z.object({
  /** Where the CRM brings its news. */
  url: z.string(),
  hasSecret: z.boolean(),
  secretMadeAt: instant.nullable(),
  lastReceivedAt: instant.nullable(),
})
export type CrmSettings = z.infer<typeof crmSettings>
/** Shown this once. */
export const secretAnswer = z.object({ secret: z.string() })

export const afterSalesSettings = z.object({
  url: z.string().nullable(),
  hasSecret: z.boolean(),
  changedAt: instant.nullable(),
})
export type AfterSalesSettings = z.infer<typeof afterSalesSettings>
/** `secret`: null or nothing keeps the one that is there. */
export const afterSalesRequest = z.strictObject({
  url: z.string().trim().max(500),
  secret: z.string().min(16).max(200).nullable().default(null),
})

export const afterSalesItem = z.object({
  title: z.string(),
  status: z.string().nullable(),
  /** `2026-05-04`. */
  date: z.string().nullable(),
  lines: z.array(z.object({ label: z.string(), value: z.string() })),
  link: z.string().nullable(),
})
export type AfterSalesItem = z.infer<typeof afterSalesItem>
/** What the shop's programs tell, or why they tell nothing. */
export const afterSalesAnswer = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('told'),
    sections: z.array(z.object({ section: z.enum(AFTER_SALES_SECTIONS), items: z.array(afterSalesItem) })),
  }),
  z.object({ kind: z.literal('failed'), failure: z.enum(AFTER_SALES_FAILURES) }),
])
export type AfterSalesAnswer = z.infer<typeof afterSalesAnswer>
