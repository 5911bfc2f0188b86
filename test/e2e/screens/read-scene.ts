import type { Page } from '@playwright/test'
import type { Scene } from './screen.ts'

/** What the addresses of the screens are about, by the ticket that lies open. */
export async function readScene(page: Page, ticketId: string): Promise<Scene> {
  const answer = await page.request.get(`/api/tickets/${ticketId}`)
  if (!answer.ok()) throw new Error(`ticket ${ticketId} answered ${answer.status()}`)
  const { customer } = (await answer.json()) as { customer: { id: string } }
  return { ticketId, customerId: customer.id }
}
