import type { Correspondent } from '../../../core/message/letter.ts'
import { LIMITS } from './limits.ts'
import type { AddressEntry } from './open-mail.ts'

const ADDRESS = /^[^\s@<>()",;:]{1,64}@[^\s@<>()",;:]{1,190}$/
/** Letters that turn or hide what stands beside them: a name must not look like another. */
const TRICKS = /[\p{Cc}\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu

/** One line of what a header says, without what deceives the eye. */
export const cleanLine = (text: string, chars: number): string =>
  text
    .slice(0, 4 * chars)
    .replace(/\s+/g, ' ')
    .replace(TRICKS, '')
    .trim()
    .slice(0, chars)
    .toWellFormed()

export const cleanName = (name: string): string =>
  cleanLine(name, LIMITS.nameChars).replace(/^["']+|["']+$/g, '')

/** The addresses of a header as the parser gives them, groups laid open, what is no address left out. */
export function listAddresses(header: unknown): Correspondent[] {
  const entries: readonly unknown[] = Array.isArray(header) ? header : [header]
  const found: Correspondent[] = []
  for (const entry of entries) if (hasValue(entry)) collect(entry.value, found)
  return found
}

const hasValue = (entry: unknown): entry is { readonly value: readonly AddressEntry[] } =>
  typeof entry === 'object' && entry !== null && 'value' in entry && Array.isArray(entry.value)

function collect(entries: readonly AddressEntry[], found: Correspondent[]): void {
  for (const entry of entries) {
    if (found.length >= LIMITS.addresses) return
    const address = (entry.address ?? '').trim()
    if (ADDRESS.test(address)) found.push(asCorrespondent(entry.name ?? '', address))
    if (entry.group !== undefined) collect(entry.group, found)
  }
}

/** A name that reads like the address of somebody else is there to deceive. */
function asCorrespondent(given: string, address: string): Correspondent {
  const name = cleanName(given)
  return { name: /\S@\S+\.\S/.test(name) ? '' : name, address }
}

const WITHIN_TEXT = [
  /^(.{0,200}?)\s?[<[(]\s?(?:mailto:)?([^\s@<>()[\]",;:]{1,64}@[^\s@<>()[\]",;:]{1,190})/i,
  /^()(?:mailto:)?([^\s@<>()[\]",;:]{1,64}@[^\s@<>()[\]",;:]{1,190})/i,
]

/** One correspondent as programs write him into a text: `Nora Neri <nora@…>`, `Nora Neri [mailto:nora@…]`. */
export function readCorrespondent(text: string): Correspondent | null {
  const line = text.slice(0, 600).replaceAll('*', '').trim()
  for (const pattern of WITHIN_TEXT) {
    const [, name, address] = pattern.exec(line) ?? []
    if (address !== undefined) return asCorrespondent(name ?? '', address)
  }
  return null
}

export const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1).toLowerCase()

export const isSameAddress = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()

/** Whether the domain is one of these or below one. */
export const isWithin = (domain: string, domains: readonly string[]): boolean =>
  domains.some(each => domain === each.toLowerCase() || domain.endsWith(`.${each.toLowerCase()}`))

/** `desk+TAG@brand` apart: the address of the desk, and the tag. */
export function splitTag(address: string): { readonly base: string; readonly tag: string | null } {
  const at = address.lastIndexOf('@')
  const plus = address.indexOf('+')
  if (plus < 1 || plus > at) return { base: address, tag: null }
  return { base: `${address.slice(0, plus)}${address.slice(at)}`, tag: address.slice(plus + 1, at) }
}
