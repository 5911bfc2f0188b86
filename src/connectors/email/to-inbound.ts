import type { Correspondent } from '../../core/message/letter.ts'
import type { Author, Happening, Inbound } from '../inbound.ts'
import { isSameAddress } from './parse/addresses.ts'
import type { ParsedMail } from './parse/parsed-mail.ts'

/** A mail in the desk's words. `ownAddresses` are the desk's: what comes from one of them is our own. */
export function toInbound(mail: ParsedMail, ownAddresses: readonly string[]): Inbound {
  const isOwn = ownAddresses.some(each => isSameAddress(each, mail.author.address))
  const author = toAuthor(mail.author)
  const references = listReferences(mail)
  return {
    externalId: mail.messageId,
    author,
    visibility: 'direct',
    source: isOwn ? 'own' : 'direct',
    text: mail.text,
    language: null,
    media: [],
    networkThread: references.at(-1) ?? mail.messageId,
    inReplyTo: references[0] ?? null,
    inReplyToAuthor: null,
    quotes: null,
    reposts: null,
    mentions: [],
    counterpart: isOwn ? toAuthor(mail.to[0] ?? mail.author) : author,
    editOf: [],
    references,
    letter: toLetter(mail),
    files: mail.files.map(({ isInline: _, ...file }) => file),
    isAutomatic: mail.automatic !== null,
    writtenAt: mail.writtenAt,
    raw: toRaw(mail),
  }
}

/** One of ours that came back for good; null for every other mail. "Still trying" is no news. */
export function toHappening(mail: ParsedMail, at: Date): Happening | null {
  const { bounce } = mail
  if (bounce === null || !bounce.isPermanent || bounce.originalMessageId === null) return null
  return { kind: 'bounced', externalId: bounce.originalMessageId, explain: bounce.explain, at }
}

/** Nearest first; a mail that names itself would be its own beginning. */
const listReferences = ({ messageId, inReplyTo, references }: ParsedMail): string[] =>
  [...new Set([...(inReplyTo === null ? [] : [inReplyTo]), ...references.toReversed()])].filter(
    id => id !== messageId,
  )

const toLetter = (mail: ParsedMail): Inbound['letter'] => ({
  subject: mail.subject,
  html: mail.html,
  rest: mail.rest,
  to: mail.to,
  cc: mail.cc,
  forwardedBy: mail.forwardedBy,
  proofs: mail.proofs,
  blockedImages: mail.blockedImages,
})

/** What else was understood of the mail. Its text and files are kept beside it; here they would be kept twice. */
function toRaw({ text: _, rest: __, html: ___, files, ...mail }: ParsedMail): unknown {
  return { ...mail, files: files.map(({ bytes, ...file }) => ({ ...file, size: bytes.length })) }
}

/** A name that is an address, perhaps another's, is no name. */
const toAuthor = ({ name, address }: Correspondent): Author => ({
  externalId: address.toLowerCase(),
  handle: address.toLowerCase(),
  displayName: name === '' || name.includes('@') ? address : name,
  bio: '',
  avatarUrl: null,
  followers: 0,
  isVerified: false,
})
