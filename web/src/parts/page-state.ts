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
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    if (scriptOf(page) !== scriptOf(document)) pageState.set('outdated')
    return true
  } catch {
    return false
  }
}

/** Its name carries a hash of all that the page may load. */
const scriptOf = (page: Document): string | null | undefined =>
  page.querySelector('script[type=module]')?.getAttribute('src')
