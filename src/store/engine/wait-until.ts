import { setTimeout as sleep } from 'node:timers/promises'

/** Asks again every 25 ms until the answer is not undefined; undefined when `patienceMs` is over. */
export async function waitUntil<T>(
  ask: () => Promise<T | undefined>,
  patienceMs: number,
): Promise<T | undefined> {
  const endAt = performance.now() + patienceMs
  for (;;) {
    const answer = await ask()
    if (answer !== undefined || performance.now() > endAt) return answer
    await sleep(25)
  }
}
