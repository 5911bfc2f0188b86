import type { NewEvent } from '../../core/events.ts'
import type { TagRefusal } from '../../core/tag/tag.ts'
import type { Trx } from '../../store/database.ts'
import { insertEvents } from '../../store/event.ts'
import type { TagRow } from '../../store/tag.ts'
import { fact } from '../../store/ticket.ts'
import { wakeEverybody } from '../../store/wake.ts'
import type { Desk } from '../desk.ts'

/** `by`: who has the name, where it is taken. */
export type TagDenied =
  | { readonly kind: 'notFound' | Exclude<TagRefusal, 'tagNameTaken'> }
  | { readonly kind: 'tagNameTaken'; readonly by: TagRow | null }

/** Who acts, and in which workspace. */
export interface TagKeeper {
  readonly workspaceId: string
  readonly memberId: string
}

type TagEvent = Extract<NewEvent, { type: `tag.${string}` }>

export async function tellTag(
  desk: Desk,
  trx: Trx,
  event: TagEvent,
  { workspaceId, memberId }: TagKeeper,
): Promise<void> {
  const told = fact(event, { kind: 'person', memberId }, event.data.tagId, null)
  await insertEvents(trx, workspaceId, [told], { newId: desk.newId, now: desk.now() })
  await wakeEverybody(trx)
}
