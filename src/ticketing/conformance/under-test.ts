import { randomUUID } from 'node:crypto'
import type {
  Errand,
  IssueChange,
  IssueStatus,
  OutgoingErrand,
  OutgoingFile,
  Ticketing,
  TicketingSession,
  TicketingWarning,
} from '../ticketing.ts'

/** An adapter with a real system to speak to, and ways to make that system and the line to it behave. */
export interface TicketingUnderTest<Settings = unknown, Secrets = unknown> {
  readonly ticketing: Ticketing<Settings, Secrets>
  /** Over the line. Names a place for the department `billing`, all statuses and priorities, and the field `customerName`. */
  readonly session: TicketingSession<Settings, Secrets>
  /** The same, whose system answers nowhere. */
  readonly unreachable: TicketingSession<Settings, Secrets>
  /** The same with a key that the system does not know. */
  readonly revoked: TicketingSession<Settings, Secrets>
  /** The same, whose settings name what the system does not know, and what `check` must say of it. */
  readonly misnamed: {
    readonly session: TicketingSession<Settings, Secrets>
    readonly warnings: readonly TicketingWarning[]
  }
  readonly forms: { readonly settings: Samples; readonly secrets: Samples }
  readonly line: LineUnderTest
  readonly system: SystemUnderTest
  /** How the system signs what it tells by itself; null where it tells nothing. */
  readonly hook: ((body: Uint8Array, at: Date) => Readonly<Record<string, string>>) | null
  close(): Promise<void>
}

/** Stands between the adapter and the system. */
export interface LineUnderTest {
  /** Of the next request that changes something: `before` never comes to the system, the others have had their effect. */
  breakNextWrite(where: 'before' | 'after' | 'inTheAnswer'): void
  /** So many requests that follow are answered by this status, and never come to the system. */
  failNext(count: number, status?: number, headers?: Readonly<Record<string, string>>): void
  /** Requests come to the system from now on, and their answers wait, or (false) go their way. */
  stall(isStalled: boolean): void
  /** Nobody listens at the address from now on. */
  cut(): Promise<void>
  mend(): Promise<void>
  /** The system's clock is wrong by so much. */
  skew(ms: number): void
}

export interface Samples {
  readonly good: readonly unknown[]
  readonly bad: readonly unknown[]
}

/** The system as people see it who work in it. */
export interface SystemUnderTest {
  /** How it writes the name of a file that it is given; absent: as it is. */
  readonly nameOf?: (name: string) => string
  /** Issues with this title. */
  countIssues(title: string): Promise<number>
  look(issueId: string): Promise<IssueSeen>
  /** Somebody of the department says this: to whoever asked, or (not `isAnswer`) among themselves. */
  say(issueId: string, words: { text: string; isAnswer: boolean; file?: OutgoingFile }): Promise<void>
  /** Somebody of the department sets the status that the settings give this meaning. */
  move(issueId: string, status: IssueStatus): Promise<void>
}

export interface IssueSeen {
  readonly title: string
  /** All that is said on it, its description first. A mark of ours may stand around the words. */
  readonly texts: readonly string[]
  /** Where a person can go from it: links, and addresses in the texts. */
  readonly links: readonly string[]
  readonly customerName: string
  readonly status: IssueStatus | null
  /** As the system orders it: greater is more pressing. */
  readonly priority: number
  readonly files: readonly { readonly name: string; readonly bytes: number }[]
}

export const never = (): AbortSignal => new AbortController().signal

export function outgoing(errand: Errand, to: Partial<OutgoingErrand> = {}): OutgoingErrand {
  const now = new Date()
  return { id: randomUUID(), errand, files: [], firstTriedAt: now, lastTriedAt: now, attempt: 1, ...to }
}

/** As if the last try had been long ago: the system has shown by now what there is. */
export const longAgo = (sent: OutgoingErrand): OutgoingErrand => {
  const at = new Date(Date.now() - 60 * 60_000)
  return { ...sent, firstTriedAt: at, lastTriedAt: at }
}

let made = 0

/** A title that no other issue has. */
export const newTitle = (): string =>
  `La bolletta è arrivata due volte, pratica ${++made}-${randomUUID().slice(0, 8)}`

export type CreateErrand = Extract<Errand, { kind: 'create' }>

export const creating = (to: Partial<CreateErrand> = {}): CreateErrand => ({
  kind: 'create',
  department: 'billing',
  title: newTitle(),
  text: 'Luca Bassi chiede lo storno di 29,90 €.',
  ticketLink: 'https://desk.example/tickets/0193a1b2',
  priority: 'high',
  fields: { customerName: 'Luca Bassi', channel: 'forum' },
  ...to,
})

export const fileOf = (name: string, bytes: Uint8Array, mime = 'application/pdf'): OutgoingFile => ({
  name,
  mime,
  bytes: bytes.length,
  open: () => Promise.resolve(bytes),
})

/** Carries it, or fails the test. @returns what it made. */
export async function carried(
  { ticketing, session }: TicketingUnderTest,
  errand: Errand,
  to: Partial<OutgoingErrand> = {},
): Promise<string> {
  const outcome = await ticketing.carry(session, outgoing(errand, to), never())
  if (outcome.kind !== 'sent') throw new Error(JSON.stringify(outcome))
  return outcome.externalId
}

/** One of each kind on an issue of its own, and how often each has had its effect. */
export async function errandOfEachKind(
  under: TicketingUnderTest,
): Promise<readonly { readonly errand: Errand; countEffects(): Promise<number> }[]> {
  const { system } = under
  const create = creating()
  const issueId = await carried(under, creating({ priority: 'low' }))
  const text = `Il cliente aggiunge: ${randomUUID()}`
  const calm = (await system.look(issueId)).priority
  return [
    { errand: create, countEffects: () => system.countIssues(create.title) },
    {
      errand: { kind: 'comment', issueId, text },
      countEffects: async () => (await system.look(issueId)).texts.filter(each => each.includes(text)).length,
    },
    {
      errand: { kind: 'update', issueId, priority: 'urgent' },
      countEffects: async () => Number((await system.look(issueId)).priority > calm),
    },
    {
      errand: { kind: 'status', issueId, status: 'resolved' },
      countEffects: async () => Number((await system.look(issueId)).status === 'resolved'),
    },
  ]
}

export interface Sitting {
  readonly changes: readonly IssueChange[]
  readonly cursor: string
}

/** All that is told from this mark to the present. */
export async function sit(
  { ticketing }: Pick<TicketingUnderTest, 'ticketing'>,
  session: TicketingSession,
  cursor: string | null,
): Promise<Sitting> {
  const changes: IssueChange[] = []
  let last = cursor ?? ''
  for await (const page of ticketing.readChanges?.(session, cursor, never()) ?? []) {
    changes.push(...page.changes)
    last = page.cursor
  }
  return { changes, cursor: last }
}

/** Each once, however often it was told. */
export const newsOf = (changes: readonly IssueChange[], issueId: string): readonly IssueChange[] => [
  ...new Map(changes.filter(each => each.issueId === issueId).map(each => [each.externalId, each])).values(),
]

/** What the department did, in the order in which it is told. */
export const theirs = (changes: readonly IssueChange[], issueId: string): readonly IssueChange[] =>
  newsOf(changes, issueId).filter(each => !each.isOurs)

/** With the system's clock ahead by so much, and put right behind it. */
export async function whileSkewed(
  { line }: Pick<TicketingUnderTest, 'line'>,
  ms: number,
  work: () => Promise<void>,
): Promise<void> {
  line.skew(ms)
  try {
    await work()
  } finally {
    line.skew(0)
  }
}

/** While nobody listens at the system's address. */
export async function whileCut<T>(
  { line }: Pick<TicketingUnderTest, 'line'>,
  work: () => Promise<T>,
): Promise<T> {
  await line.cut()
  try {
    return await work()
  } finally {
    await line.mend()
  }
}
