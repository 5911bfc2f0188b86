import { IntlMessageFormat } from 'intl-messageformat'
import type { Locale } from '../../../src/core/language.ts'
import type { Messages } from './generated/messages.ts'
import { isolate } from './isolate.ts'

export type MessageKey = keyof Messages
/** Keys whose text takes no parameters: the ones that a table may hold. */
export type PlainKey = { [K in MessageKey]: Messages[K] extends null ? K : never }[MessageKey]

export type Translate = <K extends MessageKey>(
  key: K,
  ...parameters: Messages[K] extends null ? [] : [Messages[K]]
) => string

/** Texts without braces are not parsed at all; the others are parsed once. */
export function createTranslate(locale: Locale, catalogue: ReadonlyMap<string, string>): Translate {
  const formats = new Map<string, IntlMessageFormat>()
  return (key, ...[parameters]) => {
    const text = catalogue.get(key)
    if (text === undefined) return key
    if (parameters === undefined || parameters === null) return text
    const format = formats.get(key) ?? new IntlMessageFormat(text, locale, undefined, { ignoreTag: true })
    formats.set(key, format)
    return dropSecondSign(String(format.format(isolateAll(parameters))))
  }
}

/** Texts write an @ before every handle; an address of mail has one within. */
const dropSecondSign = (text: string): string => text.replace(/(?<!\S)@(?=[^\s@]+@[^\s@]+\.[^\s@]+)/g, '')

const isolateAll = (parameters: object): Record<string, string | number | Date> =>
  Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, isolate(value)]))
