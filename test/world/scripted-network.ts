import { z } from 'zod'
import {
  type AccountSession,
  type Answerability,
  type Answerable,
  type Author,
  type Connector,
  type Done,
  type Health,
  type Inbound,
  type LoginReturn,
  type Lookup,
  type Outgoing,
  type Page,
  type Price,
  type Reaction,
  type ReadingTrouble,
  SOURCES,
  type Source,
} from '../../src/connectors/connector.ts'
import type { Right } from '../../src/core/account/right.ts'
import { candidateKey } from '../../src/core/delivery/candidate-key.ts'
import type { Outcome } from '../../src/core/delivery/delivery.ts'
import { hasLink } from '../../src/core/text/placeholders.ts'
import { ScriptedLive } from './scripted-live.ts'
import { ScriptedPush } from './scripted-push.ts'

const settingsSchema = z.strictObject({ url: z.url().default('https://network.example') })
const secretsSchema = z.strictObject({ accessToken: z.string().min(1), clientSecret: z.string().optional() })
type Settings = z.infer<typeof settingsSchema>
type Secrets = z.infer<typeof secretsSchema>
type Session = AccountSession<Settings, Secrets>

/**
 * What the next try to send meets: `sent`; `lost`, which stands on the network while its answer never came;
 * `vanished`, of which neither came; an outcome in the connector's words; or what a function makes of it.
 */
export type SendAnswer =
  | 'sent'
  | 'lost'
  | 'vanished'
  | Outcome
  | ((outgoing: Outgoing) => Promise<SendAnswer> | SendAnswer)

/** What stands on the network because we sent it. */
export interface Landed {
  readonly externalId: string
  readonly accountId: string
  readonly outgoing: Outgoing
  readonly at: Date
}

/** A network that does as it is told: tests say what is heard, what a send meets and what a look finds. */
export class ScriptedNetwork implements Connector<Settings, Secrets> {
  readonly channel = 'scripted'
  readonly displayName = 'The scripted network'
  readonly capabilities = {
    reply: { public: true, direct: true },
    quote: true,
    reactions: ['like', 'repost'],
    length: { metric: 'weighted', publicMax: 280, directMax: 10_000 },
    letters: false,
    media: {
      kinds: [
        { mime: 'image/png', maxBytes: 5_000, isAlone: false },
        { mime: 'image/gif', maxBytes: 15_000, isAlone: true },
      ],
      maxPublic: 4,
      maxDirect: 1,
      altMax: 1000,
    },
    poll: { optionsMin: 2, optionsMax: 4, optionMax: 25, minutesMin: 5, minutesMax: 10_080 },
    chain: true,
    hide: true,
    inviteDirect: true,
    idempotentSend: false,
    keywords: true,
    sources: SOURCES,
    login: 'tokenOrBrowser',
    learning: 'free',
  } as const
  readonly settingsSchema = settingsSchema
  readonly secretsSchema = secretsSchema

  /** Every try, in the order in which they came. */
  readonly tries: Outgoing[] = []
  readonly landed: Landed[] = []
  readonly sessions: Session[] = []
  /** Consumed one a try; when there is none left, everything is sent. */
  readonly answers: SendAnswer[] = []
  /** Consumed one a look; when there is none left, the look is honest. */
  readonly lookups: Lookup[] = []
  health: Health | null = null
  rights: Right[] = []
  trouble: ReadingTrouble | null = null
  pageSize = 50
  /** As many messages as one sitting brings at most. */
  sittingSize = Number.POSITIVE_INFINITY
  /** What one message read costs, in micros; null where reading is free. */
  readPrice: number | null = null
  /** Ids of the replies that are hidden now. */
  readonly hidden = new Set<string>()
  /** What the account likes and repeats, as `like 4711`. */
  readonly reactions = new Set<string>()
  /** Ids of messages that their authors have deleted. */
  readonly gone = new Set<string>()
  readonly live = new ScriptedLive()
  readonly push = new ScriptedPush()
  /** Set: the network refuses to hide. */
  hideRefusal: { code: string; explain: string } | null = null
  /** Happens once, between the question of a reader and its first page. */
  whileReading: (() => Promise<unknown>) | null = null

  private readonly said = new Map<string, Inbound[]>()
  private readonly now: () => Date
  private ids = 7000

  constructor(now: () => Date) {
    this.now = now
  }

  /** Whether nothing was ever to be heard on it. */
  get isSilent(): boolean {
    return this.said.size === 0 && this.trouble === null
  }

  /** Lets an account hear something by one of its sources, at its next reading. */
  publish(accountId: string, source: Source, ...posts: readonly Inbound[]): void {
    const key = `${accountId}/${source}`
    this.said.set(key, [...(this.said.get(key) ?? []), ...posts])
  }

  async check(session: Session): Promise<Health> {
    if (this.health !== null) return this.health
    const [externalId = '', handle = ''] = session.secrets.accessToken.split(':')
    return { ok: true, externalId, handle, displayName: handle, rights: this.rights }
  }

  async *fetch(session: Session, source: Source, cursor: string | null): AsyncIterable<Page> {
    this.sessions.push(session)
    const meanwhile = this.whileReading
    this.whileReading = null
    await meanwhile?.()
    const all = this.said.get(`${session.accountId}/${source}`) ?? []
    const begin = Number(cursor ?? 0)
    const end = Math.min(all.length, begin + this.sittingSize)
    for (let from = begin; from < end; from += this.pageSize) {
      const batch = all.slice(from, Math.min(end, from + this.pageSize))
      const isBehind = from + batch.length === end && end < all.length
      yield { batch, cursor: String(from + batch.length), isBehind, ...this.spentOn(batch.length) }
    }
    if (this.trouble !== null) throw this.trouble
  }

  private spentOn(reads: number): Pick<Page, 'spent'> {
    return this.readPrice === null ? {} : { spent: { reads, micros: reads * this.readPrice } }
  }

  pauseMs = (_session: Session, _source: Source, isHeardLive: boolean): number =>
    isHeardLive ? 120_000 : 10_000

  /** Which of these messages the network no longer shows. */
  listGone = async (_session: Session, externalIds: readonly string[]): Promise<readonly string[]> =>
    externalIds.filter(id => this.gone.has(id))

  /** As on networks that let programs answer only whoever turned to the account. */
  mayAnswer({ visibility, addressesAccount, isDeleted }: Answerable): Answerability {
    if (isDeleted) return { allowed: false, code: 'gone' }
    return visibility === 'direct' || addressesAccount
      ? { allowed: true }
      : { allowed: false, code: 'notSummoned' }
  }

  price({ kind, text }: Pick<Outgoing, 'kind' | 'text'>, isSummoned: boolean): Price {
    const micros = kind === 'direct' ? 15_000 : hasLink(text) ? 200_000 : isSummoned ? 10_000 : 15_000
    return { micros, currency: 'USD' }
  }

  async send(session: Session, outgoing: Outgoing): Promise<Outcome> {
    this.sessions.push(session)
    this.tries.push(outgoing)
    let answer = this.answers.shift() ?? 'sent'
    while (typeof answer === 'function') answer = await answer(outgoing)
    if (typeof answer === 'object') return answer
    if (answer === 'vanished') return { kind: 'unknown', code: 'answerLost' }
    const { externalId, at } = this.land(session.accountId, outgoing)
    return answer === 'sent' ? { kind: 'sent', externalId, at } : { kind: 'unknown', code: 'answerLost' }
  }

  async lookup(session: Session, outgoing: Outgoing): Promise<Lookup> {
    const scripted = this.lookups.shift()
    if (scripted !== undefined) return scripted
    const found = this.landed.find(
      each =>
        each.accountId === session.accountId &&
        candidateKey(each.outgoing) === candidateKey(outgoing) &&
        outgoing.alreadyOurs?.includes(each.externalId) !== true,
    )
    return found === undefined
      ? { kind: 'absent' }
      : { kind: 'found', externalId: found.externalId, at: found.at }
  }

  async hide(_session: Session, externalId: string, isHidden: boolean): Promise<Done> {
    if (this.hideRefusal !== null) return { ok: false, ...this.hideRefusal }
    if (isHidden) this.hidden.add(externalId)
    else this.hidden.delete(externalId)
    return { ok: true }
  }

  async react(_session: Session, externalId: string, reaction: Reaction, isOn: boolean): Promise<Done> {
    if (this.hideRefusal !== null) return { ok: false, ...this.hideRefusal }
    if (isOn) this.reactions.add(`${reaction} ${externalId}`)
    else this.reactions.delete(`${reaction} ${externalId}`)
    return { ok: true }
  }

  permalink = ({ externalId }: { externalId: string }, settings: Settings): string =>
    `${settings.url}/posts/${externalId}`

  profileLink = (handle: string, settings: Settings): string => `${settings.url}/${handle}`

  readonly login = {
    pendingSecrets: (given: Readonly<Record<string, unknown>>) => ({ accessToken: 'pending', ...given }),
    start: async (settings: Settings, _secrets: Secrets, redirectUri: string) => {
      const state = `state-${++this.ids}`
      return {
        url: `${settings.url}/login?state=${state}&back=${redirectUri}`,
        state,
        verifier: 'a verifier',
      }
    },
    /** The code is the token that it is changed for; a code that is not one is refused. */
    finish: async (settings: Settings, secrets: Secrets, { code }: LoginReturn) => {
      if (!code.includes(':')) throw new Error(`the network refuses ${secrets.clientSecret}`)
      return { settings, secrets: { ...secrets, accessToken: code } }
    },
  }

  /** Puts it on the network, whoever hears of it. */
  land(accountId: string, outgoing: Outgoing): Landed {
    const landed = { externalId: String(++this.ids), accountId, outgoing, at: this.now() }
    this.landed.push(landed)
    return landed
  }
}

/** The token by which the scripted network knows an account. */
export const tokenOf = ({ externalId, handle }: Pick<Author, 'externalId' | 'handle'>): string =>
  `${externalId}:${handle}`
