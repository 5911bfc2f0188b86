import { z } from 'zod'
import { DELIVERY_STATES } from '../core/delivery/delivery.ts'
import { ANSWER_KINDS } from '../core/escalation/answer-kinds.ts'
import { ISSUE_STATUSES } from '../core/escalation/errand.ts'
import { ESCALATION_STATES, ESCALATION_WAYS } from '../core/escalation/escalation.ts'
import { ENTRY_KINDS } from '../core/escalation/history.ts'
import { instant, locale, localText, uuid } from './parts.ts'

const words = z.string().trim().max(20_000)
const said = words.refine(text => text !== '', 'empty')
const files = z.array(uuid).max(10).default([])

/**
 * Asks a department. `id` is the client's, so that a request sent twice asks once. Of the customer goes along what is named
 * here and nothing else.
 */
export const askDepartmentRequest = z.strictObject({
  id: uuid,
  /** A key of the policy's departments. */
  department: z.string().max(100),
  /** Absent: as the department's settings say. */
  way: z.enum(ESCALATION_WAYS).optional(),
  title: z.string().trim().min(1).max(200),
  text: said,
  showsCustomer: z.boolean().default(true),
  /** Messages of the ticket whose words go along. */
  messageIds: z.array(uuid).max(20).default([]),
  fileIds: files,
})
export type AskDepartmentRequest = z.infer<typeof askDepartmentRequest>

/** Asks once more, or adds to what was asked: news to a department that owes an answer already. */
export const addToEscalationRequest = z.strictObject({ text: said, fileIds: files })
export type AddToEscalationRequest = z.infer<typeof addToEscalationRequest>

export const rerouteRequest = z.strictObject({
  to: z.string().max(100),
  way: z.enum(ESCALATION_WAYS).optional(),
  /** For the next department. */
  text: words.default(''),
})
export type RerouteRequest = z.infer<typeof rerouteRequest>

/** Why nobody needs to answer any more; said to the department. */
export const withdrawRequest = z.strictObject({ text: words.default('') })

/** What a department says. `refusal`: it is not its matter, or not to be had; the text says why. */
export const answerEscalationRequest = z.strictObject({
  /** The client's, so that an answer sent twice is said once. */
  id: uuid.optional(),
  kind: z.enum(ANSWER_KINDS),
  text: said,
  fileIds: files,
})
export type AnswerEscalationRequest = z.infer<typeof answerEscalationRequest>

const speaker = z.object({
  kind: z.enum(['member', 'department', 'clock']),
  /** Of a person; empty for a clock. */
  name: z.string(),
  memberId: uuid.nullable(),
})

const entryFile = z.object({
  id: uuid,
  name: z.string(),
  mime: z.string(),
  bytes: z.number().int(),
  /** It acts when it is opened: it can be saved, never shown. */
  isDangerous: z.boolean(),
})

/** Whether what was said has reached the department. */
const carried = z.object({
  errandId: uuid,
  state: z.enum(DELIVERY_STATES),
  refusal: z.object({ code: z.string(), explain: z.string() }).nullable(),
  /** The desk looks for it by itself; false: a person is asked. */
  isLookedFor: z.boolean(),
})

const entryView = z.object({
  id: uuid,
  kind: z.enum(ENTRY_KINDS),
  text: z.string(),
  by: speaker,
  way: z.enum(ESCALATION_WAYS).nullable(),
  department: z.string(),
  at: instant,
  files: z.array(entryFile),
  carried: carried.nullable(),
})

export const shownView = z.object({
  customer: z.object({ name: z.string(), handle: z.string() }).nullable(),
  channel: z.string().nullable(),
  words: z.array(z.object({ text: z.string(), at: instant })),
})

const departmentName = z.object({ key: z.string(), name: localText })

export const escalationView = z.object({
  id: uuid,
  ticketId: uuid,
  ticketNumber: z.number().int(),
  state: z.enum(ESCALATION_STATES),
  department: departmentName,
  way: z.enum(ESCALATION_WAYS),
  title: z.string(),
  shown: shownView,
  askedBy: z.object({ id: uuid, name: z.string() }),
  openedAt: instant,
  askedAt: instant,
  answeredAt: instant.nullable(),
  endedAt: instant.nullable(),
  /** By when it is to answer; null where nothing is promised, or nothing owed any more. */
  dueAt: instant.nullable(),
  isLate: z.boolean(),
  reminders: z.number().int(),
  climbedAt: instant.nullable(),
  /** To whom letters go. */
  address: z.string().nullable(),
  issue: z
    .object({
      systemId: uuid,
      systemName: z.string(),
      id: z.string(),
      link: z.string().nullable(),
      status: z.enum(ISSUE_STATUSES).nullable(),
    })
    .nullable(),
  link: z.object({ expiresAt: instant, openedAt: instant.nullable() }).nullable(),
  history: z.array(entryView),
})
export type EscalationView = z.infer<typeof escalationView>
export const escalationAnswer = z.object({ escalation: escalationView })
/** In the order in which departments were asked. */
export const escalationsAnswer = z.object({
  escalations: z.array(escalationView),
  /** How long the matter has lain with us and with departments, in ms. */
  time: z.object({ oursMs: z.number(), theirsMs: z.number() }),
})

/** The address of the page for the department. Whoever has it may answer: it is shown to those who may ask. */
export const escalationLinkAnswer = z.object({ url: z.string(), expiresAt: instant })

/** A file of a department, kept as one of mine: it can go with an answer to the customer. */
export const takeFileRequest = z.strictObject({ fileId: uuid })

/** How a department is reached. */
export const departmentSettings = z.strictObject({
  way: z.enum(ESCALATION_WAYS),
  language: locale,
  address: z.email().max(254).nullable(),
  /** The mailbox that writes to it. */
  accountId: uuid.nullable(),
  /** Who is told when it is late. */
  climbAddress: z.email().max(254).nullable(),
  systemId: uuid.nullable(),
  /** Who answers for it inside the desk. */
  memberIds: z.array(uuid).max(200),
})
export type DepartmentSettings = z.infer<typeof departmentSettings>

export const departmentView = departmentName.extend({
  owns: localText.nullable(),
  /** Null where nobody has said yet how it is reached: a link can always be made. */
  settings: departmentSettings.nullable(),
  /** By which ways it can be asked now. */
  ways: z.array(z.enum(ESCALATION_WAYS)),
  /** How many questions it owes an answer to, and how many of them are late. */
  owes: z.number().int(),
  late: z.number().int(),
})
export type DepartmentView = z.infer<typeof departmentView>
export const departmentsAnswer = z.object({ departments: z.array(departmentView) })
export const departmentAnswer = z.object({ department: departmentView })

/** What the departments of the caller have been asked: what is owed first. */
export const myEscalationsAnswer = z.object({ escalations: z.array(escalationView) })

/** Why something about a question to a department is refused. */
export const ASK_REFUSALS = [
  'unknownDepartment',
  'departmentHasNoAddress',
  'departmentHasNoSystem',
  'departmentHasNobody',
  'notYourDepartment',
  'unknownMember',
  'unknownSystem',
  'unknownAccount',
  'sampleMatter',
] as const
export type AskRefusal = (typeof ASK_REFUSALS)[number]
