import type { ColumnType, Generated, JSONColumnType } from 'kysely'
import type { AccountStatus, Purpose } from '../core/account/purpose.ts'
import type { Right } from '../core/account/right.ts'
import type { Actor } from '../core/actor.ts'
import type { DeliveryState, Outcome, OutgoingKind } from '../core/delivery/delivery.ts'
import type { Poll } from '../core/delivery/enclosure.ts'
import type { EventType } from '../core/events.ts'
import type { Language, LocalText } from '../core/language.ts'
import type { CalibrationWeights, LearningAim } from '../core/learning/calibration.ts'
import type { MacroAct } from '../core/macro/macro.ts'
import type { Letter } from '../core/message/letter.ts'
import type { Direction, Gate, Media, SightingSource, Visibility } from '../core/message/message.ts'
import type { How, PolicyDocument, PromiseTime } from '../core/policy/policy.ts'
import type { ClockState, Metric } from '../core/promise/clock.ts'
import type { LoopWord } from '../core/public-loop/public-loop.ts'
import type { Priority, Resolution, TicketStatus } from '../core/ticket/ticket.ts'
import type { DecisionDetails, Reason } from '../core/triage/decide.ts'
import type { Facts, Intent, Naming, Sentiment, Urgency } from '../core/triage/facts.ts'
import type { ArticleTables } from './schema/article-tables.ts'
import type { CustomerTables, KnownOfCustomer } from './schema/customer-tables.ts'
import type { DoorTables } from './schema/door-tables.ts'
import type { DraftTables } from './schema/draft-tables.ts'
import type { EscalationTables } from './schema/escalation-tables.ts'
import type { IncidentTables } from './schema/incident-tables.ts'
import type { MacroTables } from './schema/macro-tables.ts'
import type { MatterTables } from './schema/matter-tables.ts'
import type { MemberTables } from './schema/member-tables.ts'
import type { MentionTables } from './schema/mention-tables.ts'
import type { NotificationTables } from './schema/notification-tables.ts'
import type { ProgramTables } from './schema/program-tables.ts'
import type { PublicLoopTables } from './schema/public-loop-tables.ts'
import type { RosterTables } from './schema/roster-tables.ts'
import type { RoutingTables } from './schema/routing-tables.ts'
import type { ScheduledReplyTables } from './schema/scheduled-reply-tables.ts'
import type { SearchTables } from './schema/search-tables.ts'
import type { SeenTables } from './schema/seen-tables.ts'
import type { TagTables } from './schema/tag-tables.ts'
import type { TranslationTables } from './schema/translation-tables.ts'
import type { ViewTables } from './schema/view-tables.ts'
import type { WorkspaceTables } from './schema/workspace-tables.ts'

/** The tables as Kysely reads and writes them. bigint columns come back as strings and are parsed where used. */
type Json<T> = ColumnType<T, string, string>
type Big = ColumnType<string, number | string, number | string>

export interface WorkspaceTable {
  id: string
  name: string
  slug: string
  created_at: Generated<Date>
}
export interface UserTable {
  id: string
  name: string
  email: string
  email_verified: Generated<boolean>
  updated_at: Generated<Date>
  two_factor_enabled: Generated<boolean>
}
export interface MemberTable {
  id: string
  workspace_id: string
  user_id: string
  role: string
  created_at: Generated<Date>
  /** Who has gone keeps his row, for what he did, and none of his rights. */
  removed_at: Generated<Date | null>
}
export interface PolicyTable {
  workspace_id: string
  version: number
  document: Json<PolicyDocument>
  published_at: Date
  published_by: string | null
  /** YAML, as it was written; null where the desk itself wrote the version. */
  source: Generated<string | null>
  note: Generated<string>
  /** It changed where the desk is and nothing else. */
  is_move: Generated<boolean>
}
/** What somebody works on; one a workspace. */
export interface PolicyDraftTable {
  workspace_id: string
  source: string
  based_on: number
  saved_at: Date
  saved_by: string
}
/** One correction by a person. */
export interface LessonTable {
  workspace_id: string
  id: string
  message_id: string
  aim: LearningAim
  said_before: string | null
  said: string
  member_id: string
  taught_at: Date
}
/** What was learned from all lessons together. */
export interface CalibrationTable {
  workspace_id: string
  weights: Json<CalibrationWeights>
  lessons: number
  changed_at: Date
  /** Earlier lessons were forgotten by a person's order. */
  since: Date
}
/** An administrator confirmed that the brand may learn from a channel's posts. */
export interface LearningRightTable {
  workspace_id: string
  channel: string
  confirmed_by: string
  confirmed_at: Date
}
export interface QueueTable {
  workspace_id: string
  id: string
  key: string
  name: Json<LocalText>
  /** Of a queue that the policy no longer has. */
  retired_at: Generated<Date | null>
}
export interface AccountTable {
  workspace_id: string
  id: string
  channel: string
  external_id: string
  handle: string
  display_name: string
  purpose: Purpose
  status: AccountStatus
  keywords: string[]
  settings: Json<Record<string, unknown>>
  secrets: Buffer
  trouble: Json<{ code: string; explain: string; since: string } | null> | null
  /** As the last check found them. */
  rights: ColumnType<Right[], string | undefined, string>
  checked_at: ColumnType<Date | null, Date | null | undefined, Date | null>
  /** Set while the account is silent beyond its habit: when it was last heard. */
  silent_since: ColumnType<Date | null, Date | null | undefined, Date | null>
  /** Why a person keeps it from being read: what the next report of an absence says. */
  away_code: ColumnType<string | null, string | null | undefined, string | null>
  daily_budget_micros: ColumnType<string | null, number | null, number | null>
  daily_reads: ColumnType<number | null, number | null | undefined, number | null>
  daily_posts: ColumnType<number | null, number | null | undefined, number | null>
  created_at: Date
  removed_at: Date | null
}
export interface AccountCursorTable {
  workspace_id: string
  account_id: string
  source: string
  cursor: string | null
  lease_token: Big
  lease_until: Date | null
  next_read_at: Date
  last_read_at: Date | null
  last_heard_at: Date | null
  /** Since when the budget keeps the source from being read. */
  stopped_at: ColumnType<Date | null, Date | null | undefined, Date | null>
  /** When it was last read up to its present. */
  present_at: ColumnType<Date | null, Date | null | undefined, Date | null>
  /** How often in a row it could not be read. */
  failures: Generated<number>
  /** When the network said that there is something, and nobody has begun to read since. */
  woken_at: ColumnType<Date | null, Date | null | undefined, Date | null>
}
/** A live connection to a network, held by one node for all accounts that share it. */
export interface StreamTable {
  workspace_id: string
  channel: string
  key: string
  account_ids: string[]
  /** Sources that it brings at once. */
  covers: string[]
  lease_token: Generated<string>
  lease_until: Date | null
  next_open_at: Date
  failures: Generated<number>
  opened_at: Date | null
  heard_at: Date | null
  /** The place up to which it has been heard, where the network can go on from one. */
  cursor: ColumnType<string | null, string | null | undefined, string | null>
  trouble: Json<{ code: string; explain: string; since: string } | null> | null
}
/** Who follows an account, since when, and until when. */
export interface FollowTable {
  workspace_id: string
  account_id: string
  profile_id: string
  followed_at: Date
  ended_at: Date | null
}
export interface HeardHourTable {
  workspace_id: string
  account_id: string
  hour: Date
  heard: number
  last_at: Date
}
export interface AbsenceTable {
  workspace_id: string
  id: string
  account_id: string
  from_at: Date
  resumed_at: Date
  ended_at: Date | null
  code: string
  unreached: ColumnType<UnreachedSource[], string | undefined, string>
  dismissed_at: Date | null
  dismissed_by: string | null
}
export interface UnreachedSource {
  readonly source: string
  readonly days?: number
  readonly messages?: number
}
export interface AbsenceMessageTable {
  workspace_id: string
  absence_id: string
  message_id: string
  kind: SightingSource
  ticket_id: string | null
  was_due: boolean
}
export interface BudgetTable {
  workspace_id: string
  account_id: string
  day: ColumnType<string, string, string>
  /** What deliveries and readings cost together. */
  spent_micros: Big
  deliveries: number
  /** Things that the network counts as read, and what they cost. */
  reads: Generated<number>
  read_micros: ColumnType<string, number | undefined, number>
  /** Thresholds that were told of today, such as `money.warned`. */
  told: Generated<string[]>
}
export interface LoginAttemptTable {
  workspace_id: string
  state: string
  member_id: string
  sealed: Buffer
  expires_at: Date
}
export interface CustomerTable extends KnownOfCustomer {
  workspace_id: string
  id: string
  display_name: string
  first_seen_at: Date
}
export interface ProfileTable {
  workspace_id: string
  id: string
  channel: string
  external_id: string
  handle: string
  display_name: string
  bio: string
  avatar_url: string | null
  followers: number
  is_verified: boolean
  customer_id: string
  seen_at: Date
  /** The handle in lower case, its first part, and the name: what people are told alike by. */
  handle_key: ColumnType<string, never, never>
  stem_key: ColumnType<string, never, never>
  name_key: ColumnType<string, never, never>
}
export interface TicketTable {
  workspace_id: string
  id: string
  number: Generated<string>
  customer_id: string
  status: TicketStatus
  priority: Priority
  queue_id: string | null
  assignee_id: string | null
  snoozed_until: Date | null
  waiting_since: Date | null
  due_at: Date | null
  resolution: Resolution | null
  resolved_at: Date | null
  opened_at: Date
  last_message_at: Date
  profile_id: string
  account_id: string
  channel: string
  visibility: 'public' | 'direct'
  customer_name: string
  handle: string
  preview: string
  language: Language
  /** The ticket in which it goes on, when it was merged. */
  merged_into: ColumnType<string | null, string | null | undefined, string | null>
  /** Since when an answer waits for a second person. */
  awaits_approval_since: ColumnType<Date | null, Date | null | undefined, Date | null>
  /** When one was refused; null again once somebody has gone on from there. */
  approval_refused_at: ColumnType<Date | null, Date | null | undefined, Date | null>
  /** When its next scheduled reply goes. */
  reply_goes_at: ColumnType<Date | null, Date | null | undefined, Date | null>
  /** Since when the public is owed a word that it is solved. */
  owes_public_since: ColumnType<Date | null, Date | null | undefined, Date | null>
  /** In the order in which it got them. */
  tag_ids: ColumnType<string[], string[] | undefined, string[]>
  incident_id: ColumnType<string | null, string | null | undefined, string | null>
  /** Departments that owe an answer. */
  asked_departments: ColumnType<string[], string[] | undefined, string[]>
  /** How the word that opened it names the brand. */
  named: ColumnType<Naming, Naming | undefined, Naming>
  /** Since when what a department answered, or refused, lies with the agent. */
  department_answered_at: ColumnType<Date | null, Date | null | undefined, Date | null>
}
export interface TicketTallyTable {
  workspace_id: string
  status: TicketStatus
  queue_id: string | null
  assignee_id: string | null
  n: number
}
export interface ConversationTable {
  workspace_id: string
  id: string
  account_id: string
  profile_id: string
  channel: string
  kind: 'public' | 'direct'
  network_thread: string
  ticket_id: string | null
  last_message_at: Date
}
export interface MessageTable {
  workspace_id: string
  id: string
  channel: string
  external_id: string | null
  conversation_id: string | null
  ticket_id: string | null
  profile_id: string | null
  author_member_id: string | null
  account_id: string
  direction: Direction
  visibility: Visibility
  text: string
  language: Language
  media: Json<Media[]>
  in_reply_to: string | null
  quotes: string | null
  network_thread: string | null
  /** External ids of the brand's accounts that the author addressed: by @, by answering, by quoting. */
  addressed: string[]
  reposts: Generated<number>
  revision: Generated<number>
  written_at: Date
  received_at: Date
  deleted_at: Date | null
  /** Since when it is hidden from the public; only what answers a post of ours can be. */
  hidden_at: ColumnType<Date | null, Date | null | undefined, Date | null>
  /** Encrypted: it can be read on the network alone. */
  is_sealed: Generated<boolean>
  /** Since when the text of a deleted message is gone from here too. */
  forgotten_at: ColumnType<Date | null, Date | null | undefined, Date | null>
  /** When the network was last asked whether it still shows the message. */
  seen_standing_at: ColumnType<Date | null, Date | null | undefined, Date | null>
  /** What it has beside its words where it is a letter. */
  letter: ColumnType<Letter | null, string | null | undefined, string | null>
  labels: Generated<string[]>
  gate: ColumnType<Gate | null, Gate | null | undefined, Gate | null>
  /** Written by a machine: it is owed no answer. */
  is_automatic: Generated<boolean>
  /** Since when the account likes it, or repeats it. */
  liked_at: ColumnType<Date | null, Date | null | undefined, Date | null>
  reposted_at: ColumnType<Date | null, Date | null | undefined, Date | null>
}
export interface MessageRawTable {
  workspace_id: string
  message_id: string
  payload: JSONColumnType<object>
}
export interface MessageRevisionTable {
  workspace_id: string
  message_id: string
  revision: number
  text: string
  replaced_at: Date
}
export interface SightingTable {
  workspace_id: string
  message_id: string
  account_id: string
  source: SightingSource
  seen_at: Date
}
export interface RepostTable {
  workspace_id: string
  channel: string
  external_id: string
  of_external_id: string
  author_external_id: string
  reposted_at: Date
}
export interface DecisionTable {
  workspace_id: string
  id: string
  message_id: string
  policy_version: number
  facts: Json<Facts>
  engage: boolean
  queue_id: string | null
  how: How
  priority: Priority
  answer_within_minutes: number
  because: Json<Reason[]>
  details: Json<Partial<DecisionDetails>>
  decided_at: Date
  overruled_by: string | null
  is_current: Generated<boolean>
}
/** What was understood of a customer's message, as it stands now: the facts that moods and bursts are counted by. */
export interface JudgementTable {
  workspace_id: string
  message_id: string
  account_id: string
  profile_id: string
  language: Language
  named: Naming
  sentiment: Sentiment
  intent: Intent
  urgency: Urgency
  topic: string | null
  written_at: Date
}
export interface ClockTable {
  workspace_id: string
  id: string
  ticket_id: string
  metric: Metric
  state: ClockState
  /** A key of the policy's promises; null where a rule gave the minutes itself. */
  promise: string | null
  time: PromiseTime
  started_at: Date
  due_at: Date
  budget_ms: Big
  paused_at: Date | null
  paused_ms: Big
  warn_at: number[]
  warnings: number
  /** When the worker has something to say of it next. */
  next_tick_at: Date | null
  breached_at: Date | null
  ended_at: Date | null
  /** Of what a department owes. */
  escalation_id: ColumnType<string | null, string | null | undefined, string | null>
}
/** What became of a ticket that waited too long, once for each wait. */
export interface TicketClimbTable {
  workspace_id: string
  ticket_id: string
  /** A key of the policy's climbs. */
  climb: string
  waiting_since: Date
  climbed_at: Date
}
export interface EventTable {
  workspace_id: string
  id: string
  at: Date
  type: EventType
  actor: Json<Actor>
  subject_id: string | null
  ticket_id: string | null
  data: Json<Record<string, unknown>>
  xid: Generated<string>
}
export interface DeliveryTable {
  workspace_id: string
  id: string
  message_id: string
  ticket_id: string
  conversation_id: string
  account_id: string
  kind: OutgoingKind
  text: string
  subject: Generated<string>
  target_external_id: string | null
  recipient_external_id: string | null
  candidate_key: string
  state: DeliveryState
  not_before: Date
  lease_until: Date | null
  attempts: Generated<number>
  first_tried_at: Date | null
  look_again_at: Date | null
  predecessor_id: string | null
  /** The first part's delivery, when the answer goes as several posts. */
  chain_id: ColumnType<string | null, string | null | undefined, string | null>
  /** From 1. A later part leaves when the one before it stands on the network, and answers it. */
  part: Generated<number>
  files: Generated<number>
  poll: ColumnType<Poll | null, string | null | undefined, string | null>
  invites_direct: Generated<boolean>
  /** It says that somebody is at it; the answer is still owed. */
  is_acknowledgement: Generated<boolean>
  /** What it says of the matter before the public. */
  loop_word: ColumnType<LoopWord | null, LoopWord | null | undefined, LoopWord | null>
  /** What is done with the ticket once it stands on the network; of several posts with the last one. */
  acts: ColumnType<readonly MacroAct[], string | undefined, string>
  external_id: string | null
  sent_at: Date | null
  refusal: Json<{ code: string; explain: string } | null> | null
  cost_micros: Big
  created_at: Date
}
export interface AttachmentTable {
  workspace_id: string
  id: string
  /** Null for a file that came with a message. */
  member_id: string | null
  message_id: ColumnType<string | null, string | null | undefined, string | null>
  name: Generated<string>
  /** By which the HTML of the message shows it. */
  content_id: ColumnType<string | null, string | null | undefined, string | null>
  /** It acts when it is opened: it can be saved, never shown. */
  is_dangerous: Generated<boolean>
  mime: string
  bytes: Buffer
  size: number
  alt: Generated<string>
  /** With which it goes; null while nobody has sent it. */
  delivery_id: string | null
  /** With which request it waits. */
  approval_id: ColumnType<string | null, string | null | undefined, string | null>
  /** With which scheduled reply it waits. */
  scheduled_reply_id: ColumnType<string | null, string | null | undefined, string | null>
  /** What was said to a department, or by one, with which it goes. */
  entry_id: ColumnType<string | null, string | null | undefined, string | null>
  place: Generated<number>
  /** When it was brought, or last taken back: it is kept for a day from then while nobody sends it. */
  created_at: Date
}
/** Somebody is led from one channel to another; the code goes with him. */
export interface PassageTable {
  workspace_id: string
  id: string
  code: string
  ticket_id: string
  /** Where he is led to. */
  account_id: string
  created_by: string | null
  created_at: Date
  /** When the link was followed first. */
  opened_at: Date | null
  /** When he spoke there, and where. */
  arrived_at: Date | null
  conversation_id: string | null
}
export interface DeliveryAttemptTable {
  workspace_id: string
  delivery_id: string
  n: number
  tried_at: Date
  answered_at: Date | null
  outcome: Json<Outcome | null> | null
}

export interface Schema
  extends ArticleTables,
    CustomerTables,
    DoorTables,
    DraftTables,
    MentionTables,
    ScheduledReplyTables,
    SeenTables,
    TranslationTables,
    EscalationTables,
    IncidentTables,
    MacroTables,
    MatterTables,
    MemberTables,
    ProgramTables,
    PublicLoopTables,
    NotificationTables,
    RosterTables,
    RoutingTables,
    SearchTables,
    TagTables,
    ViewTables,
    WorkspaceTables {
  workspace: WorkspaceTable
  user: UserTable
  member: MemberTable
  policy: PolicyTable
  policy_draft: PolicyDraftTable
  lesson: LessonTable
  calibration: CalibrationTable
  learning_right: LearningRightTable
  queue: QueueTable
  account: AccountTable
  account_cursor: AccountCursorTable
  stream: StreamTable
  follow: FollowTable
  heard_hour: HeardHourTable
  absence: AbsenceTable
  absence_message: AbsenceMessageTable
  budget: BudgetTable
  login_attempt: LoginAttemptTable
  customer: CustomerTable
  profile: ProfileTable
  ticket: TicketTable
  ticket_tally: TicketTallyTable
  conversation: ConversationTable
  message: MessageTable
  message_raw: MessageRawTable
  message_revision: MessageRevisionTable
  sighting: SightingTable
  repost: RepostTable
  decision: DecisionTable
  judgement: JudgementTable
  clock: ClockTable
  ticket_climb: TicketClimbTable
  event: EventTable
  delivery: DeliveryTable
  delivery_attempt: DeliveryAttemptTable
  attachment: AttachmentTable
  passage: PassageTable
}
