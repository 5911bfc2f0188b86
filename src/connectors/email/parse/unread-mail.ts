import { LIMITS } from './limits.ts'
import { openMail } from './open-mail.ts'
import type { MailContext, MailFile, MailProblem, ParsedMail } from './parsed-mail.ts'
import { readEnvelope } from './read-envelope.ts'
import { type Head, readHead } from './read-head.ts'

const SENTENCES: Readonly<Record<MailProblem, string>> = {
  tooLarge: 'This mail is too large to be read here.',
  tookTooLong: 'This mail could not be read: it would have taken too long.',
  malformed: 'This mail could not be read: it is damaged.',
}
/** Fields that are read even then, each but in part. */
const FIELDS =
  /^(?:from|sender|reply-to|to|cc|subject|date|message-id|in-reply-to|references|delivered-to|x-original-to|x-pronto-message)$/
const FIELD_CHARS = 2_000

/** A mail that could not be understood, as a message all the same: who, when and about what, and its source as a file. */
export async function describeUnread(
  source: Uint8Array,
  context: MailContext,
  problem: MailProblem,
): Promise<ParsedMail> {
  const head = shorten(readHead(source))
  const opened = await openMail(new Uint8Array(), { ...head, bodyAt: 0 })
  const envelope = readEnvelope(head, opened?.headers ?? new Map(), source, context)
  return {
    ...envelope,
    author: envelope.from,
    forwardedBy: null,
    text: SENTENCES[problem],
    rest: '',
    html: null,
    blockedImages: 0,
    files: source.length <= LIMITS.filesBytes ? [asFile(source)] : [],
    leftOutFiles: source.length <= LIMITS.filesBytes ? 0 : 1,
    automatic: null,
    bounce: null,
    proofs: { dkim: 'unknown', spf: 'unknown', dmarc: 'unknown' },
    signedBy: null,
    problem,
  }
}

const shorten = (head: Head): Head => ({
  ...head,
  fields: head.fields
    .filter(each => FIELDS.test(each.name))
    .slice(0, 20)
    .map(each => ({ ...each, value: each.value.slice(0, FIELD_CHARS) })),
})

const asFile = (source: Uint8Array): MailFile => ({
  name: 'mail.eml',
  mime: 'message/rfc822',
  bytes: new Uint8Array(source),
  contentId: null,
  isInline: false,
  isDangerous: false,
})
