import type { Presence } from '../../../src/core/queue/agent.ts'
import { answerOf, desk } from '../api/client.ts'
import { queryClient } from '../api/query-client.ts'
import { noteExpiry } from '../api/session.ts'
import { myPresence } from './my-presence.ts'

/** Until the desk has said its own. */
const FIRST_PAUSE_MS = 20_000

/** When a tab of this browser was heard last: the others need not say the same. */
const LAST_KEY = 'pronto.heartbeat'

let pauseMs = FIRST_PAUSE_MS

/** What a person says of himself stays, whatever browsers say later. @throws DeskError */
export async function sayPresence(presence: Presence): Promise<void> {
  const before = myPresence.get()
  myPresence.set(presence)
  try {
    await tell(presence)
  } catch (error) {
    myPresence.set(before)
    noteExpiry(error)
    throw error
  }
  void queryClient.invalidateQueries({ queryKey: ['team'] })
}

/**
 * Says that this browser is still there for as long as one of its tabs is looked at: one tab speaks for all. @returns how
 * to stop.
 */
export function keepHeartbeat(): () => void {
  let timer: ReturnType<typeof setTimeout>
  const beat = () => {
    clearTimeout(timer)
    if (document.hidden) return
    timer = setTimeout(beat, pauseMs)
    if (myPresence.get() !== null && isSaid()) return
    // Silence is what the desk makes of it when it cannot be reached.
    void tell().catch(noteExpiry)
  }
  document.addEventListener('visibilitychange', beat)
  beat()
  return () => {
    clearTimeout(timer)
    document.removeEventListener('visibilitychange', beat)
  }
}

async function tell(presence?: Presence): Promise<void> {
  remember()
  const answer = await answerOf(desk.POST('/api/me/presence', { body: { presence } }))
  pauseMs = answer.heartbeatSeconds * 1000
  myPresence.set(answer.presence)
}

function remember(): void {
  try {
    localStorage.setItem(LAST_KEY, String(Date.now()))
  } catch {
    // Without storage each tab speaks for itself.
  }
}

/** A little earlier than the own turn: of two tabs that take turns, none is late. */
function isSaid(): boolean {
  try {
    const ago = Date.now() - Number(localStorage.getItem(LAST_KEY) ?? 0)
    return ago >= 0 && ago < pauseMs * 0.75
  } catch {
    return false
  }
}
