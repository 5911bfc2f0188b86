import { z } from 'zod'
import { createRandom, type Random } from '../../../src/sandbox/cast/random.ts'
import type { DeskClient } from '../desk-client.ts'
import { makeId } from '../make-id.ts'
import { pause } from '../pause.ts'

/** A question that somebody wanted to put, and whether the desk took it on. */
export interface AskedQuestion {
  /** Stands in the title alone of all titles; by it the question is known in the house. */
  readonly marker: string
  readonly escalationId: string
  readonly department: string
  /** Null as long as no definite answer has come. */
  isAccepted: boolean | null
}

export interface Askers {
  readonly asked: readonly AskedQuestion[]
  stop(): Promise<void>
}

const BREATH_MS = 500
const listSchema = z.object({ tickets: z.array(z.object({ id: z.string() })) })

/** Agents who hand questions to departments, add to some of them, take some back, and never give a request up. */
export function startAskers(desk: DeskClient, seed: number, departments: readonly string[]): Askers {
  const asked: AskedQuestion[] = []
  const random = createRandom(`${seed}:askers`)
  let isOver = false
  const run = async () => {
    while (!isOver) {
      const ticketId = await pickTicket(desk, random)
      if (ticketId !== null) await ask(desk, random, ticketId, asked, seed, departments)
      await pause(BREATH_MS)
    }
  }
  const running = departments.length === 0 ? Promise.resolve() : run()
  running.catch(() => undefined)
  return {
    asked,
    async stop() {
      isOver = true
      await running
    },
  }
}

async function pickTicket(desk: DeskClient, random: Random): Promise<string | null> {
  const answer = await desk.try({ path: '/api/tickets?view=all&limit=40' })
  if (answer === null || answer.status !== 200) return null
  const { tickets } = listSchema.parse(answer.body)
  return tickets.length === 0 ? null : random.pick(tickets).id
}

async function ask(
  desk: DeskClient,
  random: Random,
  ticketId: string,
  asked: AskedQuestion[],
  seed: number,
  departments: readonly string[],
): Promise<void> {
  const marker = `ASK-${String(asked.length + 1).padStart(5, '0')}`
  const department = random.pick(departments)
  const question: AskedQuestion = { marker, escalationId: makeId(seed, marker), department, isAccepted: null }
  asked.push(question)
  const request = {
    path: `/api/tickets/${ticketId}/escalations`,
    body: { id: question.escalationId, department, title: `Domanda ${marker}`, text: 'Potete guardare?' },
  }
  // Some buttons are pressed twice.
  const answers = await Promise.all(
    random.chance(0.15) ? [desk.insist(request), desk.insist(request)] : [desk.insist(request)],
  )
  question.isAccepted = answers.some(each => each.status === 200)
  if (!question.isAccepted) return
  const path = `/api/escalations/${question.escalationId}`
  if (random.chance(0.3)) await desk.insist({ path: `${path}/additions`, body: { text: 'È urgente.' } })
  if (random.chance(0.1)) await desk.insist({ path: `${path}/withdraw`, body: { text: '' } })
}
