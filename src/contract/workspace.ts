import { z } from 'zod'
import { KNOWN_LANGUAGES } from '../core/language.ts'

const language = z.enum(KNOWN_LANGUAGES)
const country = z.string().regex(/^[A-Z]{2}$/, 'a country is two capital letters, such as IT')
const region = z.string().min(1).max(20)
const calendar = z.strictObject({ country, region: region.nullable() })
export type CalendarView = z.infer<typeof calendar>

/** The brand as it is set: what it is called and speaks, and, out of the policy in force, where it is. */
export const workspaceView = z.object({
  name: z.string(),
  /** In which the brand answers. */
  languages: z.array(language),
  /** Whether anybody has said so; else they are a guess. */
  hasLanguages: z.boolean(),
  /** In which it writes to whoever has said nothing of himself. */
  defaultLanguage: language,
  timeZone: z.string(),
  /** Calendars of public holidays on which the desk is closed. */
  calendars: z.array(calendar),
  /** By which texts are known to speak of the brand. */
  brandNames: z.array(z.string()),
  policyVersion: z.number().int(),
  /** Somebody works on a draft of the policy, which a publication would throw away. */
  hasPolicyDraft: z.boolean(),
})
export type WorkspaceView = z.infer<typeof workspaceView>

export const brandChange = z
  .strictObject({
    name: z.string().trim().min(1).max(80),
    languages: z.array(language).min(1).max(KNOWN_LANGUAGES.length),
    defaultLanguage: language,
  })
  .refine(({ languages, defaultLanguage }) => languages.includes(defaultLanguage), {
    message: 'is one of the languages',
    path: ['defaultLanguage'],
  })
export type BrandChange = z.infer<typeof brandChange>

/** `calendar`: null for no holidays; absent, those of the policy stay. */
export const placeChange = z.strictObject({
  timeZone: z.string().min(1).max(60),
  calendar: calendar.nullable().optional(),
  /** The version in force as its publisher knows it. */
  basedOn: z.number().int(),
  /** Why, as it stands beside the version. */
  note: z.string().trim().min(1).max(500),
})
export const placeAnswer = z.object({ version: z.number().int() })

/** Countries whose public holidays the desk knows, with their regions. */
export const calendarList = z.object({
  countries: z.array(z.object({ country, regions: z.array(z.object({ region, name: z.string() })) })),
})
