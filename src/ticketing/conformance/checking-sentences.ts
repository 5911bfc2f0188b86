import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { carried, creating, never, type TicketingUnderTest, whileSkewed } from './under-test.ts'

const HOUR_MS = 60 * 60_000

/** What a person meets before the first errand: the form, and the button that tests it. */
export function exerciseChecking(get: () => TicketingUnderTest): void {
  const check = (session = get().session) => get().ticketing.check(session, never())

  describe('check', () => {
    test('tells healthy, as whom, and which version', async () => {
      expect(await check()).toMatchObject({
        ok: true,
        user: expect.stringMatching(/./),
        version: expect.stringMatching(/./),
        warnings: [],
      })
    })

    test('tells how wrong the system’s clock is', async () => {
      for (const ms of [0, 3 * HOUR_MS, -3 * HOUR_MS])
        await whileSkewed(get(), ms, async () => {
          const health = await check()
          expect(Math.abs((health.ok ? health.clockSkewMs : Number.NaN) - ms)).toBeLessThan(60_000)
        })
    })

    test('names what the settings name and the system does not know', async () => {
      await carried(get(), creating())
      const health = await check(get().misnamed.session)
      expect(health).toMatchObject({ ok: true })
      const { warnings } = health.ok ? health : { warnings: [] }
      expect(warnings).toEqual(expect.arrayContaining([...get().misnamed.warnings]))
      expect(warnings).toHaveLength(get().misnamed.warnings.length)
    })

    test('tells apart in words that a login is needed, and that nobody answers', async () => {
      const words = { explain: expect.stringMatching(/\w+ \w+/) }
      expect(await check(get().revoked)).toMatchObject({ ok: false, code: 'needsLogin', ...words })
      expect(await check(get().unreachable)).toMatchObject({ ok: false, code: 'unreachable', ...words })
    })

    test('is not fooled by something else at the address', async () => {
      for (const [status, code] of [
        [200, 'unexpected'],
        [302, 'unexpected'],
        [403, 'forbidden'],
        [429, 'busy'],
        [502, 'unreachable'],
      ] as const) {
        get().line.failNext(1, status, { location: 'http://127.0.0.1:1/' })
        expect(await check(), String(status)).toMatchObject({ ok: false, code })
      }
    })
  })

  describe('settings and secrets', () => {
    const pairs = () => {
      const { ticketing, forms } = get()
      return [
        [ticketing.settingsSchema, forms.settings],
        [ticketing.secretsSchema, forms.secrets],
      ] as const
    }

    test('parse, also after they were stored', () => {
      for (const [schema, { good }] of pairs())
        for (const sample of good) {
          const parsed = schema.parse(sample)
          expect(schema.parse(JSON.parse(JSON.stringify(parsed)))).toEqual(parsed)
        }
    })

    test('or say what is wrong', () => {
      for (const [schema, { bad }] of pairs())
        for (const sample of bad) expect(schema.safeParse(sample).success, JSON.stringify(sample)).toBe(false)
    })

    test('can be drawn as a form, each field with a title', () => {
      for (const [schema] of pairs()) {
        const drawn = z.toJSONSchema(schema, { io: 'input' })
        expect(drawn).toMatchObject({ type: 'object' })
        for (const field of Object.values(drawn.properties ?? {}))
          expect(field).toMatchObject({ title: expect.stringMatching(/./) })
      }
    })
  })

  test('an issue has an address of the web, or none', () => {
    for (const id of ['12', '"><script>', '../../x?y#z']) {
      const link = get().ticketing.issueLink(id, get().session.settings)
      if (link !== null) expect(link).toMatch(/^https?:\/\/[^\s"<>]+$/)
    }
  })
}
