import { describe, expect, test } from 'vitest'
import type { TicketingUnderTest } from './under-test.ts'

/** What the system tells by itself. Whoever has not its secret says nothing. */
export function exercisePush(get: () => TicketingUnderTest): void {
  describe('being told', () => {
    const read = (headers: Readonly<Record<string, string>>, body: Uint8Array, now: Date) =>
      get().ticketing.push?.readRequest(get().session, { headers, rawBody: body }, now) ?? null

    test('takes what is signed, just now, over these very bytes, and nothing else', () => {
      const { ticketing, hook } = get()
      expect(ticketing.push === undefined).toBe(ticketing.capabilities.pushes === null)
      if (hook === null) return
      const now = new Date()
      const body = Buffer.from('{"ticket":"7"}')
      const signed = hook(body, now)
      expect(read(signed, body, now)).toBe('wake')
      expect(read({}, body, now)).toBeNull()
      expect(read(signed, Buffer.from('{"ticket":"8"}'), now)).toBeNull()
      for (const late of [-60 * 60_000, 60 * 60_000])
        expect(read(signed, body, new Date(now.getTime() + late))).toBeNull()
      for (const [name, value] of Object.entries(signed)) {
        const { [name]: _, ...others } = signed
        expect(read(others, body, now), name).toBeNull()
        expect(read({ ...signed, [name]: `${value}0` }, body, now), name).toBeNull()
        expect(read({ ...signed, [name]: value.slice(0, -1) }, body, now), name).toBeNull()
      }
    })

    test('takes nothing where no secret was agreed on', () => {
      const { ticketing, session, hook } = get()
      if (hook === null || ticketing.push === undefined) return
      const { webhookSecret: _, ...secrets } = session.secrets as Record<string, unknown>
      const now = new Date()
      const body = Buffer.from('{}')
      const request = { headers: hook(body, now), rawBody: body }
      expect(ticketing.push.readRequest({ ...session, secrets }, request, now)).toBeNull()
    })
  })
}
