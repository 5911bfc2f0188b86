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

/**
 * What answers best comes first, its group with it: a name that was typed in full is never behind another's by-word. Keeps the
 * order of equals, so that the hand learns it.
 */
export const rankActions: SpotlightFilterFunction = (query, items) =>
  items
    .map((item: Listed) => rankGroup(query, item))
    .filter(({ best }) => best > 0)
    .sort((a, b) => b.best - a.best)
    .map(({ item }) => item)

function rankGroup(query: string, item: Listed): { readonly item: Listed; readonly best: number } {
  if (!isGroup(item)) return { item, best: Number.POSITIVE_INFINITY }
  const scored = item.actions
    .map(action => ({
      action,
      score: scoreAction(query, action.label ?? '', String(action.keywords ?? '')),
    }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
  return { item: { ...item, actions: scored.map(({ action }) => action) }, best: scored[0]?.score ?? 0 }
}
