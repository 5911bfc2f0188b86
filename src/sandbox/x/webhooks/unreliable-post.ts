import type { Switchboard } from '../../faults.ts'
import type { Dispatcher } from './dispatch.ts'

/** How long an event that shall come late waits for one behind it. */
const PATIENCE_MS = 1_000

/** Brings events to the dispatcher with whatever goes wrong on their way: lost, twice, or after the next. */
export function createUnreliablePost(
  dispatcher: Dispatcher,
  faults: Switchboard,
): Pick<Dispatcher, 'send' | 'close'> {
  let held: { url: string; body: string } | null = null
  let timer: NodeJS.Timeout | undefined
  const release = () => {
    clearTimeout(timer)
    if (held) dispatcher.send(held.url, held.body)
    held = null
  }
  return {
    send(url, body) {
      if (faults.strikes('loseEvents')) return
      if (held === null && faults.strikes('reorderEvents')) {
        held = { url, body }
        timer = setTimeout(release, PATIENCE_MS)
        return
      }
      dispatcher.send(url, body)
      if (faults.strikes('duplicateEvents')) dispatcher.send(url, body)
      release()
    },
    close() {
      clearTimeout(timer)
      held = null
    },
  }
}
