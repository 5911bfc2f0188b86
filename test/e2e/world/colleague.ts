import { randomUUID } from 'node:crypto'
import { type APIRequestContext, type APIResponse, request } from '@playwright/test'
import type { TicketDetail, TicketList } from '../../../src/contract/ticket.ts'
import { PEOPLE, type PersonName, sessionFile } from './people.ts'
import { getPlaces } from './places.ts'

/** Somebody else of the team answers in public meanwhile, at another desk. */
export async function answerAs(name: PersonName, ticketId: string, text: string): Promise<void> {
  await withDesk(name, async desk => {
    const detail = (await (await desk.get(`/api/tickets/${ticketId}`)).json()) as TicketDetail
    const way = detail.ways.find(each => each.mode === 'public' && each.isAllowed)
    return desk.post(`/api/tickets/${ticketId}/replies`, {
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
  })
}

export async function noteAs(name: PersonName, ticketId: string, text: string): Promise<void> {
  const data = { messageId: randomUUID(), text }
  await withDesk(name, desk => desk.post(`/api/tickets/${ticketId}/notes`, { data }))
}

/** How many matters somebody at another desk finds. */
export async function countTicketsAs(name: PersonName, search: string): Promise<number> {
  const found = await withDesk(name, desk => desk.get('/api/tickets', { params: { view: 'all', search } }))
  return (found as TicketList).tickets.length
}

/** Anything else that somebody does at another desk. */
export const askAs = (
  name: PersonName,
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
  url: string,
  data?: object,
): Promise<unknown> =>
  withDesk(name, desk => desk.fetch(url, { method, ...(data === undefined ? {} : { data }) }))

/** @returns what the desk answered. */
async function withDesk(
  name: PersonName,
  act: (desk: APIRequestContext) => Promise<APIResponse>,
): Promise<unknown> {
  const { desk } = getPlaces()
  const context = await request.newContext({
    baseURL: desk,
    extraHTTPHeaders: { origin: desk },
    storageState: sessionFile(PEOPLE[name]),
  })
  const answer = await act(context)
  if (!answer.ok()) throw new Error(`${name} could not do it: ${await answer.text()}`)
  const said: unknown = await answer.json()
  await context.dispose()
  return said
}
