import { z } from 'zod'
import { LOCALES, type Locale, type LocalText } from '../language.ts'

/** Words of a policy: the same for everybody, or by language; a language that is not written reads another. */
export const writtenTextSchema = z.union([
  z.string().min(1),
  z
    .strictObject({
      it: z.string().min(1).optional(),
      fr: z.string().min(1).optional(),
      en: z.string().min(1).optional(),
    })
    .refine(text => LOCALES.some(locale => text[locale] !== undefined), 'say it in one language at least'),
])
export type WrittenText = z.infer<typeof writtenTextSchema>

/** What stands in where a language is not written. */
const INSTEAD: readonly Locale[] = ['en', 'it', 'fr']

export function sayText(text: WrittenText, locale: Locale): string {
  if (typeof text === 'string') return text
  const spoken = [locale, ...INSTEAD].find(each => text[each] !== undefined)
  return spoken === undefined ? '' : (text[spoken] as string)
}

/** The same in every language. */
export const fillText = (text: WrittenText): LocalText => ({
  it: sayText(text, 'it'),
  fr: sayText(text, 'fr'),
  en: sayText(text, 'en'),
})
