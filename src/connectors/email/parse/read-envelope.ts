import type { Correspondent } from '../../../core/message/letter.ts'
import { cleanLine, isSameAddress, listAddresses, splitTag } from './addresses.ts'
import { identify, listIds } from './identify.ts'
import { LIMITS } from './limits.ts'
import type { MailContext } from './parsed-mail.ts'
import { findField, type Head, listField } from './read-head.ts'
import { whenWritten } from './when-written.ts'

/** By which the desk knows its own mails again. */
export const OWN_MARK = 'x-pronto-message'
export const NOBODY: Correspondent = { name: '', address: 'unknown@sender.invalid' }
const RECIPIENT_FIELDS = ['delivered-to', 'x-original-to', 'envelope-to', 'x-envelope-to', 'x-delivered-to']

/** What the head says. `headers`: as the parser decoded them. */
export function readEnvelope(
  head: Head,
  headers: ReadonlyMap<string, unknown>,
  source: Uint8Array,
  context: MailContext,
) {
  const { id, isInvented } = identify(findField(head, 'message-id'), source)
  const to = listAddresses(headers.get('to'))
  const cc = listAddresses(headers.get('cc'))
  const deliveredTo = listDeliveredTo(head)
  return {
    messageId: id,
    isIdInvented: isInvented,
    inReplyTo: listIds(findField(head, 'in-reply-to'))[0] ?? null,
    references: listIds(findField(head, 'references')),
    from: firstOf(headers, 'from') ?? firstOf(headers, 'sender') ?? NOBODY,
    replyTo: firstOf(headers, 'reply-to'),
    to,
    cc,
    deliveredTo,
    writtenAt: whenWritten(findField(head, 'date'), context.receivedAt),
    subject: readSubject(headers),
    plusTags: listTags([...to, ...cc].map(each => each.address).concat(deliveredTo), context.ownAddresses),
    ownMark: findField(head, OWN_MARK)?.slice(0, LIMITS.idChars) ?? null,
  }
}

const firstOf = (headers: ReadonlyMap<string, unknown>, name: string): Correspondent | null =>
  listAddresses(headers.get(name))[0] ?? null

function readSubject(headers: ReadonlyMap<string, unknown>): string {
  const subject = headers.get('subject')
  return typeof subject === 'string' ? cleanLine(subject, LIMITS.subjectChars) : ''
}

const listDeliveredTo = (head: Head): string[] => {
  const values = RECIPIENT_FIELDS.flatMap(name => listField(head, name))
  const found = values.flatMap(value => /[^\s@<>()",;:]{1,64}@[^\s@<>()",;:]{1,190}/.exec(value)?.[0] ?? [])
  return [...new Set(found)].slice(0, LIMITS.addresses)
}

/** An address of the desk may have a tag itself, which says nothing. */
function listTags(addresses: readonly string[], own: readonly string[]): string[] {
  const ours = own.flatMap(each => [{ base: each, tag: null }, splitTag(each)])
  const tags = addresses.flatMap(address => {
    const { base, tag } = splitTag(address)
    const isOurs = ours.some(each => isSameAddress(each.base, base))
    return tag !== null && isOurs && !ours.some(each => each.tag === tag) ? [tag] : []
  })
  return [...new Set(tags)].slice(0, LIMITS.tags)
}
