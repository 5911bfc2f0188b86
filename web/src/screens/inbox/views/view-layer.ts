import type { Facet } from '../../../../../src/core/view/facets.ts'
import { createStore } from '../../../app/store.ts'

/** What lies over the list: one thing at a time. */
export type ViewLayer =
  | { readonly kind: 'filter'; readonly facet: Facet | null }
  /** A new view, or one that is renamed. */
  | { readonly kind: 'save'; readonly id: string | null }
  | { readonly kind: 'manage' }
  | { readonly kind: 'pick' }

export const viewLayer = createStore<ViewLayer | null>(null)
export const closeLayer = (): void => viewLayer.set(null)

/** What of an address was left out, a sentence each; empty once it was read. */
export const filterNews = createStore<readonly string[]>([])
