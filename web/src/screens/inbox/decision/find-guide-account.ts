import type { DecisionView } from '../../../../../src/contract/decision.ts'
import type { TicketDetail } from '../../../../../src/contract/ticket.ts'
import { LOCALES } from '../../../../../src/core/language.ts'

type Guide = NonNullable<DecisionView['also']['guideTo']>
type Lead = TicketDetail['leadsTo'][number]

/** The connected account that a guide means: its handle is named where the guide says how it is reached. */
export function findGuideAccount({ name, reach }: Guide, leadsTo: readonly Lead[]): Lead | null {
  const said = LOCALES.flatMap(locale => [name[locale], reach[locale]]).map(each => each.toLowerCase())
  return leadsTo.find(({ handle }) => said.some(words => names(words, handle.toLowerCase()))) ?? null
}

/** Not as a part of a longer one: "acme" is not named by "acme_aiuta". */
const names = (words: string, handle: string): boolean =>
  words
    .split(/[\s,;:()<>"“”«»]+/u)
    .some(word => word.replace(/^@|[.!?]+$/gu, '') === handle.replace(/^@/, ''))
