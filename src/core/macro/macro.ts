import { z } from 'zod'
import { KNOWN_LANGUAGES, type KnownLanguage, type LocalText } from '../language.ts'
import { chooseLanguage } from '../language-choice.ts'
import type { PolicyDocument } from '../policy/policy.ts'
import { fillText } from '../policy/written-text.ts'
import { MOST_TICKET_TAGS } from '../tag/tag.ts'
import { CHOSEN_RESOLUTIONS, PRIORITIES, type TicketAct } from '../ticket/ticket.ts'

/** The same short names by which the policy speaks of macros. */
export const macroKey = z.string().regex(/^[\w-]{1,60}$/, 'a key has letters, digits, - and _ alone')

/** The longest post of the desk is a letter. */
export const MAX_MACRO_TEXT = 5000
export const MAX_SNOOZE_HOURS = 24 * 90

const words = z.string().trim().min(1).max(MAX_MACRO_TEXT)
/** By language; one at least. */
export const macroTexts = z
  .partialRecord(z.enum(KNOWN_LANGUAGES), words)
  .refine(texts => Object.keys(texts).length > 0, 'say it in one language at least')
export type MacroTexts = z.infer<typeof macroTexts>

/** What goes along with the answer, once it stands on the network. */
export const macroAct = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('prioritise'), priority: z.enum(PRIORITIES) }),
  z.strictObject({ act: z.literal('enqueue'), queueId: z.uuid() }),
  z.strictObject({ act: z.literal('snooze'), hours: z.number().int().min(1).max(MAX_SNOOZE_HOURS) }),
  z.strictObject({ act: z.literal('resolve'), how: z.enum(CHOSEN_RESOLUTIONS) }),
  z.strictObject({ act: z.literal('tag'), tagIds: z.array(z.uuid()).min(1).max(MOST_TICKET_TAGS) }),
])
export type MacroAct = z.infer<typeof macroAct>

/** One of each kind; a matter that ends is not put off too. */
export const macroActs = z
  .array(macroAct)
  .max(5)
  .refine(acts => new Set(acts.map(({ act }) => act)).size === acts.length, 'one of each kind')
  .refine(
    acts => !acts.some(({ act }) => act === 'snooze') || !acts.some(({ act }) => act === 'resolve'),
    'either snoozed or resolved',
  )

/** A prepared answer. `name`: as people find it, in each language of the screens. */
export interface Macro {
  readonly key: string
  readonly name: LocalText
  readonly texts: MacroTexts
  readonly acts: readonly MacroAct[]
  /** The key of the policy's team that may use it; null: everybody. */
  readonly team: string | null
}

export interface Chosen {
  readonly language: KnownLanguage
  readonly text: string
  /** It is not in the language that was asked for. */
  readonly isFallback: boolean
}

/** The text for who speaks `language`, else the next best. */
export function chooseText(texts: MacroTexts, language: string): Chosen | null {
  const chosen = chooseLanguage(texts, language)
  const text = chosen === null ? undefined : texts[chosen]
  return chosen === null || text === undefined
    ? null
    : { language: chosen, text, isFallback: chosen !== language }
}

export const mayUseMacro = (
  { team }: Pick<Macro, 'team'>,
  who: { readonly teams: readonly string[]; readonly managesMacros: boolean },
): boolean => team === null || who.managesMacros || who.teams.includes(team)

/** Those that were there with those of another macro: of two of a kind the newer one is meant. */
export function joinActs(before: readonly MacroAct[], added: readonly MacroAct[]): MacroAct[] {
  const isMeant = ({ act }: MacroAct) =>
    !added.some(each => each.act === act || (isEnd(each.act) && isEnd(act)))
  return [...before.filter(isMeant), ...added.map(act => withTagsOf(act, before))]
}

/** Tags come together, as far as a ticket can carry them. */
function withTagsOf(act: MacroAct, before: readonly MacroAct[]): MacroAct {
  const known = before.flatMap(each => (each.act === 'tag' ? each.tagIds : []))
  return act.act === 'tag'
    ? { act: 'tag', tagIds: [...new Set([...act.tagIds, ...known])].slice(0, MOST_TICKET_TAGS) }
    : act
}

const isEnd = (act: MacroAct['act']): boolean => act === 'snooze' || act === 'resolve'

/** As the act of a ticket, at the moment in which the answer is said. */
export function toTicketAct(act: MacroAct, now: Date): TicketAct {
  switch (act.act) {
    case 'snooze':
      return { act: 'snooze', until: new Date(now.getTime() + act.hours * 3_600_000) }
    case 'tag':
      return { act: 'tag', add: act.tagIds, remove: [] }
    default:
      return act
  }
}

type PolicyMacro = PolicyDocument['macros'][number]

/** An entry of the policy's section as the macro that it brings along. */
export function fromPolicy({ key, name, text }: PolicyMacro): Macro {
  const texts = typeof text === 'string' ? fillText(text) : text
  return { key, name: fillText(name), texts: macroTexts.parse(texts), acts: [], team: null }
}

/**
 * The document with macros as they are now: a policy speaks of them by key, and brings along what is not there yet.
 * Those of which it knows nothing stand behind its own.
 */
export function withMacros<D extends Pick<PolicyDocument, 'macros'>>(
  document: D,
  macros: readonly Pick<Macro, 'key' | 'name' | 'texts'>[],
): D {
  const byKey = new Map(macros.map(macro => [macro.key, macro]))
  const own = document.macros.map(entry => {
    const macro = byKey.get(entry.key)
    return macro === undefined ? entry : toPolicy(macro)
  })
  const named = new Set(document.macros.map(({ key }) => key))
  return { ...document, macros: [...own, ...macros.filter(({ key }) => !named.has(key)).map(toPolicy)] }
}

/** Screens and policies speak the languages of the screens; the others stand in where none of them is written. */
function toPolicy({ key, name, texts }: Pick<Macro, 'key' | 'name' | 'texts'>): PolicyMacro {
  const { it, fr, en } = texts
  const isWritten = it !== undefined || fr !== undefined || en !== undefined
  const text = isWritten
    ? { ...(it !== undefined && { it }), ...(fr !== undefined && { fr }), ...(en !== undefined && { en }) }
    : (chooseText(texts, 'en')?.text ?? key)
  return { key, name, text }
}

/** Entries that a publication adds or changes: what it leaves as it was, it does not touch. */
export function changedMacros(
  before: readonly PolicyMacro[],
  after: readonly PolicyMacro[],
  knownKeys: ReadonlySet<string>,
): Macro[] {
  const was = new Map(before.map(entry => [entry.key, JSON.stringify(entry)]))
  return after
    .filter(entry => !knownKeys.has(entry.key) || was.get(entry.key) !== JSON.stringify(entry))
    .map(fromPolicy)
}
