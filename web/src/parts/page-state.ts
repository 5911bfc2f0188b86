import { createStore } from '../app/store.ts'

/** Why loading the page anew would help: the desk has another one by now, or a part of this one does not come. */
export const pageState = createStore<'whole' | 'outdated' | 'incomplete'>('whole')

/** Once it may have been the moment, twice the network. */
const MISSES = 3

/** A part did not come; how often by now, and why. */
export async function notePartMissing(misses: number, why: unknown): Promise<void> {
  if (!(await canReachPage())) return
  if (pageState.get() !== 'whole' || misses < MISSES) return
  console.error(why)
  pageState.set('incomplete')
}

export function notePartCame(): void {
  if (pageState.get() === 'incomplete') pageState.set('whole')
}

let asking: Promise<boolean> | null = null

/** Whether the desk gives its page at all; notes on the way when it has become another. */
export function canReachPage(): Promise<boolean> {
  asking ??= askForPage().finally(() => {
    asking = null
  })
  return asking
}

async function askForPage(): Promise<boolean> {
  try {
    const answer = await fetch('/', { cache: 'no-store' })
    if (!answer.ok) return false
    if (findScript(await answer.text()) !== ownScript()) pageState.set('outdated')
    return true
  } catch {
    return false
  }
}

const SCRIPT = /<script type="module"[^>]*? src="([^"]+)"/

/** Its name carries a hash of all that the page may load. Not read as a page: its styles have a nonce that is not ours. */
const findScript = (page: string): string | null => SCRIPT.exec(page)?.[1] ?? null

const ownScript = (): string | null =>
  document.querySelector('script[type=module]')?.getAttribute('src') ?? null
