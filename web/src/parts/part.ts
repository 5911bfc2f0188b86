import { DeskError } from '../api/desk-error.ts'
import { isLive } from '../api/is-live.ts'
import { createStore, type Store } from '../app/store.ts'
import { canReachPage, notePartCame, notePartMissing } from './page-state.ts'
import { fetchStylesAgain } from './styles-again.ts'
import { fetchWhenQuiet } from './when-quiet.ts'
import { noteArrival, untilWorthTrying } from './worth-trying.ts'

/** A piece of the program that comes when it is needed, and stays for as long as the page. */
export interface Part<T> {
  readonly state: Store<PartState<T>>
  /** For what somebody has just asked for. @throws DeskError `offline` where it does not come now. */
  fetch(): Promise<T>
  /** For what may come later: tries until it is here, and never rejects. */
  wait(): Promise<T>
}

export interface PartState<T> {
  readonly here: T | null
  /** It was asked for, and did not come. */
  readonly isMissing: boolean
}

export interface PartOptions {
  /** Large, or opened by few: not fetched before somebody wants it. */
  readonly isSeldom?: boolean
}

/**
 * The one way in which anything is imported while the page runs. What is not seldom is fetched when the page is at
 * rest too, so that it opens while the desk is out of reach.
 */
export function definePart<T>(load: () => Promise<T>, { isSeldom = false }: PartOptions = {}): Part<T> {
  const state = createStore<PartState<T>>({ here: null, isMissing: false })
  let fetching: Promise<T> | null = null
  let waiting: Promise<T> | null = null
  let misses = 0

  const bring = async (): Promise<T> => {
    try {
      // There are browsers that never ask again for a module that once failed: out of reach none is asked for.
      if ((misses > 0 || !isLive.get()) && !(await canReachPage())) throw new DeskError('offline', null)
      await fetchStylesAgain()
      const here = await load()
      state.set({ here, isMissing: false })
      noteArrival()
      if (misses > 0) notePartCame()
      return here
    } catch (why) {
      fetching = null
      state.set({ here: null, isMissing: true })
      // Where it was not even asked for it did not fail: a page that was out of reach for long is whole all the same.
      if (!(why instanceof DeskError)) {
        misses += 1
        void notePartMissing(misses, why)
      }
      throw new DeskError('offline', null)
    }
  }
  const fetch = () => {
    fetching ??= bring()
    return fetching
  }
  const keepTrying = async (): Promise<T> => {
    for (;;) {
      try {
        return await fetch()
      } catch {
        await untilWorthTrying()
      }
    }
  }
  const part: Part<T> = {
    state,
    fetch,
    wait: () => {
      waiting ??= keepTrying()
      return waiting
    },
  }
  if (!isSeldom) fetchWhenQuiet(part)
  return part
}
