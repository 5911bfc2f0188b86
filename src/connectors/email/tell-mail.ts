import type { Happening, Inbound } from '../inbound.ts'
import type { MailSession } from './mail-session.ts'
import { findAnsweredId, isOurs } from './message-id.ts'
import { isSameAddress } from './parse/addresses.ts'
import type { ParsedMail } from './parse/parsed-mail.ts'
import { toHappening, toInbound } from './to-inbound.ts'
import type { FoundMail } from './transport/read-mailbox.ts'

/** What became of one mail: something said, something that happened, or nothing that concerns anybody. */
export interface Told {
  readonly batch: readonly Inbound[]
  readonly happenings: readonly Happening[]
}

const NOTHING: Told = { batch: [], happenings: [] }
const said = (message: Inbound): Told => ({ batch: [message], happenings: [] })

/** A mail that came. The copy of one of ours is no news; a notice that one came back is told of the one that did. */
export function tellIncoming(session: MailSession, mail: ParsedMail, found: FoundMail): Told {
  const { address } = session.settings
  if (mail.ownMark !== null && isSameAddress(mail.from.address, address)) return NOTHING
  if (mail.bounce?.originalMessageId != null && isOurs(mail.bounce.originalMessageId, address)) {
    const happening = toHappening(mail, mail.writtenAt)
    return happening === null ? NOTHING : { batch: [], happenings: [happening] }
  }
  const message = withLeftOut(toInbound(mail, [address]), found)
  return said(message.source === 'own' ? asOwn(message, mail) : withTags(message, mail, address))
}

/** A mail that lies in the folder of what was sent. */
export const tellSent = (session: MailSession, mail: ParsedMail, found: FoundMail): Told =>
  isSameAddress(mail.author.address, session.settings.address)
    ? said(asOwn(withLeftOut(toInbound(mail, [session.settings.address]), found), mail))
    : NOTHING

/**
 * Nothing is cut from what we wrote ourselves, and it names no place in a public thread: so it is known again when its
 * answer was lost.
 */
const asOwn = (message: Inbound, { ownMark, rest }: ParsedMail): Inbound => ({
  ...message,
  inReplyTo: null,
  text: ownMark === null || rest === '' ? message.text : `${message.text}\n\n${rest}`,
})

/** Behind the + of our address stands what is answered, or by which passage somebody comes. */
function withTags(message: Inbound, { plusTags }: ParsedMail, address: string): Inbound {
  const answered = plusTags.flatMap(tag => findAnsweredId(tag, address) ?? [])
  const passage = plusTags.find(tag => findAnsweredId(tag, address) === null)
  return {
    ...message,
    references: [...new Set([...(message.references ?? []), ...answered])],
    ...(passage === undefined ? {} : { passage }),
  }
}

function withLeftOut(message: Inbound, { leftOut }: FoundMail): Inbound {
  if (leftOut.length === 0 || message.letter === undefined) return message
  const notes = leftOut.map(name => `(too large to be fetched: ${name})`)
  const rest = [message.letter.rest, ...notes].filter(each => each !== '').join('\n')
  return { ...message, letter: { ...message.letter, rest } }
}
