import type { TagView } from '../../../../../src/contract/tag.ts'
import type { TicketTag } from '../../../../../src/contract/ticket.ts'

/** On how many of the tickets a tag is, and on how many it is to be. */
export type TagMark = 'all' | 'some' | 'none'

export type Tagged = readonly (readonly TicketTag[])[]

export function markOf(id: string, tagged: Tagged, chosen: ReadonlyMap<string, boolean>): TagMark {
  const wanted = chosen.get(id)
  if (wanted !== undefined) return wanted ? 'all' : 'none'
  const having = tagged.filter(tags => tags.some(tag => tag.id === id)).length
  return having === 0 ? 'none' : having === tagged.length ? 'all' : 'some'
}

/** What was chosen, where it changes anything. */
export function changesOf(tagged: Tagged, chosen: ReadonlyMap<string, boolean>) {
  const changing = [...chosen].filter(
    ([id, isWanted]) => markOf(id, tagged, new Map()) !== (isWanted ? 'all' : 'none'),
  )
  const those = (isWanted: boolean) => changing.filter(each => each[1] === isWanted).map(([id]) => id)
  return { add: those(true), remove: those(false) }
}

export interface Offered {
  readonly tag: TagView
  /** What was merged into it: found by these names too. */
  readonly formerly: readonly string[]
}

/** Those that can be chosen, the ones that a ticket has first; of those that were put away only these. */
export function listOffered(tags: readonly TagView[], tagged: Tagged): Offered[] {
  const has = new Set(tagged.flat().map(({ id }) => id))
  return tags
    .filter(tag => tag.mergedInto === null && (!tag.isArchived || has.has(tag.id)))
    .map(tag => ({
      tag,
      formerly: tags.filter(({ mergedInto }) => mergedInto === tag.id).map(({ name }) => name),
    }))
    .toSorted((a, b) => Number(has.has(b.tag.id)) - Number(has.has(a.tag.id)))
}

export const plain = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim()

export const findOffered = (offered: readonly Offered[], words: string): Offered[] =>
  offered.filter(({ tag, formerly }) =>
    [tag.name, ...formerly].some(name => plain(name).includes(plain(words))),
  )

/** As the desk tells names apart: by letters alone, whatever their case. */
export const isSameName = (a: string, b: string): boolean => {
  const [one, other] = [a, b].map(name => name.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase())
  return one === other
}
