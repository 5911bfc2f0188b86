import type { PrivateData } from '../../core/triage/facts.ts'
import type { Asked, Judgement } from '../../core/triage/judgement.ts'
import { readPrivateData } from '../../core/triage/read-private-data.ts'

/** As far as private data is looked for. */
const MOST_READ = 4_000
/** As much as is shown: a post has 280 characters, and of a long letter the first page says what it wants. */
const MOST_SHOWN = 2_000
/** A stretch that hid behind another may come to light when that one is masked. */
const ROUNDS = 3

type Language = Judgement['language']['value']

/**
 * A text as a stranger may see it: links, handles, private data and long numbers replaced by what they are. Names of
 * people in running text stay: no rule finds them.
 * @returns null when it still shows private data after all: then it is shown to nobody.
 */
export function maskText({ text, brand }: Asked, language: Language): string | null {
  const plain = text.slice(0, MOST_READ).normalize('NFKC').replace(LINK, '[link]')
  // Before the private data, which would take a handle with its server for an address of mail.
  const masked = maskPrivateData(maskHandles(plain, HANDLE_ALONE, brand.handles), language)
  if (masked === null) return null
  return maskHandles(masked, HANDLE, brand.handles).replace(LONG_NUMBER, '[number]').slice(0, MOST_SHOWN)
}

const LINK = /\b(?:https?:\/\/|www\.)\S+/giv
/** Six digits or more, however they are grouped: whatever they count, nobody needs them to understand the rest. */
const LONG_NUMBER = /\d(?:[\s.\-\/]?\d){5,}/gv

function maskPrivateData(text: string, language: Language): string | null {
  let masked = text
  for (let round = 0; round < ROUNDS; round++) {
    const found = readPrivateData(masked, language)
    if (found.evidence.length === 0) return masked
    const kinds = nameStretches(found, language)
    // The longest first: a short one may be a part of it.
    for (const stretch of found.evidence.toSorted((a, b) => b.length - a.length))
      masked = masked.replaceAll(stretch, `[${kinds.get(stretch)}]`)
  }
  return readPrivateData(masked, language).evidence.length === 0 ? masked : null
}

/**
 * Of what kind each stretch is. Some say it by themselves, what is left of the kinds belongs to the others; `private`
 * where that leaves a choice.
 */
function nameStretches(
  { value: found, evidence }: Judgement['privateData'],
  language: Language,
): ReadonlyMap<string, PrivateData | 'private'> {
  const alone = new Map(
    evidence.map(stretch => [
      stretch,
      readPrivateData(stretch, language).value.find(kind => found.includes(kind)),
    ]),
  )
  const told = new Set(alone.values())
  const [left, ...others] = found.filter(kind => !told.has(kind))
  const rest = left === undefined || others.length > 0 ? 'private' : left
  return new Map([...alone].map(([stretch, kind]) => [stretch, kind ?? rest]))
}

/** With the server behind it where a network writes one: `@luca@example.social`, `@luca.example.social`. */
const HANDLE = /@[\p{L}\p{N}_]+(?:[.\-][\p{L}\p{N}_]+)*(?:@[\p{L}\p{N}_.\-]*[\p{L}\p{N}])?/gv

/** Not in the middle of an address of mail. */
const HANDLE_ALONE = new RegExp(`(?<![\\p{L}\\p{N}._%+\\-])${HANDLE.source}`, 'gv')

/** The brand's own handles say that it is meant, other people's say who they are. */
function maskHandles(text: string, form: RegExp, ofBrand: readonly string[]): string {
  const own = new Set(ofBrand.map(nameIn))
  return text.replace(form, handle => {
    const name = nameIn(handle)
    const [withoutServer = name] = name.split('@')
    return own.has(name) || own.has(withoutServer) ? '[brand]' : '[user]'
  })
}

const nameIn = (handle: string): string => handle.replace(/^@/, '').toLowerCase()
