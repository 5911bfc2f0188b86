import { decodeText } from './charset.ts'
import { listIds } from './identify.ts'
import type { Part } from './open-mail.ts'
import type { Bounce } from './parsed-mail.ts'
import { findField, type Head, readHead } from './read-head.ts'

const ADDRESS = /[^\s@<>()"',;:]{1,64}@[^\s@<>()"',;:]{1,190}/
const SEEN_CHARS = 16_000

/**
 * What a mail system says of a mail of ours. Null when it says that all is well (`delivered`, `relayed`).
 * `text`: the words of the notice. `parts`: all of its parts that are no words.
 */
export function readBounce(head: Head, text: string, parts: readonly Part[]): Bounce | null {
  const report = parts.find(each => /^message\/(?:global-)?delivery-status$/.test(each.type))
  const about = report === undefined ? readWords(head, text) : readReport(report)
  if (about === null) return null
  const { recipient, status, said, isPermanent } = about
  return {
    recipient,
    status,
    explain: explain(status, said, isPermanent),
    originalMessageId: findOriginal(parts) ?? findNamed(head) ?? findIdIn(text),
    isPermanent,
  }
}

interface About {
  readonly recipient: string | null
  readonly status: string | null
  readonly said: string
  readonly isPermanent: boolean
}

/** RFC 3464: a group of fields for the mail, then one for each recipient. The first that failed is told. */
function readReport(report: Part): About | null {
  const groups = decodeText(report.bytes.subarray(0, 64 * 1024), null)
    .split(/\r?\n\s*\r?\n/)
    .map(readGroup)
    .filter(group => group.has('action') || group.has('final-recipient'))
  const group =
    groups.find(each => isAction(each, 'failed')) ?? groups.find(each => isAction(each, 'delayed'))
  if (group === undefined)
    return groups.length > 0 ? null : { recipient: null, status: null, said: '', isPermanent: true }
  const status = STATUS.exec(group.get('status') ?? '')?.[0] ?? null
  return {
    recipient:
      ADDRESS.exec(group.get('original-recipient') ?? group.get('final-recipient') ?? '')?.[0] ?? null,
    status,
    said: (group.get('diagnostic-code') ?? '').replace(/^[\w-]{1,20};\s*/, ''),
    isPermanent: isAction(group, 'failed') && !(status ?? '').startsWith('4'),
  }
}

const isAction = (group: ReadonlyMap<string, string>, action: string): boolean =>
  (group.get('action') ?? '').toLowerCase().startsWith(action)

function readGroup(text: string): Map<string, string> {
  const fields = new Map<string, string>()
  for (const line of text.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const [, name, value] = /^([\w-]{1,60})\s*:\s*(.*)$/.exec(line.slice(0, 2_000)) ?? []
    if (name !== undefined && !fields.has(name.toLowerCase()))
      fields.set(name.toLowerCase(), (value ?? '').trim())
  }
  return fields
}

const STATUS = /\b[245]\.\d{1,3}\.\d{1,3}\b/
const REPLY_CODE = /\b([45])\d\d[ -]/

/** Systems that write a letter about it: what they mean is looked for in their words. */
function readWords(head: Head, text: string): About {
  const words = beforeCopy(text.slice(0, SEEN_CHARS))
  const status = STATUS.exec(words)?.[0] ?? null
  const code = status?.[0] ?? REPLY_CODE.exec(words)?.[1]
  const line = words.split('\n').find(each => REPLY_CODE.test(each) || STATUS.test(each)) ?? ''
  const named = findField(head, 'x-failed-recipients') ?? withoutSystem(words)
  return {
    recipient: ADDRESS.exec(named)?.[0].replace(/[.>]+$/, '') ?? null,
    status,
    said: line.trim(),
    isPermanent: code === undefined ? !/\b(?:delayed|warning|ritard|retard)/i.test(words) : code === '5',
  }
}

/** Below this stands our own mail again, with addresses of its own. */
const COPY =
  /^-{2,}.{0,40}(?:copy of the message|original message|messaggio originale|message d'origine|undelivered message)|^-{3,}\s*$/im
const beforeCopy = (text: string): string => text.slice(0, COPY.exec(text)?.index ?? text.length)

const withoutSystem = (text: string): string => text.replace(/(?:mailer-daemon|postmaster)@\S+/gi, '')

function findOriginal(parts: readonly Part[]): string | null {
  const original = parts.find(each => /^(?:message\/(?:rfc822|global)|text\/rfc822-headers)$/.test(each.type))
  if (original === undefined) return null
  return listIds(findField(readHead(original.bytes), 'message-id'))[0] ?? null
}

/** Italian certified mail names it in the head of each receipt. */
const findNamed = (head: Head): string | null =>
  listIds(findField(head, 'x-riferimento-message-id'))[0] ?? null

const findIdIn = (text: string): string | null =>
  listIds(/^[> \t]*message-id:\s*(<[^<>\s]{1,250}>)/im.exec(text.slice(0, SEEN_CHARS))?.[1] ?? null)[0] ??
  null

/** By the subject and detail of RFC 3463. */
const MEANINGS: readonly (readonly [RegExp, string])[] = [
  [/^\d\.1\.[0136]|^\d\.1\.10/, 'There is no such address.'],
  [/^\d\.1\.2|^\d\.4\.4/, 'There is no such domain, or it takes no mail.'],
  [/^\d\.2\.2/, 'The mailbox is full.'],
  [/^\d\.2\.1/, 'The mailbox is closed.'],
  [/^\d\.2\.3|^\d\.3\.4/, 'The message is too large for it.'],
  [/^\d\.4\./, 'The mail server cannot be reached.'],
  [/^\d\.7\./, 'The mail server refused it by its rules.'],
]
const IN_WORDS: readonly (readonly [RegExp, string])[] = [
  [
    /user unknown|no such user|unknown user|does not exist|utente sconosciuto|inesistente|inconnu|not found/i,
    'There is no such address.',
  ],
  [/quota|mailbox (?:is )?full|casella piena|over quota|pleine/i, 'The mailbox is full.'],
  [/spam|blocked|blacklist|block ?list|policy|reputation/i, 'The mail server refused it by its rules.'],
]

function explain(status: string | null, said: string, isPermanent: boolean): string {
  const meaning =
    MEANINGS.find(([code]) => status !== null && code.test(status))?.[1] ??
    IN_WORDS.find(([words]) => words.test(said))?.[1] ??
    (isPermanent
      ? 'It could not be delivered.'
      : 'It could not be delivered yet; the mail server keeps trying.')
  const quoted = said
    .replace(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, 300)
  return quoted === '' ? meaning : `${meaning} The server said: ${quoted.toWellFormed()}`
}
