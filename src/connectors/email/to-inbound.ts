import type { Correspondent } from '../../core/message/letter.ts'
import type { Author, Happening, Inbound } from '../inbound.ts'
import type { MailSession } from './mail-session.ts'
import { findAnsweredId, isOurs } from './message-id.ts'
import { isSameAddress } from './parse/addresses.ts'
import type { ParsedMail } from './parse/parsed-mail.ts'
import type { FoundMail } from './transport/read-mailbox.ts'

/** What became of one mail: something said, something that happened, or nothing that concerns anybody. */
export interface Told {
  readonly batch: readonly Inbound[]
  readonly happenings: readonly Happening[]
}

const NOTHING: Told = { batch: [], happenings: [] }

/** A mail that came. The copy of one of ours is no news; a notice that one came back is told of the one that did. */
export function tellIncoming(session: MailSession, mail: ParsedMail, found: FoundMail): Told {
  const { address } = session.settings
  if (mail.ownMark !== null && isSameAddress(mail.from.address, address)) return NOTHING
  const returned = mail.bounce?.originalMessageId ?? null
  if (mail.bounce !== null && returned !== null && isOurs(returned, address)) {
    const { explain, isPermanent } = mail.bounce
    const at = mail.writtenAt
    // "Still trying" is no news: the mail may well arrive.
    return isPermanent
      ? { batch: [], happenings: [{ kind: 'bounced', externalId: returned, explain, at }] }
      : NOTHING
  }
  const isOwn = isSameAddress(mail.author.address, address)
  return { batch: [isOwn ? toOwn(session, mail, found) : toInbound(session, mail, found)], happenings: [] }
}

/** A mail that lies in the folder of what was sent. */
export const tellSent = (session: MailSession, mail: ParsedMail, found: FoundMail): Told =>
  isSameAddress(mail.from.address, session.settings.address)
    ? { batch: [toOwn(session, mail, found)], happenings: [] }
    : NOTHING

function toInbound(session: MailSession, mail: ParsedMail, found: FoundMail): Inbound {
  const author = toAuthor(mail.author)
  const { address } = session.settings
  const answered = mail.plusTags.flatMap(tag => findAnsweredId(tag, address) ?? [])
  const invitation = mail.plusTags.find(tag => findAnsweredId(tag, address) === null)
  return {
    ...commonOf(mail, found, answered),
    author,
    source: 'direct',
    counterpart: author,
    isAutomatic: mail.automatic !== null,
    files: mail.files.map(({ isInline: _, ...file }) => file),
    ...(invitation === undefined ? {} : { invitation }),
  }
}

function toOwn(session: MailSession, mail: ParsedMail, found: FoundMail): Inbound {
  const [to] = mail.to
  const self = { name: session.settings.senderName, address: session.settings.address }
  return {
    ...commonOf(mail, found, []),
    author: toAuthor(self),
    source: 'own',
    // Nothing was cut from what we wrote ourselves, or it would not be known again.
    text: [mail.text, ...(mail.ownMark === null || mail.rest === '' ? [] : [mail.rest])].join('\n\n'),
    counterpart: toAuthor(to ?? self),
  }
}

const MOST_HEAD = 16_000

const commonOf = (mail: ParsedMail, { uid, source, leftOut }: FoundMail, answered: readonly string[]) => {
  const references = [...new Set([...ids(mail.inReplyTo), ...mail.references.toReversed(), ...answered])]
  return {
    externalId: mail.messageId,
    visibility: 'direct' as const,
    text: mail.text,
    language: null,
    media: [],
    networkThread: mail.references[0] ?? mail.inReplyTo ?? answered[0] ?? mail.messageId,
    // Which mail is answered is told by the references: a direct message has no place in a public thread.
    inReplyTo: null,
    inReplyToAuthor: null,
    quotes: null,
    reposts: null,
    mentions: [],
    editOf: [],
    references,
    letter: {
      subject: mail.subject,
      html: mail.html,
      rest: [mail.rest, ...leftOut.map(name => `(not fetched: ${name})`)]
        .filter(each => each !== '')
        .join('\n\n'),
      to: mail.to,
      cc: mail.cc,
      forwardedBy: mail.forwardedBy,
      proofs: mail.proofs,
      blockedImages: mail.blockedImages,
    },
    writtenAt: mail.writtenAt,
    raw: { uid, bytes: source.length, head: headOf(source) },
  }
}

const ids = (id: string | null): string[] => (id === null ? [] : [id])

/** The head alone is kept as it came: the whole would be many times what is shown of it. */
function headOf(source: Uint8Array): string {
  const text = Buffer.from(source.subarray(0, MOST_HEAD)).toString('latin1')
  const end = text.search(/\r?\n\r?\n/)
  return end === -1 ? text : text.slice(0, end)
}

const toAuthor = ({ name, address }: Correspondent): Author => ({
  externalId: address.toLowerCase(),
  handle: address.toLowerCase(),
  displayName: name === '' ? address : name,
  bio: '',
  avatarUrl: null,
  followers: 0,
  isVerified: false,
})
