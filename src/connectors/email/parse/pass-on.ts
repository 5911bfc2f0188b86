import type { Correspondent, Letter } from '../../../core/message/letter.ts'
import { domainOf, isSameAddress, isWithin } from './addresses.ts'
import type { Part } from './open-mail.ts'
import type { MailContext } from './parsed-mail.ts'
import { type Forwarded, isForwardSubject, readForward } from './read-forward.ts'
import { findField, type Head } from './read-head.ts'

/**
 * Whether the sender is one of the brand's: what he passes on is by whom it says. Not when he is surely not himself.
 * An address of the desk at a provider where everybody may have one makes nobody else a colleague.
 */
export const isColleague = (from: Correspondent, proofs: Letter['proofs'], context: MailContext): boolean =>
  proofs.dmarc !== 'fail' && isOfBrand(from.address, context)

/** Passed on from hand to hand: more hands than that are not followed. */
const MOST_HANDS = 5

/** The customer's letter in the text of a colleague's, also where other colleagues had it between; none of our own. */
export function findCustomersLetter(text: string, subject: string, context: MailContext): Forwarded | null {
  let found = readForward(text, subject)
  for (let hands = 1; found !== null && isOfBrand(found.author.address, context); hands++) {
    if (hands === MOST_HANDS) return null
    const inner = readForward(found.words, subject)
    const note = [found.note, inner?.note ?? ''].filter(each => each !== '').join('\n\n')
    found = inner === null ? null : { ...inner, note }
  }
  return found
}

export const isOfBrand = (address: string, { ownAddresses, ownDomains }: MailContext): boolean =>
  isWithin(domainOf(address), ownDomains) || ownAddresses.some(each => isSameAddress(each, address))

/** A note of a person above an attached mail is short; a long letter with a mail attached is a letter of its own. */
const NOTE_CHARS = 600

/** The mail that a colleague passed on as a file. */
export function findAttachedMail(parts: readonly Part[], subject: string, words: string): Part | null {
  if (!isForwardSubject(subject) && words.length > NOTE_CHARS) return null
  return parts.find(each => each.type === 'message/rfc822' && each.bytes.length > 0) ?? null
}

/** Italian certified mail (PEC): the provider's envelope around the letter, which is a file of it. */
export function findCertifiedMail(head: Head, parts: readonly Part[]): Part | null {
  if (!/^posta-certificata$/i.test(findField(head, 'x-trasporto') ?? '')) return null
  return parts.find(each => each.type === 'message/rfc822') ?? null
}

/**
 * Forms on the brand's site, and groups before the desk, write in the brand's name and want the answer to go to the
 * customer: he is the author.
 */
export function findBehindForm(
  from: Correspondent,
  replyTo: Correspondent | null,
  context: MailContext,
): Correspondent | null {
  if (replyTo === null || isOfBrand(replyTo.address, context)) return null
  const name = replyTo.name === '' ? from.name.replace(/ (?:via|tramite) .*$/, '') : replyTo.name
  return { name: name === from.name ? '' : name, address: replyTo.address }
}
