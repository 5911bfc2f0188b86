import type {
  SpotlightActionData,
  SpotlightActionGroupData,
  SpotlightFilterFunction,
} from '@mantine/spotlight'
import { foldText } from '../../../src/core/triage/find-words.ts'

/** How well an action answers to what was typed: the start of its name, of a word of it, anywhere, or not at all. */
export function scoreAction(query: string, label: string, words: string): number {
  const wanted = foldText(query.trim())
  const name = foldText(label)
  if (wanted === '') return 1
  if (name.startsWith(wanted)) return 4
  if (` ${name}`.includes(` ${wanted}`)) return 3
  if (` ${foldText(words)}`.includes(` ${wanted}`)) return 2
  return name.includes(wanted) ? 1 : 0
}

type Listed = SpotlightActionData | SpotlightActionGroupData

const isGroup = (item: Listed): item is SpotlightActionGroupData => 'actions' in item

/** Keeps the order of equals, so that the hand learns it. */
export const rankActions: SpotlightFilterFunction = (query, items) =>
  items.flatMap((item: Listed): Listed[] => {
    if (!isGroup(item)) return [item]
    const scored = item.actions
      .map(action => ({
        action,
        score: scoreAction(query, action.label ?? '', String(action.keywords ?? '')),
      }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score)
    return scored.length === 0 ? [] : [{ ...item, actions: scored.map(({ action }) => action) }]
  })
