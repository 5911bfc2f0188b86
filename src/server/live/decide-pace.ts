import type { LivePace } from '../../contract/live.ts'

/** A list costs this node some ten milliseconds: all browsers together ask for no more than forty a second. */
const PAUSE_A_BROWSER_MS = 25
const [SHORTEST_MS, LONGEST_MS] = [100, 2000]

/** While a few people look, lists follow at once; with many of them each is a little behind, and the desk is not. */
export const decidePace = (listeners: number): LivePace => ({
  listPauseMs: Math.min(LONGEST_MS, Math.max(SHORTEST_MS, listeners * PAUSE_A_BROWSER_MS)),
})
