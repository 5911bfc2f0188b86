import { answerOf, desk } from '../../../api/client.ts'
import { ticketQuery } from '../../../api/queries.ts'
import { queryClient } from '../../../api/query-client.ts'
import { noteExpiry } from '../../../api/session.ts'
import { given } from './given.ts'

/** @returns the ticket that is mine now; null where there is none, of which the reason is kept in `given`. */
export async function takeNext(current: string | null): Promise<string | null> {
  given.set(null)
  const answer = await askNext(current)
  given.set(answer)
  if (answer.next === null) return null
  const { ticket } = answer.next
  const { id } = ticket
  queryClient.setQueryData(
    ticketQuery(id).queryKey,
    old => old && { ...old, ticket: { ...old.ticket, ...ticket } },
  )
  for (const key of [['tickets'], ['counts'], ['team'], ['ticket', id]])
    void queryClient.invalidateQueries({ queryKey: key })
  return id
}

async function askNext(current: string | null) {
  try {
    return await answerOf(desk.POST('/api/next', { body: { current } }))
  } catch (error) {
    noteExpiry(error)
    throw error
  }
}
