import type { Page } from '@playwright/test'
import { expect } from '../test.ts'
import { say } from '../world/words.ts'

/**
 * Lets every call of these addresses fail with 500 until somebody presses "try again". Until that press and not a moment
 * earlier: what colleagues and customers do lets a screen ask anew by itself, and then there would be nothing to press.
 */
export async function failUntilRetried(page: Page, addresses: string): Promise<void> {
  let isBroken = true
  const body = { error: { code: 'internal', message: '', requestId: 'r-1', details: {} } }
  await page.route(addresses, route =>
    isBroken ? route.fulfill({ status: 500, json: body }) : route.continue(),
  )
  await page.exposeFunction('pressedRetry', () => {
    isBroken = false
  })
  await page.addInitScript(
    `addEventListener('pointerdown', ({ target }) => target.closest('[role=alert] button') && pressedRetry(), true)`,
  )
}

/** Says the fault, and asks for another try. */
export async function retryAfterFault(page: Page): Promise<void> {
  await expect(page.getByRole('alert')).toContainText(say('errors.internal'))
  await page.getByRole('button', { name: say('errors.retry') }).click()
}
