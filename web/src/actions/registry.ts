import { useId, useLayoutEffect } from 'react'
import { createStore, useStore } from '../app/store.ts'

export const ACTION_GROUPS = ['matter', 'answer', 'list', 'navigation', 'desk'] as const
export type ActionGroup = (typeof ACTION_GROUPS)[number]

/** Something that a person can do now: by key, from the palette, or by a button elsewhere. */
export interface Action {
  readonly id: string
  readonly group: ActionGroup
  readonly label: string
  /** As `keys.ts` writes them: `e`, `Shift+E`, `g i`. */
  readonly keys?: string
  /** Keys that act too while nothing has the focus: elsewhere they scroll and press. */
  readonly also?: readonly string[]
  /** Further words that find it in the palette. */
  readonly words?: string
  run(): void
}

const scopes = createStore<ReadonlyMap<string, readonly Action[]>>(new Map())

/**
 * Offers actions for as long as the component stands; the newest offer of a key wins. They are there with what is
 * seen: a key pressed in the moment in which a list gives way to another is not lost.
 */
export function useActions(actions: readonly Action[]): void {
  const scope = useId()
  useLayoutEffect(() => {
    scopes.set(new Map(scopes.get()).set(scope, actions))
  }, [scope, actions])
  useLayoutEffect(
    () => () => {
      const rest = new Map(scopes.get())
      rest.delete(scope)
      scopes.set(rest)
    },
    [scope],
  )
}

export const listActions = (): readonly Action[] => inOrder(scopes.get())

/** @returns what ends the listening. */
export const onOffered = scopes.subscribe

export const useOfferedActions = (): readonly Action[] => inOrder(useStore(scopes))

function inOrder(offered: ReadonlyMap<string, readonly Action[]>): readonly Action[] {
  const all = [...offered.values()].flat()
  return ACTION_GROUPS.flatMap(group => all.filter(action => action.group === group))
}
