import { scoreFind } from '../../core/search/rank.ts'
import { readFoundMessages, type ShownMessage } from '../../store/search/find-messages.ts'
import { type Asked, BLOCK, cutPage, type Group } from './place.ts'

export type MessageGroup = Group<ShownMessage>

/** Messages that hold the words: of the newest, those that answer best first. */
export async function searchMessages(asked: Asked): Promise<MessageGroup> {
  const { trx, workspaceId, wanted, asking, finds } = asked
  const found = await finds.messages(wanted.conditions)
  const block = found.slice(0, BLOCK)
  const oldest = found.length > BLOCK ? (block.at(-1)?.writtenAt ?? null) : null
  const ranked = block
    .map(each => ({ id: each.id, score: scoreFind(each.rank, each.writtenAt, asking.now) }))
    .toSorted((a, b) => b.score - a.score)
  const page = cutPage(ranked, oldest, asked)
  const shown = await readFoundMessages(
    trx,
    workspaceId,
    page.hits.map(({ id }) => id),
  )
  return { ...page, hits: page.hits.flatMap(({ id }) => shown.get(id) ?? []) }
}
