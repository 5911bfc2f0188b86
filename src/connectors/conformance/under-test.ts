import { randomUUID } from 'node:crypto'
import type {
  AccountSession,
  Connector,
  Outgoing,
  OutgoingKind,
  Page,
  Reaction,
  Source,
} from '../connector.ts'

/** A connector with a network to speak to, and ways to make that network behave. */
export interface ConnectorUnderTest<Settings = unknown, Secrets = unknown> {
  readonly connector: Connector<Settings, Secrets>
  /** Two accounts of one brand, healthy. `care` has keywords and watches a thread. */
  readonly care: AccountSession<Settings, Secrets>
  readonly marketing: AccountSession<Settings, Secrets>
  /** `care` whose network does not answer at all. */
  readonly unreachable: AccountSession<Settings, Secrets>
  /** `care` whose token the network has taken back. */
  readonly revoked: AccountSession<Settings, Secrets>
  /** What a person may type into the form of an account, and what he may not. */
  readonly forms: {
    readonly settings: Samples
    readonly secrets: Samples
  }
  readonly network: NetworkUnderTest
  /** More messages than one sitting reads. */
  readonly moreThanOneSitting: number
  /** After this time the network surely shows what was written, in ms. */
  readonly settledAfterMs: number
  close(): Promise<void>
}

export interface Samples {
  readonly good: readonly unknown[]
  readonly bad: readonly unknown[]
}

export interface NetworkUnderTest {
  /** Lets people say `count` things that this source of `care` hears, oldest first. @returns their external ids. */
  say(source: Source, count: number): Promise<readonly string[]>
  /** Has the form of an id; nothing stands under it. */
  readonly absentId: string
  /** A customer turns to `care`, in public where the network has one. @returns what an answer needs. */
  call(): Promise<{ externalId: string; author: string }>
  /** A customer speaks in public without naming the brand's account. */
  speakInPublic(): Promise<{ externalId: string; author: string }>
  /** How many messages with this text (as it was given to `send`) the brand has standing on the network. */
  countStanding(text: string): Promise<number>
  /** How often the brand's account has reacted so to this message. */
  countReactions(reaction: Reaction, externalId: string): Promise<number>
  /** What stands under this id; null when nothing does. */
  findStanding(externalId: string): Promise<Standing | null>
  /** A customer answers this post in public. */
  answerInPublic(externalId: string): Promise<{ externalId: string }>
  /** Whether the reply is hidden from the public. */
  isHidden(externalId: string): Promise<boolean>
  /** The next write has its effect, and its answer never arrives. */
  loseNextAnswer(): Promise<void>
  /** The next write is refused for haste. @returns the delay that the network names, in ms, when it names one. */
  refuseNextForHaste(): Promise<number | null>
  /** The network stops in the middle of each answer from now on, or (false) is well again. */
  stall(isStalled: boolean): Promise<void>
  /** The reads that follow are answered by trouble of the network's own, or (0) are well again. */
  failReads(count: number): Promise<void>
}

/** What the network shows beside the words of a message. */
export interface Standing {
  /** The words for each file, empty where there are none. */
  readonly alts: readonly string[]
  readonly pollOptions: readonly string[]
  readonly invitesDirect: boolean
}

export const never = (): AbortSignal => new AbortController().signal

/** What a whole sitting brought. */
export interface Sitting {
  readonly items: Page['batch']
  readonly cursor: string | null
}

export async function sit(
  { connector }: Pick<ConnectorUnderTest, 'connector'>,
  session: AccountSession,
  source: Source,
  cursor: string | null,
): Promise<Sitting> {
  const items: Page['batch'][number][] = []
  let last = cursor
  for await (const page of connector.fetch(session, source, cursor, never())) {
    items.push(...page.batch)
    last = page.cursor
  }
  return { items, cursor: last }
}

let written = 0

/** A text that nobody has written before: networks refuse to say the same twice. */
export const newText = (): string =>
  `Grazie della segnalazione, ci pensiamo noi. Pratica ${++written}-${process.pid}`

export function outgoing(kind: OutgoingKind, to: Partial<Outgoing> = {}): Outgoing {
  const now = new Date()
  return {
    id: randomUUID(),
    kind,
    text: newText(),
    subject: '',
    target: null,
    recipient: null,
    answers: null,
    firstTriedAt: now,
    lastTriedAt: now,
    attempt: 1,
    media: [],
    poll: null,
    invitesDirect: false,
    ...to,
  }
}

/** One of each kind that the connector can send, each to somebody who called. */
export async function outgoingOfEachKind({ connector, network }: ConnectorUnderTest): Promise<Outgoing[]> {
  const { reply, quote } = connector.capabilities
  const call = await network.call()
  return [
    ...(reply.public ? [outgoing('reply', { target: call.externalId }), outgoing('post')] : []),
    ...(quote ? [outgoing('quote', { target: call.externalId })] : []),
    ...(reply.direct ? [outgoing('direct', { recipient: call.author })] : []),
  ]
}

export const countEffects = ({ network }: ConnectorUnderTest, sent: Outgoing): Promise<number> =>
  network.countStanding(sent.text)

/** Every secret that must not be seen anywhere. */
export const secretsOf = (value: unknown): string[] => {
  if (typeof value === 'string') return value.length >= 6 ? [value] : []
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(secretsOf) : []
}

/** An error or an answer, with all that could be written of it to a log. */
export const everythingOf = (value: unknown): string =>
  value instanceof Error
    ? [value.message, value.stack, JSON.stringify(value), value.cause ? everythingOf(value.cause) : ''].join(
        '\n',
      )
    : JSON.stringify(value)
