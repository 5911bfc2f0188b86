/** How mail programs announce what they quote, in the languages of our customers. Each looks at one line or a few. */

const TIME = /\d{1,2}\s?[:.h]\s?\d{2}/
const YEAR = /\b(?:19|20)\d{2}\b|\b\d{1,2}[/.-]\d{1,2}[/.-]\d{2}\b/
const ADDRESS = /[^\s@<>]@[^\s@<>]/

/** First and last words of an announcement: `Il giorno … ha scritto:`. */
const ANNOUNCEMENTS: readonly (readonly [first: RegExp, last: RegExp])[] = [
  [/^(?:il|in data|nel|on|lun|mar|mer|gio|ven|sab|dom)\b/i, /\b(?:ha scritto|ha inviato|scrive)\s?:$/i],
  [/^le\b/i, /(?:a|à) écrit\s?:$|écrivait\s?:$/i],
  [/^on\b/i, /\bwrote\s?:$/i],
  [/^am\b/i, /\b(?:schrieb\b.{0,120}|geschrieben\s?):$/i],
  [/^el\b/i, /\bescribió\s?:$/i],
  [/^em\b/i, /\bescreveu\s?:$/i],
  [/^op\b/i, /\bschreef\b.{0,120}:$/i],
  [
    /^[^\s@<>]{1,60}@[^\s@<>]{1,60}|^.{1,80}<[^<>]{3,80}>/,
    /\b(?:ha scritto|a écrit|wrote|schrieb|escribió)\s?:$/i,
  ],
]

/** Longer than any program writes. */
const LONGEST = 400
const MOST_LINES = 4

/** How many lines from `at` on announce a quote; 0 for none. A sentence of a customer that merely sounds so is none. */
export function countAnnouncement(lines: readonly string[], at: number): number {
  let text = ''
  for (let count = 1; count <= MOST_LINES; count++) {
    const line = unquoted(lines[at + count - 1] ?? '')
    if (line === '' || line.length > LONGEST) return 0
    text = `${text} ${line}`.trimStart()
    if (text.length > LONGEST) return 0
    if (count === 1 && !ANNOUNCEMENTS.some(([first]) => first.test(text))) return 0
    if (isAnnouncement(text) || (count === 1 && isAnnouncement(beforeQuote(text)))) return count
  }
  return 0
}

/** Yahoo on a phone begins the quote in the line that announces it, behind a gap. */
const beforeQuote = (line: string): string =>
  /^.{10,300}?(?:ha scritto|a écrit|wrote|schrieb|escribió)\s?:(?=\s{2,}\S)/.exec(line)?.[0] ?? ''

function isAnnouncement(text: string): boolean {
  // Somebody wrote it at some time: a customer who tells what the mayor wrote gives neither hour nor address.
  if (!TIME.test(text) && !YEAR.test(text) && !ADDRESS.test(text)) return false
  return ANNOUNCEMENTS.some(([first, last]) => first.test(text) && last.test(text))
}

const SEPARATORS = [
  /^[-_*\s]{2,40}(?:messaggio originale|original message|message d['’]origine|mail original|message original|mensaje original|ursprüngliche nachricht|original-nachricht|mensagem original|oorspronkelijk bericht|messaggio di posta originale)[-_*\s]{0,40}$/i,
  /^[-_*\s]{0,40}(?:messaggio originale|message d['’]origine|ursprüngliche nachricht)[-_*\s]{2,40}$/i,
  /^message du \d{1,2}[/.]\d{1,2}[/.]\d{2,4}/i,
]

/** `-----Messaggio originale-----` and its like. */
export const isSeparator = (line: string): boolean => SEPARATORS.some(each => each.test(unquoted(line)))

const FORWARDED = [
  /^[-_*\s>]{0,40}(?:forwarded message|messaggio inoltrato|message transféré|mensaje reenviado|weitergeleitete nachricht|messaggio inoltrato da .{1,80}|forwarded by .{1,80})[-_*\s:]{0,40}$/i,
  /^(?:inizio (?:del )?messaggio inoltrato|begin forwarded message|début du message (?:réexpédié|transféré)|anfang der weitergeleiteten nachricht|inicio del mensaje reenviado)\s?:?$/i,
]

/** `---------- Forwarded message ---------` and its like. */
export const isForwardMark = (line: string): boolean => FORWARDED.some(each => each.test(unquoted(line)))

/** Names of header fields as programs translate them, by what they mean. */
const FIELD_WORDS = {
  from: 'from|da|de|von|van|mittente|expéditeur',
  date: 'date|sent|data|inviato|inviato il|envoyé|envoyé le|datum|gesendet|fecha|enviado|enviado el',
  to: 'to|a|à|an|para|pour|per|destinatario|destinataire|aan',
  subject: 'subject|oggetto|ogg|objet|sujet|betreff|asunto|onderwerp|assunto',
  cc: 'cc|copie à|copia|ccn|bcc|reply-to|rispondi a|répondre à|importanza|importance|priorità|allegati|attachments',
} as const
type FieldKind = keyof typeof FIELD_WORDS

const FIELDS = Object.entries(FIELD_WORDS).map(
  ([kind, words]) =>
    [kind as FieldKind, new RegExp(`^\\*?(?:${words})\\s?:\\*?(?:\\s|$)\\s*(.*)$`, 'i')] as const,
)

/** Libero writes its fields without a colon. */
const BARE_FIELDS: readonly (readonly [FieldKind, RegExp])[] = [
  ['from', /^Da (".{0,200}" \S{3,254})$/],
  ['to', /^A (".{0,200}" \S{3,254}.*)$/],
  ['cc', /^Cc\s?((?:".*)?)$/],
  ['date', /^Data (\w{3}, \d{1,2} .{8,40})$/],
  ['subject', /^Oggetto (.*)$/],
]

export interface HeaderBlock {
  readonly lines: number
  readonly from: string | null
}

/** A head as Outlook and others write it into the text: `Da: …`, `Inviato: …`, `A: …`, `Oggetto: …`. Null for none. */
export function readHeaderBlock(lines: readonly string[], at: number): HeaderBlock | null {
  const found = new Map<FieldKind, string>()
  let count = 0
  let blanks = 0
  for (let n = at; n < lines.length && n < at + 14; n++) {
    const line = unquoted(lines[n] ?? '')
    const field = findHeaderField(line)
    if (field !== null && !found.has(field[0])) found.set(field[0], field[1])
    // Apple and some webmails leave a line free between the fields.
    if (line === '' && (found.size === 0 || ++blanks > 4)) break
    const isOfBlock = field !== null || (count === n - at && isContinuation(lines[n] ?? ''))
    if (line !== '' && !isOfBlock) break
    if (isOfBlock) count = n - at + 1
  }
  return isBlock(found) ? { lines: count, from: found.get('from') ?? null } : null
}

/** `Da: via Roma`, `A: via Milano`, `Data: 3 marzo` is a removal, no head: a subject or an address must be there. */
function isBlock(found: ReadonlyMap<FieldKind, string>): boolean {
  const from = found.get('from')
  if (from === undefined) return false
  const others = [found.has('date'), found.has('to'), found.has('subject')].filter(Boolean).length
  return others >= 2 && (found.has('subject') || ADDRESS.test(from))
}

/** A long list of addresses goes on in the next line. */
const isContinuation = (line: string): boolean =>
  /^[ \t]+\S/.test(line.replace(/^(?:> ?)*/, '')) ||
  /^<?[^\s@<>]{1,64}@[^\s@<>]{1,190}>?[,;]?$/.test(line.trim())

function findHeaderField(line: string): readonly [FieldKind, string] | null {
  for (const [kind, pattern] of [...FIELDS, ...BARE_FIELDS]) {
    const match = pattern.exec(line.slice(0, 1_000))
    if (match !== null) return [kind, (match[1] ?? '').trim()]
  }
  return null
}

export const unquoted = (line: string): string => line.replace(/^(?:[> \t]|\u00a0)*/, '').trimEnd()
