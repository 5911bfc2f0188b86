import type { BrowserContext } from '@playwright/test'

/**
 * Gathers what browsers complain about on any page of ours: uncaught errors, console errors and warnings of broken
 * policy, which Chromium reports on the console too.
 */
export function watchTroubles(context: BrowserContext): readonly string[] {
  const seen: string[] = []
  context.on('weberror', error => seen.push(`uncaught: ${error.error().message}`))
  context.on('console', message => {
    if (message.type() === 'error') seen.push(`${message.text()} (${message.location().url})`)
  })
  return seen
}
