import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Fate, Switchboard } from '../faults.ts'
import type { Answer } from './endpoint.ts'
import { outOfCredits, tooManyRequests, unavailable } from './problems.ts'

const DAILY_LIMIT = '1000'

/** @throws Problem where the request is refused before anything has happened. */
export function refuseByFate(fate: Fate, reply: FastifyReply, faults: Switchboard, now: Date): void {
  if (fate === 'fail5xx') throw unavailable()
  if (fate === 'refuse402') throw outOfCredits()
  if (fate === 'refuse429') reply.headers(exhaustWindow(reply, faults, now))
  if (fate === 'refuse429Daily') reply.headers(exhaustDay(faults, now))
  if (fate === 'refuse429' || fate === 'refuse429Daily') throw tooManyRequests()
}

function exhaustWindow(reply: FastifyReply, faults: Switchboard, now: Date): { [header: string]: string } {
  const { limitResetSeconds } = faults.current
  if (limitResetSeconds === null && !reply.hasHeader('x-rate-limit-limit')) return {}
  return {
    'x-rate-limit-limit': String(reply.getHeader('x-rate-limit-limit') ?? '100'),
    'x-rate-limit-remaining': '0',
    ...(limitResetSeconds !== null && { 'x-rate-limit-reset': secondsAfter(now, limitResetSeconds) }),
  }
}

function exhaustDay(faults: Switchboard, now: Date): { [header: string]: string } {
  const untilMidnight = 86_400 - (Math.floor(now.getTime() / 1000) % 86_400)
  return {
    'x-user-limit-24hour-limit': DAILY_LIMIT,
    'x-user-limit-24hour-remaining': '0',
    'x-user-limit-24hour-reset': secondsAfter(now, faults.current.limitResetSeconds ?? untilMidnight),
  }
}

function secondsAfter(now: Date, seconds: number): string {
  return String(Math.ceil(now.getTime() / 1000) + seconds)
}

/** How long the answer of this request waits. */
export function delayOf(fate: Fate, { current }: Switchboard): number {
  return current.delayMs + (fate === 'slow' ? current.slowMs : 0)
}

/** What was asked has happened, and the asker learns half of it or nothing. Whether the answer was taken over here. */
export function spoilAnswer(
  fate: Fate,
  answer: Answer,
  { raw }: FastifyRequest,
  reply: FastifyReply,
): boolean {
  switch (fate) {
    case 'hang':
      reply.hijack()
      return true
    case 'answerLost':
      reply.hijack()
      raw.socket.destroy()
      return true
    case 'answerCut':
      sendHalf(answer, reply, () => raw.socket.destroy())
      return true
    default:
      return false
  }
}

function sendHalf(answer: Answer, reply: FastifyReply, cut: () => void): void {
  reply.hijack()
  const body = Buffer.from(JSON.stringify(answer.body))
  const headers = { 'content-type': 'application/json; charset=utf-8', 'content-length': body.length }
  reply.raw.writeHead(answer.status ?? 200, headers)
  reply.raw.write(body.subarray(0, body.length / 2), cut)
}
