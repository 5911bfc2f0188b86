import { z } from 'zod'
import { createRandom, type Random } from '../../src/sandbox/cast/random.ts'
import type { Answer, DeskClient } from './desk-client.ts'
import { makeId } from './make-id.ts'
import { pause } from './pause.ts'

/** What the agent asked the desk to say, and whether the desk took it on. */
export interface AskedReply {
  /** Stands in the text alone of all texts; by it the reply is known on the network. */
  readonly marker: string
  readonly deliveryId: string
  readonly ticketId: string
  /** It goes at a time of its own, and is bound to no order. */
  readonly isScheduled: boolean
  /** Null as long as no definite answer has come. */
  isAccepted: boolean | null
}

export interface Agents {
  /** Every reply that was asked for, in the order of asking. */
  readonly asked: readonly AskedReply[]
  stop(): Promise<void>
}

const AT_ONCE = 3
/** How many answers go later, and when at the latest. */
const LATER_SHARE = 0.12
const LATER_MS = 6_000
const IDLE_MS = 150

/** Agents who answer open tickets, several at once but never two on the same, and never give a request up. */
export function startAgents(desk: DeskClient, seed: number): Agents {
  const office = new Office(desk, seed)
  const running = Array.from({ length: AT_ONCE }, (_, n) => office.work(createRandom(`${seed}:agent:${n}`)))
  // Whoever stops them hears what went wrong.
  for (const each of running) each.catch(() => undefined)
  return {
    asked: office.asked,
    async stop() {
      office.isClosed = true
      await Promise.all(running)
    },
  }
}

const listSchema = z.object({
  tickets: z.array(
    z.object({ id: z.string(), visibility: z.enum(['public', 'direct']), lastMessageAt: z.string() }),
  ),
})
type Row = z.infer<typeof listSchema>['tickets'][number]

const detailSchema = z.object({
  messages: z.array(z.object({ id: z.string() })),
  ways: z.array(
    z.object({
      mode: z.enum(['public', 'direct']),
      isAllowed: z.boolean(),
      accountId: z.string(),
      targetMessageId: z.string().nullable(),
    }),
  ),
})
type Detail = z.infer<typeof detailSchema>

/** How many replies one visit to a ticket gives; several in a row prove that their order is kept. */
const REPLIES = [
  { item: 1, weight: 6 },
  { item: 2, weight: 3 },
  { item: 3, weight: 1 },
]

class Office {
  readonly asked: AskedReply[] = []
  isClosed = false
  private readonly desk: DeskClient
  private readonly seed: number
  private readonly inHand = new Set<string>()
  /** Tickets with the customer's last word that was answered already. */
  private readonly answered = new Map<string, string>()

  constructor(desk: DeskClient, seed: number) {
    this.desk = desk
    this.seed = seed
  }

  async work(random: Random): Promise<void> {
    while (!this.isClosed) {
      const row = await this.takeTicket(random)
      if (row === null) await pause(IDLE_MS)
      else {
        await this.serve(row, random)
        this.inHand.delete(row.id)
      }
    }
  }

  private async takeTicket(random: Random): Promise<Row | null> {
    const answer = await this.desk.try({ path: '/api/tickets?view=all&limit=40' })
    if (answer === null) return null
    const free = listSchema
      .parse(expectGood(answer))
      .tickets.filter(each => !this.inHand.has(each.id) && this.answered.get(each.id) !== each.lastMessageAt)
    if (free.length === 0) return null
    const row = random.pick(free)
    this.inHand.add(row.id)
    return row
  }

  private async serve(row: Row, random: Random): Promise<void> {
    const detail = detailSchema.parse(expectGood(await this.desk.insist({ path: `/api/tickets/${row.id}` })))
    const way = detail.ways.find(each => each.mode === row.visibility && each.isAllowed)
    this.answered.set(row.id, row.lastMessageAt)
    if (way === undefined) return this.resolve(row.id)
    for (let left = random.pickWeighted(REPLIES); left > 0; left--)
      await this.reply(row.id, detail, way, random)
    if (random.chance(0.3)) await this.resolve(row.id)
  }

  private async reply(
    ticketId: string,
    detail: Detail,
    way: Detail['ways'][number],
    random: Random,
  ): Promise<void> {
    const marker = `CH-${String(this.asked.length + 1).padStart(6, '0')}`
    const isScheduled = random.chance(LATER_SHARE)
    const deliveryId = makeId(this.seed, marker)
    const reply: AskedReply = { marker, deliveryId, ticketId, isScheduled, isAccepted: null }
    this.asked.push(reply)
    const body = {
      deliveryId,
      mode: way.mode,
      targetMessageId: way.targetMessageId,
      accountId: way.accountId,
      text: `${random.pick(ANSWERS)} Rif. ${marker}`,
      lastSeenMessageId: detail.messages.at(-1)?.id ?? null,
      sendAnyway: true,
    }
    const ask = isScheduled
      ? { path: `/api/tickets/${ticketId}/scheduled-replies`, body: scheduled(body, random) }
      : { path: `/api/tickets/${ticketId}/replies`, body }
    // Some buttons are pressed twice.
    const answers = await Promise.all(
      random.chance(0.15) ? [this.desk.insist(ask), this.desk.insist(ask)] : [this.desk.insist(ask)],
    )
    reply.isAccepted = answers.some(each => each.status === 200)
  }

  private async resolve(ticketId: string): Promise<void> {
    await this.desk.insist({
      path: `/api/tickets/${ticketId}/acts`,
      body: { act: 'resolve', how: 'answered' },
    })
  }
}

/** A second ahead at least, so that it is still ahead when it arrives. */
const scheduled = (reply: object, random: Random) => ({
  reply,
  goesAt: new Date(Date.now() + 1_000 + random.next() * LATER_MS).toISOString(),
  evenIfCustomerWrites: true,
})

const ANSWERS = [
  'Buongiorno, abbiamo trovato il problema e lo stiamo risolvendo.',
  'Ci dispiace, controlliamo subito con i colleghi della rete.',
  'Bonjour, nous regardons cela tout de suite avec la facturation.',
  'Merci de votre patience, c’est corrigé de notre côté.',
  'Hello, we have found it & it should work again within the hour.',
  'Sorry about that: could you restart the router once more?',
] as const

function expectGood({ status, body }: Answer): unknown {
  if (status !== 200) throw new Error(`the desk answered ${status}: ${JSON.stringify(body)}`)
  return body
}
