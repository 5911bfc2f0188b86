import { listWritten } from '../../core/article/article.ts'
import type { NewEvent } from '../../core/events.ts'
import type { ArticleRow } from '../../store/article.ts'
import type { Trx } from '../../store/database.ts'
import { insertEvents } from '../../store/event.ts'
import { fact } from '../../store/ticket.ts'
import { wakeEverybody } from '../../store/wake.ts'
import type { Desk } from '../desk.ts'

/** Who acts, and in which workspace. */
export interface ArticleKeeper {
  readonly workspaceId: string
  readonly memberId: string
}

export type ArticleDeed =
  | 'published'
  | 'removed'
  | Extract<NewEvent, { type: 'article.changed' }>['data']['deed']

export async function tellArticle(
  desk: Desk,
  trx: Trx,
  article: ArticleRow,
  deed: ArticleDeed,
  { workspaceId, memberId }: ArticleKeeper,
): Promise<void> {
  const told = fact(eventOf(article, deed), { kind: 'person', memberId }, article.id, null)
  await insertEvents(trx, workspaceId, [told], { newId: desk.newId, now: desk.now() })
  await wakeEverybody(trx)
}

function eventOf({ id, texts }: ArticleRow, deed: ArticleDeed): NewEvent {
  const [first] = listWritten(texts)
  const data = { articleId: id, title: (first && texts[first]?.title) ?? '' }
  if (deed === 'published' || deed === 'removed') return { type: `article.${deed}`, data }
  return { type: 'article.changed', data: { ...data, deed } }
}
