import type { SavedView } from '../../../../../src/contract/view.ts'
import type { View } from '../../../../../src/core/ticket/view.ts'
import { VIEW_ORDER } from '../../../app/search.ts'

/** What can be opened by a digit: a view of the desk, or a saved one. */
export type ViewChoice = { readonly view: View } | { readonly saved: SavedView }

/** Always in sight, and always the first digits. */
export const FIRST_VIEWS = VIEW_ORDER.slice(0, 3)

/** There are no more digits. */
export const DIGITS = 9

/** The three that are always in sight, then what people have saved for themselves, then the rest of the desk's. */
export const orderChoices = (saved: readonly SavedView[]): readonly ViewChoice[] => [
  ...FIRST_VIEWS.map(view => ({ view })),
  ...saved.map(each => ({ saved: each })),
  ...VIEW_ORDER.slice(FIRST_VIEWS.length).map(view => ({ view })),
]

/** The digit that opens it; undefined beyond nine. */
export const digitAt = (place: number): string | undefined =>
  place >= 0 && place < DIGITS ? String(place + 1) : undefined
