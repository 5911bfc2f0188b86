import { z } from 'zod'
import { VIEWS } from '../ticket/view.ts'
import { facets } from './facet-values.ts'

/** What a saved view shows: a view of the desk, narrowed. */
export const savedViewWords = z.object({
  name: z.string().trim().min(1).max(60),
  view: z.enum(VIEWS),
  facets,
  /** Words that are looked for in it; empty for none. */
  search: z.string().trim().max(200),
})
export type SavedViewWords = z.infer<typeof savedViewWords>

/** More than anybody finds again. Of one person, and as many for everybody. */
export const MOST_SAVED_VIEWS = 50

/** How long a view that was removed can be brought back. */
export const BACK_WITHIN_MS = 24 * 3_600_000

export interface ViewOwner {
  /** Null: everybody's. */
  readonly memberId: string | null
}

/** Who asks. Views of everybody are changed by who leads a team. */
export interface ViewWriter {
  readonly memberId: string
  readonly leads: boolean
}

export const mayWriteView = (owner: ViewOwner, { memberId, leads }: ViewWriter): boolean =>
  owner.memberId === null ? leads : owner.memberId === memberId
export const maySeeView = (owner: ViewOwner, memberId: string): boolean =>
  owner.memberId === null || owner.memberId === memberId
