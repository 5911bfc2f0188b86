import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { OUTGOING_KINDS, SOURCES } from '../connector.ts'
import { type ConnectorUnderTest, never, outgoing } from './under-test.ts'

/** What a person meets before the first message: the form, the check, what may be answered and what it costs. */
export function exerciseAccount(get: () => ConnectorUnderTest): void {
  describe('check', () => {
    test('tells healthy, and who the account is', async () => {
      const { connector, care } = get()
      expect(await connector.check(care, never())).toMatchObject({
        ok: true,
        externalId: care.externalId,
        handle: care.handle,
        displayName: expect.stringMatching(/./),
      })
    })

    test('tells each right once, and no two that cost the same', async () => {
      const { connector, care } = get()
      const health = await connector.check(care, never())
      const rights = health.ok ? health.rights : []
      for (const of of [rights.map(each => each.code), rights.map(each => each.costs)])
        expect(new Set(of).size).toBe(of.length)
    })

    test('tells that a login is needed', async () => {
      const { connector, revoked } = get()
      expect(await connector.check(revoked, never())).toMatchObject({ ok: false, code: 'needsLogin' })
    })

    test('tells unreachable', async () => {
      const { connector, unreachable } = get()
      expect(await connector.check(unreachable, never())).toMatchObject({ ok: false, code: 'unreachable' })
    })

    test('says what is wrong in words', async () => {
      const { connector, revoked, unreachable } = get()
      for (const session of [revoked, unreachable])
        expect(await connector.check(session, never())).toMatchObject({
          explain: expect.stringMatching(/\w/),
        })
    })
  })

  describe('settings and secrets', () => {
    test('parse, also after they were stored', () => {
      const { connector, forms } = get()
      for (const [schema, { good }] of pairs(connector, forms))
        for (const sample of good) {
          const parsed = schema.parse(sample)
          expect(schema.parse(JSON.parse(JSON.stringify(parsed)))).toEqual(parsed)
        }
    })

    test('or say what is wrong, and where, without the value', () => {
      const { connector, forms } = get()
      for (const [schema, { bad }] of pairs(connector, forms))
        for (const sample of bad) {
          const parsed = schema.safeParse(sample)
          expect(parsed.success, JSON.stringify(sample)).toBe(false)
          const said = JSON.stringify(parsed.error?.issues.map(({ path, message }) => ({ path, message })))
          expect(said).toMatch(/"message":"[^"]/)
        }
    })

    test('can be drawn as a form', () => {
      const { connector, forms } = get()
      for (const [schema] of pairs(connector, forms))
        expect(z.toJSONSchema(schema, { io: 'input' })).toMatchObject({ type: 'object' })
    })
  })

  describe('before anyone types', () => {
    test('tells per message whether it may be answered', () => {
      const { connector } = get()
      const { reply } = connector.capabilities
      const asked = (visibility: 'public' | 'direct', addressesAccount: boolean, isDeleted = false) =>
        connector.mayAnswer({ visibility, addressesAccount, isDeleted, gate: null })
      expect(asked('public', true).allowed).toBe(reply.public)
      expect(asked('direct', true).allowed).toBe(reply.direct)
      expect(asked('public', true, true)).toEqual({ allowed: false, code: 'gone' })
    })

    test('prices every kind, and a link never below none', () => {
      const { connector } = get()
      for (const kind of OUTGOING_KINDS)
        for (const isSummoned of [true, false]) {
          const plain = connector.price(outgoing(kind), isSummoned)
          const linked = connector.price({ kind, text: 'Vedi https://aurora.example/guida' }, isSummoned)
          expect(plain.currency).toMatch(/^[A-Z]{3}$/)
          expect(Number.isSafeInteger(plain.micros) && plain.micros >= 0).toBe(true)
          expect(linked.micros).toBeGreaterThanOrEqual(plain.micros)
        }
    })

    test('knows how long to wait before a source is read again', () => {
      const { connector, care } = get()
      expect(connector.capabilities.sources.length).toBeGreaterThan(0)
      for (const source of connector.capabilities.sources) {
        expect(SOURCES).toContain(source)
        expect(connector.pauseMs(care, source, false)).toBeGreaterThan(0)
      }
    })

    test('links to messages and people on the network, or has no page for them', () => {
      const { connector, care } = get()
      const links = [
        connector.permalink({ externalId: '1', authorHandle: 'ann', visibility: 'public' }, care.settings),
        connector.permalink({ externalId: '1', authorHandle: 'ann', visibility: 'direct' }, care.settings),
        connector.profileLink('ann', care.settings),
        connector.profileLink('"><script>', care.settings),
      ]
      for (const link of links) if (link !== null) expect(link).toMatch(/^https?:\/\/[^\s"<>]+$/)
    })
  })
}

const pairs = (
  { settingsSchema, secretsSchema }: ConnectorUnderTest['connector'],
  forms: ConnectorUnderTest['forms'],
) =>
  [
    [settingsSchema, forms.settings],
    [secretsSchema, forms.secrets],
  ] as const
