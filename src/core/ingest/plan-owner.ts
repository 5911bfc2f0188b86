import type { LinkProof } from '../customer/link.ts'
import type { Letter } from '../message/letter.ts'
import type { Heard, KnownOwner, KnownProfile } from './heard.ts'
import type { Ledger } from './ledger.ts'

/**
 * Whether a letter surely comes from the address that it bears. DMARC alone says so: it asks that whoever signed or sent
 * it belongs to that address, while a good signature by itself may be anybody's. What was passed on proves whoever
 * passed it on.
 */
export const provesSender = ({ proofs, forwardedBy }: Pick<Letter, 'proofs' | 'forwardedBy'>): boolean =>
  proofs.dmarc === 'pass' && forwardedBy === null

/**
 * The author is the customer whose address he writes from, where that is proven: by DMARC of a letter, by the network
 * itself of a handle. Of everything less, people are told and decide.
 */
export function linkOwner(ledger: Ledger, heard: Heard, author: KnownProfile): KnownProfile {
  if (heard.isAutomatic === true || heard.author.isPartial === true) return author
  const owner =
    heard.letter === undefined ? ownerOfHandle(ledger, heard) : ownerOfLetter(ledger, heard, heard.letter)
  if (owner === undefined || isContested(ledger, owner, author)) return author
  const actor = { kind: 'connector', accountId: ledger.input.account.id } as const
  return ledger.linkProfile(author, owner.customerId, proofOf(owner, heard), actor)
}

const ownerOfLetter = (ledger: Ledger, { author }: Heard, letter: Letter): KnownOwner | undefined =>
  provesSender(letter) ? ledger.findOwner(author.externalId.toLowerCase()) : undefined

/** Handles change hands: where the customer is known under another on this channel, the newcomer may be anybody. */
function ownerOfHandle(ledger: Ledger, { author }: Heard): KnownOwner | undefined {
  const owner = ledger.findOwner(author.handle.toLowerCase())
  return owner?.hasOtherProfile === true ? undefined : owner
}

/** A person has parted the two, or the CRM knows both. */
const isContested = (ledger: Ledger, { customerId }: KnownOwner, author: KnownProfile): boolean =>
  ledger.isParted(author.id, customerId) ||
  (ledger.personOf(author).hasExternalKey && ledger.personOf({ ...author, customerId }).hasExternalKey)

function proofOf({ source }: KnownOwner, { letter }: Heard): LinkProof {
  if (letter !== undefined) return 'verifiedMail'
  return source === 'crm' ? 'crm' : 'hand'
}
