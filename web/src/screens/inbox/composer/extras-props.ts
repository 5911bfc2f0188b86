import type { WayView } from '../../../../../src/contract/ticket.ts'
import type { Extras } from './extras.ts'
import type { TextRules } from './use-text-rules.ts'

/** What the editors under the words are drawn from. */
export interface ExtrasProps {
  readonly way: WayView
  readonly extras: Extras
  readonly texts: readonly string[]
  readonly rules: TextRules | null
  onChange(change: Partial<Extras>): void
  /** Brings a file once more that did not get through. */
  onAgain(key: string): void
}
