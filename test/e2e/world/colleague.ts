import { randomUUID } from 'node:crypto'
import { request } from '@playwright/test'
import type { TicketDetail } from '../../../src/contract/ticket.ts'
import { PEOPLE, type PersonName, sessionFile } from './people.ts'
import { getPlaces } from './places.ts'

/** Somebody else of the team answers in public meanwhile, at another desk. */
export async function answerAs(name: PersonName, ticketId: string, text: string): Promise<void> {
  const { desk } = getPlaces()
  const context = await request.newContext({
    baseURL: desk,
    extraHTTPHeaders: { origin: desk },
    storageState: sessionFile(PEOPLE[name]),
  })
  const detail = (await (await context.get(`/api/tickets/${ticketId}`)).json()) as TicketDetail
  const way = detail.ways.find(each => each.mode === 'public' && each.isAllowed)
  const answer = await context.post(`/api/tickets/${ticketId}/replies`, {
    data: {
      deliveryId: randomUUID(),
      mode: 'public',
      targetMessageId: way?.targetMessageId ?? null,
      accountId: way?.accountId,
      text,
      lastSeenMessageId: detail.messages.at(-1)?.id ?? null,
      sendAnyway: false,
    },
  })
  if (!answer.ok()) throw new Error(`the colleague could not answer: ${await answer.text()}`)
  await context.dispose()
}
