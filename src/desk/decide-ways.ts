import type { Capabilities, Connector, Price } from '../connectors/connector.ts'
import { MAX_ATTACHMENT_BYTES } from '../contract/attachment.ts'
import type { EnclosureLimits } from '../core/delivery/enclosure.ts'
import type { LengthMetric } from '../core/text/length-metric.ts'
import type { AccountRow } from '../store/account.ts'
import type { MessageRow } from '../store/message.ts'

/** A way in which a ticket may be answered now: as whom, to what, at which price; or why not. */
export interface Way {
  readonly mode: 'public' | 'direct'
  readonly isAllowed: boolean
  readonly code: string | null
  readonly target: MessageRow | null
  readonly account: AccountRow
  readonly recipientHandle: string
  readonly recipientExternalId: string
  readonly recipientProfileId: string
  /** That an answer has unless its author writes another; null where there are no subjects. */
  readonly subject: string | null
  /** Whether the answer may stand on our own timeline instead, and show the post that it answers. */
  readonly mayQuote: boolean
  readonly length: { readonly metric: LengthMetric; readonly max: number | null }
  readonly price: Price
  readonly priceWithLink: Price
  readonly limits: EnclosureLimits
  /** What each further post of the same answer costs; null where an answer is one post. */
  readonly chain: { readonly price: Price; readonly priceWithLink: Price } | null
  readonly permalink: string | null
  /** It leads nowhere: what is sent stays here. */
  readonly isSample: boolean
}

export interface WayInput {
  readonly connector: Connector
  readonly accounts: readonly AccountRow[]
  /** The ticket's own account: where the customer was heard first. */
  readonly homeAccountId: string
  readonly profile: { readonly id: string; readonly externalId: string; readonly handle: string }
  /** The ticket's messages, newest first. */
  readonly messages: readonly MessageRow[]
}

/**
 * Every way to answer, the best first: the newest public message that may be answered, then the account that the
 * customer spoke to, care accounts before marketing ones. Pure: the composer shows it and the desk enforces it.
 */
export function decideWays(input: WayInput): Way[] {
  const inbound = input.messages.filter(each => each.direction === 'inbound')
  const accounts = [...input.accounts].sort((a, b) => rank(a, input) - rank(b, input))
  const publicWays = accounts.flatMap(account => publicWay(input, account, inbound)).sort(allowedFirst)
  const directWays = accounts.map(account => directWay(input, account, inbound)).sort(allowedFirst)
  return [...publicWays, ...directWays]
}

const rank = (account: AccountRow, { homeAccountId }: WayInput): number =>
  (account.purpose === 'marketing' ? 2 : 0) + (account.id === homeAccountId ? 0 : 1)

const allowedFirst = (a: Way, b: Way): number => Number(b.isAllowed) - Number(a.isAllowed)

function publicWay(input: WayInput, account: AccountRow, inbound: readonly MessageRow[]): Way[] {
  const { connector } = input
  const candidates = inbound.filter(each => each.visibility === 'public')
  const newest = candidates[0]
  if (newest === undefined || !connector.capabilities.reply.public) return []
  const judged = candidates.map(message => ({
    message,
    verdict: connector.mayAnswer(answerable(message, account)),
  }))
  const best = judged.find(each => each.verdict.allowed) ?? judged[0]
  const target = best?.message ?? newest
  const verdict = best?.verdict ?? { allowed: false, code: 'unsupported' as const }
  const isSummoned = target.addressed.includes(account.external_id)
  return [
    {
      ...wayTo(input, account, verdict),
      mode: 'public',
      target,
      subject: null,
      mayQuote: connector.capabilities.quote,
      length: { metric: connector.capabilities.length.metric, max: connector.capabilities.length.publicMax },
      price: connector.price({ kind: 'reply', text: '' }, isSummoned),
      priceWithLink: connector.price({ kind: 'reply', text: A_LINK }, isSummoned),
      limits: publicLimits(connector.capabilities),
      // A further post answers the account's own: nobody summoned it.
      chain: connector.capabilities.chain
        ? {
            price: connector.price({ kind: 'reply', text: '' }, false),
            priceWithLink: connector.price({ kind: 'reply', text: A_LINK }, false),
          }
        : null,
      permalink: permalinkOf(connector, account, target, input.profile.handle),
    },
  ]
}

const ALLOWED = { allowed: true } as const
const UNSUPPORTED = { allowed: false, code: 'unsupported' } as const
/** Who writes encrypted is answered where his words can be read. */
const ONLY_ON_NETWORK = { allowed: false, code: 'onlyOnNetwork' } as const

function directWay(input: WayInput, account: AccountRow, inbound: readonly MessageRow[]): Way {
  const { connector } = input
  const isSupported = connector.capabilities.reply.direct
  const target = inbound.find(each => each.visibility === 'direct' && each.account_id === account.id) ?? null
  const isSealed = target?.is_sealed === true
  const verdict = isSupported ? (isSealed ? ONLY_ON_NETWORK : ALLOWED) : UNSUPPORTED
  return {
    ...wayTo(input, account, verdict),
    mode: 'direct',
    target,
    subject: connector.capabilities.letters ? answerSubject(target?.letter?.subject ?? '') : null,
    mayQuote: false,
    length: { metric: connector.capabilities.length.metric, max: connector.capabilities.length.directMax },
    price: connector.price({ kind: 'direct', text: '' }, true),
    priceWithLink: connector.price({ kind: 'direct', text: A_LINK }, true),
    limits: directLimits(connector.capabilities),
    chain: null,
    permalink: isSealed ? permalinkOf(connector, account, target, input.profile.handle) : null,
  }
}

/** As mail programs write it, in whatever language the earlier ones did. */
const answerSubject = (subject: string): string =>
  subject === '' || /^(re|r|rif|sv|aw|antw|réf|tr)\s*(\[\d+\])?\s*:/i.test(subject)
    ? subject
    : `Re: ${subject}`

const A_LINK = 'https://example.org'

function mediaWithin({ media }: Capabilities, max: number): EnclosureLimits['media'] {
  if (media === null || max === 0) return null
  const kinds = media.kinds.map(kind => ({
    ...kind,
    maxBytes: Math.min(kind.maxBytes, MAX_ATTACHMENT_BYTES),
  }))
  return { kinds, max, altMax: media.altMax }
}

const publicLimits = (capabilities: Capabilities): EnclosureLimits => ({
  media: mediaWithin(capabilities, capabilities.media?.maxPublic ?? 0),
  poll: capabilities.poll,
  // A door into direct messages that nobody could answer would be a trap.
  inviteDirect: capabilities.inviteDirect && capabilities.reply.direct,
})

const directLimits = (capabilities: Capabilities): EnclosureLimits => ({
  media: mediaWithin(capabilities, capabilities.media?.maxDirect ?? 0),
  poll: null,
  inviteDirect: false,
})

const answerable = (message: MessageRow, account: AccountRow) => ({
  visibility: 'public' as const,
  addressesAccount: message.addressed.includes(account.external_id),
  isDeleted: message.deleted_at !== null,
  gate: message.gate,
})

function wayTo(input: WayInput, account: AccountRow, verdict: ReturnType<Connector['mayAnswer']>) {
  const isConnected = account.status === 'connected' && account.removed_at === null
  const code = verdict.allowed ? (isConnected ? null : 'accountNotConnected') : verdict.code
  return {
    isAllowed: code === null,
    isSample: input.connector.capabilities.isSample ?? false,
    code,
    account,
    recipientHandle: input.profile.handle,
    recipientExternalId: input.profile.externalId,
    recipientProfileId: input.profile.id,
  }
}

export function permalinkOf(
  connector: Connector,
  account: AccountRow,
  message: MessageRow,
  authorHandle: string,
): string | null {
  const settings = connector.settingsSchema.safeParse(account.settings)
  if (!settings.success || message.external_id === null) return null
  return connector.permalink(
    {
      externalId: message.external_id,
      authorHandle,
      visibility: message.visibility,
      isSealed: message.is_sealed,
    },
    settings.data,
  )
}
