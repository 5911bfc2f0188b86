import type { Presence } from '../../../src/core/queue/agent.ts'
import classes from './presence-dot.module.css'

/** Full, half or hollow: its colour never stands alone. The word stands beside it, or in the name of what bears it. */
export function PresenceDot({ presence }: { readonly presence: Presence }) {
  return <span className={classes.dot} data-presence={presence} aria-hidden="true" />
}
