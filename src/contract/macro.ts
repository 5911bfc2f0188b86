import { z } from 'zod'
import { SHORT_FORM } from '../core/abbreviation/abbreviation.ts'
import { KNOWN_LANGUAGES } from '../core/language.ts'
import { MACRO_FLAWS } from '../core/macro/check-macro-text.ts'
import { macroActs, macroKey, macroTexts } from '../core/macro/macro.ts'
import { instant, localText, uuid } from './parts.ts'

const name = z.string().trim().min(1).max(80)
const content = {
  name: z.strictObject({ it: name, fr: name, en: name }),
  texts: macroTexts,
  acts: macroActs.default([]),
  /** The key of the policy's team that may use it; null: everybody. */
  team: z.string().max(60).nullable().default(null),
}

/** The id is the client's, so that a request sent twice is one macro. */
export const addMacroRequest = z.strictObject({ id: uuid, key: macroKey, ...content })
export type AddMacroRequest = z.infer<typeof addMacroRequest>

/** `version`: the one that it goes on from; another one is refused as `macroMoved`. */
export const changeMacroRequest = z.strictObject({ version: z.number().int().positive(), ...content })
export type ChangeMacroRequest = z.infer<typeof changeMacroRequest>

export const archiveMacroRequest = z.strictObject({ archived: z.boolean() })

export const macroView = z.object({
  id: uuid,
  key: z.string(),
  name: localText,
  texts: macroTexts,
  acts: macroActs,
  team: z.string().nullable(),
  version: z.number().int(),
  changedAt: instant,
  /** Null where the desk itself brought it. */
  changedBy: z.string().nullable(),
  isArchived: z.boolean(),
  /** The policy in force speaks of it. */
  isInPolicy: z.boolean(),
})
export type MacroView = z.infer<typeof macroView>

export const macroAnswer = z.object({ macro: macroView })
export const macrosQuery = z.object({ archived: z.enum(['true', 'false']).default('false') })
export const macroList = z.object({
  /** Those that the caller may use; all, for who cares for them. */
  macros: z.array(macroView),
  /** Teams of the policy, to whom one may be kept. */
  teams: z.array(z.object({ key: z.string(), name: localText })),
})
export type MacroList = z.infer<typeof macroList>

export const macroVersionList = z.object({
  versions: z.array(
    z.object({
      version: z.number().int(),
      name: localText,
      texts: macroTexts,
      acts: macroActs,
      team: z.string().nullable(),
      changedAt: instant,
      changedBy: z.string().nullable(),
    }),
  ),
})
export type MacroVersions = z.infer<typeof macroVersionList>['versions']

/** With `error.details.flaws` of a refusal `macroFlawed`. */
export const macroFlaw = z.object({ language: z.string(), kind: z.enum(MACRO_FLAWS), at: z.string() })
export type MacroFlawView = z.infer<typeof macroFlaw>

const abbreviation = {
  id: uuid,
  language: z.enum(KNOWN_LANGUAGES).nullable(),
  short: z.string().trim().regex(SHORT_FORM, 'letters and digits, a few signs among them, 20 at most'),
  expandsTo: z.string().trim().min(1).max(500),
  /** The caller's own; else everybody's, which needs `macro.manage`. */
  isMine: z.boolean(),
}
/** A new one, or the one of this id as it is to be. */
export const putAbbreviationRequest = z.strictObject(abbreviation)
export type PutAbbreviationRequest = z.infer<typeof putAbbreviationRequest>
export const abbreviationView = z.object(abbreviation)
export type AbbreviationView = z.infer<typeof abbreviationView>
export const abbreviationList = z.object({ abbreviations: z.array(abbreviationView) })
