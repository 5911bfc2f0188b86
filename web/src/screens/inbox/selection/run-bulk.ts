import type { TicketActsAnswer } from '../../../../../src/contract/bulk.ts'
import type { TicketActRequest, TicketRow } from '../../../../../src/contract/ticket.ts'
import { decideReverse } from '../thread/decide-reverse.ts'

export interface BulkAct {
  readonly id: string
  readonly act: TicketActRequest
}

/** What came of it, as far as it has come. */
export interface BulkResult {
  readonly done: readonly string[]
  /** Why tickets stayed as they were: refusal to their number. */
  readonly refused: ReadonlyMap<string, number>
  /** How many were never asked about, because the desk could not be reached or was told to stop. */
  readonly left: number
}

interface Runner {
  /** One request. @throws where no answer came. */
  send(acts: readonly BulkAct[]): Promise<TicketActsAnswer>
  /** Told after each request. @returns false to stop. */
  tell(answered: number): boolean
}

/** So many at a time, that the bar moves and stopping stops. */
const AT_ONCE = 25

/** Acts one request after the other; what was answered stays done whatever becomes of the rest. */
export async function runBulk(acts: readonly BulkAct[], { send, tell }: Runner): Promise<BulkResult> {
  const done: string[] = []
  const refused = new Map<string, number>()
  let answered = 0
  while (answered < acts.length) {
    const part = acts.slice(answered, answered + AT_ONCE)
    const answer = await send(part).catch(() => null)
    if (answer === null) break
    for (const { id, refusal } of answer.outcomes) {
      if (refusal === null) done.push(id)
      else refused.set(refusal, (refused.get(refusal) ?? 0) + 1)
    }
    answered += part.length
    if (!tell(answered)) break
  }
  return { done, refused, left: acts.length - answered }
}

/** What takes back what was done: each ticket has its own way back. */
export const reverseOf = (
  act: TicketActRequest,
  before: ReadonlyMap<string, TicketRow>,
  done: readonly string[],
): BulkAct[] =>
  done.flatMap(id => {
    const row = before.get(id)
    const reverse = row === undefined ? null : decideReverse(act, row)
    return reverse === null ? [] : [{ id, act: reverse }]
  })
