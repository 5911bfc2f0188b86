import { domainOf } from './addresses.ts'
import { findAutomatic } from './automatic.ts'
import { LIMITS } from './limits.ts'
import { openMail, type Part } from './open-mail.ts'
import type { MailContext, MailFile, ParsedMail, Resolver } from './parsed-mail.ts'
import {
  findAttachedMail,
  findBehindForm,
  findCertifiedMail,
  findCustomersLetter,
  isColleague,
  isOfBrand,
} from './pass-on.ts'
import { checkSignatures, readServersWord } from './proofs.ts'
import { readBody } from './read-body.ts'
import { readBounce } from './read-bounce.ts'
import { readEnvelope } from './read-envelope.ts'
import { readFiles } from './read-files.ts'
import { isForwardSubject } from './read-forward.ts'
import { type Head, readHead } from './read-head.ts'
import { joinHtml, readWords } from './read-words.ts'
import { makeSafe } from './safe-html.ts'
import { separateWords } from './strip-quotes.ts'
import { describeUnread } from './unread-mail.ts'

/**
 * Understands a mail as it came over the wire. Asks nothing of the network but what `resolver` is asked: without one,
 * signatures are taken from the mail's own server. Costs what `LIMITS` allow; for a deadline there is `mail-reader.ts`.
 */
export async function parseMail(
  source: Uint8Array,
  context: MailContext,
  resolver?: Resolver,
): Promise<ParsedMail> {
  if (source.length > LIMITS.sourceBytes) return describeUnread(source, context, 'tooLarge')
  const head = readHead(source)
  const opened = await openMail(source, head)
  if (opened === null) return describeUnread(source, context, 'malformed')
  const mail = await readMail(source, head, opened, context)
  const isEmpty = mail.text === '' && mail.files.length === 0
  if (opened.isCut && isEmpty) return describeUnread(source, context, 'malformed')
  if (resolver === undefined) return mail
  const signed = await checkSignatures(source, head, domainOf(mail.from.address), resolver)
  return { ...mail, proofs: { ...mail.proofs, dkim: signed.dkim }, signedBy: signed.signedBy }
}

type Opened = NonNullable<Awaited<ReturnType<typeof openMail>>>

async function readMail(
  source: Uint8Array,
  head: Head,
  opened: Opened,
  context: MailContext,
): Promise<ParsedMail> {
  const envelope = readEnvelope(head, opened.headers, source, context)
  const body = readBody(opened.root)
  const words = readWords(body)
  const letter = await readLetter(body.others, joinHtml(body))
  const automatic = findAutomatic(head, envelope.subject, envelope.from.address, context.ownDomains)
  const own: ParsedMail = {
    ...envelope,
    ...letter,
    ...separate(words, envelope),
    ...readServersWord(head, context.trustedServers),
    author: envelope.from,
    forwardedBy: null,
    automatic,
    bounce: automatic === 'bounce' ? readBounce(head, words, body.others) : null,
    problem: null,
  }
  if (automatic !== null && automatic !== 'list') return settleBounce(own)
  const certified = findCertifiedMail(head, body.others)
  if (certified !== null) return unwrap(own, certified, context)
  return isColleague(own.from, own.proofs, context) ? attribute(own, words, body.others, context) : own
}

/** A notice that all went well is no bounce. */
const settleBounce = (mail: ParsedMail): ParsedMail =>
  mail.automatic === 'bounce' && mail.bounce === null ? { ...mail, automatic: 'autoReply' } : mail

function separate(words: string, mail: Pick<ParsedMail, 'inReplyTo' | 'references' | 'subject'>) {
  const isReply = mail.inReplyTo !== null || mail.references.length > 0 || isReplySubject(mail.subject)
  const { words: text, rest } = separateWords(words, isReply)
  return { text, rest }
}

const isReplySubject = (subject: string): boolean =>
  /^\s*(?:re|r|rif|rép|réf|aw|antw?|sv|vs|odp)\s?(?:\[\d+\])?\s?:/i.test(subject) || isForwardSubject(subject)

interface ReadLetter {
  readonly html: string | null
  readonly blockedImages: number
  readonly files: readonly MailFile[]
  readonly leftOutFiles: number
}

async function readLetter(parts: readonly Part[], html: string | null): Promise<ReadLetter> {
  const { files, leftOut } = await readFiles(parts)
  const pictures = files.filter(each => each.mime.startsWith('image/') && !each.isDangerous)
  const safe = html === null ? null : makeSafe(html, new Set(pictures.flatMap(each => each.contentId ?? [])))
  const shows = new Set(safe?.shows ?? [])
  return {
    html: safe?.html ?? null,
    blockedImages: safe?.blockedImages ?? 0,
    files: files.map(each =>
      shows.has(each.contentId ?? '')
        ? { ...each, isInline: true }
        : { ...each, contentId: null, isInline: false },
    ),
    leftOutFiles: leftOut,
  }
}

/** Who wrote what a colleague, a form or a group passed on, and his words. */
async function attribute(
  own: ParsedMail,
  words: string,
  parts: readonly Part[],
  context: MailContext,
): Promise<ParsedMail> {
  if (own.ownMark !== null) return own
  const attached = findAttachedMail(parts, own.subject, own.text)
  const inner = attached === null ? null : await unwrap(own, attached, context)
  if (inner !== null && !isOfBrand(inner.author.address, context))
    return { ...inner, forwardedBy: own.from, rest: own.text, files: withCarried(inner, own, attached) }
  const forwarded = findCustomersLetter(words, own.subject, context)
  if (forwarded !== null) {
    const { words: text, rest } = separateWords(forwarded.words, true)
    const left = [forwarded.note, rest].filter(each => each !== '').join('\n\n')
    return { ...own, author: forwarded.author, forwardedBy: own.from, text, rest: left }
  }
  const behind = findBehindForm(own.from, own.replyTo, context)
  return behind === null ? own : { ...own, author: behind, forwardedBy: own.from }
}

/** The files of the letter, and those that went along with it: the letter itself is told already. */
const withCarried = (inner: ParsedMail, outer: ParsedMail, letter: Part | null): MailFile[] => {
  const isLetter = (file: MailFile): boolean =>
    letter !== null && Buffer.from(letter.bytes).equals(Buffer.from(file.bytes))
  const along = outer.files.filter(each => !isLetter(each) && !each.isInline)
  return [...inner.files, ...along].slice(0, LIMITS.files)
}

/** The mail within a mail: its author, words and files; ids, times and proofs are those of what carried it. */
async function unwrap(outer: ParsedMail, part: Part, context: MailContext): Promise<ParsedMail> {
  const head = readHead(part.bytes)
  const opened = await openMail(part.bytes, head)
  if (opened === null) return outer
  const envelope = readEnvelope(head, opened.headers, part.bytes, context)
  const body = readBody(opened.root)
  return {
    ...outer,
    ...(await readLetter(body.others, joinHtml(body))),
    ...separate(readWords(body), envelope),
    author: envelope.from,
    replyTo: envelope.replyTo,
    subject: envelope.subject || outer.subject,
    inReplyTo: outer.inReplyTo ?? envelope.inReplyTo,
    references: outer.references.length > 0 ? outer.references : envelope.references,
  }
}
