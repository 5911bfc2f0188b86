import { definePart } from '../../../parts/part.ts'
import { isTaking, nextTrouble } from './given.ts'

const taking = definePart(() => import('./take-next.ts'))

/**
 * Asks for the best ticket and opens it. What it takes to do so is fetched with the first press, or when the page is at rest. `current` is the ticket
 * that one looks at: it is not the next one.
 */
export async function pressNext(current: string | null, choose: (ticketId: string) => void): Promise<void> {
  if (isTaking.get()) return
  isTaking.set(true)
  nextTrouble.set(null)
  try {
    const { takeNext } = await taking.fetch()
    const ticketId = await takeNext(current)
    if (ticketId !== null) choose(ticketId)
  } catch (error) {
    nextTrouble.set(error)
  } finally {
    isTaking.set(false)
  }
}
