import { z } from 'zod'
import { VIEWS } from '../core/ticket/view.ts'
import { facets } from '../core/view/facet-values.ts'
import { savedViewWords } from '../core/view/saved-view.ts'
import { uuid } from './parts.ts'

export const savedView = z.object({
  id: uuid,
  name: z.string(),
  /** Everybody's, or mine alone. */
  isShared: z.boolean(),
  view: z.enum(VIEWS),
  facets,
  search: z.string(),
  version: z.number().int(),
  mayChange: z.boolean(),
})
export type SavedView = z.infer<typeof savedView>

/** Mine first, then everybody's, each in their order. */
export const savedViewList = z.object({ views: z.array(savedView) })
export const savedViewAnswer = z.object({ view: savedView })

/** By id, up to a thousand. One that looks for words is not counted: it is missing here. */
export const savedViewCounts = z.object({ counts: z.record(z.string(), z.number().int()) })

export const addSavedViewRequest = savedViewWords.extend({ id: uuid, isShared: z.boolean() })
export type AddSavedViewRequest = z.infer<typeof addSavedViewRequest>

/** `version` is the one that was seen. */
export const changeSavedViewRequest = savedViewWords.extend({
  version: z.number().int(),
  isShared: z.boolean(),
})
export type ChangeSavedViewRequest = z.infer<typeof changeSavedViewRequest>

export const removeSavedViewRequest = z.object({ removed: z.boolean() })

/** All of mine, or all of everybody's, as they are to stand. */
export const orderSavedViewsRequest = z.object({ ids: z.array(uuid).min(1).max(100) })
