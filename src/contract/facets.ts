import { z } from 'zod'
import { FACET_VALUES } from '../core/view/facet-values.ts'
import { FACETS, type Facets, MOST_VALUES } from '../core/view/facets.ts'

const oneOrMore = <T extends z.ZodType>(each: T) =>
  z.union([each, z.array(each).min(1).max(MOST_VALUES)]).optional()

/** Facets as they stand in a query: once, or once for each value. A ticket has one of them. */
export const facetQuery = {
  queueId: oneOrMore(FACET_VALUES.queueId),
  /** Those that these members have; `me` is whoever asks, `nobody` those that nobody has. */
  assigneeId: oneOrMore(FACET_VALUES.assigneeId),
  /** In place of `open`, in the views `mine`, `unassigned`, `all` and `byName`. */
  status: oneOrMore(FACET_VALUES.status),
  priority: oneOrMore(FACET_VALUES.priority),
  language: oneOrMore(FACET_VALUES.language),
  channel: oneOrMore(FACET_VALUES.channel),
  accountId: oneOrMore(FACET_VALUES.accountId),
  tagId: oneOrMore(FACET_VALUES.tagId),
  /** The one cause behind them. */
  incidentId: oneOrMore(FACET_VALUES.incidentId),
  /** How the word that opened it names the brand: by @, by name alone, not at all. */
  named: oneOrMore(FACET_VALUES.named),
  /** The customer has been waiting for longer. */
  waiting: FACET_VALUES.waiting.optional(),
  overdue: FACET_VALUES.overdue.optional(),
}

type FacetQuery = z.infer<z.ZodObject<typeof facetQuery>>

/** The facets of a query, each as a list. */
export const facetsOf = (query: FacetQuery): Facets =>
  Object.fromEntries(
    FACETS.flatMap(facet => {
      const given = query[facet]
      return given === undefined ? [] : [[facet, [given].flat()]]
    }),
  )
