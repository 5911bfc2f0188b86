import { describe, expect, test } from 'vitest'
import {
  type ConnectorUnderTest,
  countEffects,
  everythingOf,
  never,
  newText,
  outgoing,
  outgoingOfEachKind,
  secretsOf,
} from './under-test.ts'

/** What a try to send may come to: sent, refused, retry, unknown; nothing is ever thrown. */
export function exerciseSending(get: () => ConnectorUnderTest): void {
  describe('sending', () => {
    test('puts each kind on the network once, under the id that it names', async () => {
      for (const each of await outgoingOfEachKind(get())) {
        const outcome = await get().connector.send(get().care, each, never())
        expect(outcome, each.kind).toMatchObject({ kind: 'sent', externalId: expect.stringMatching(/./) })
        expect(await countEffects(get(), each), each.kind).toBe(1)
      }
    })

    test('puts it there under the id that was expected, where one was', async () => {
      const { connector, care } = get()
      for (const each of await outgoingOfEachKind(get())) {
        const expected = connector.expectedId?.(each.id, care.settings)
        if (expected === undefined) continue
        const outcome = await connector.send(care, each, never())
        expect(outcome, each.kind).toMatchObject({ kind: 'sent', externalId: expected })
      }
    })

    test('turns a rate limit into retry with the network’s delay', async () => {
      for (const each of await outgoingOfEachKind(get())) {
        const delayMs = await get().network.refuseNextForHaste()
        const outcome = await get().connector.send(get().care, each, never())
        expect(outcome, each.kind).toMatchObject({ kind: 'retry', code: 'rateLimited' })
        if (outcome.kind !== 'retry') continue
        expect(outcome.afterMs).toBeGreaterThan(0)
        if (delayMs !== null) expect(Math.abs(outcome.afterMs - delayMs)).toBeLessThan(15_000)
        expect(await countEffects(get(), each)).toBe(0)
        expect(await get().connector.send(get().care, { ...each, attempt: 2 }, never())).toMatchObject({
          kind: 'sent',
        })
      }
    })

    test('turns a network that was never reached into retry', async () => {
      for (const each of await outgoingOfEachKind(get()))
        expect(await get().connector.send(get().unreachable, each, never()), each.kind).toMatchObject({
          kind: 'retry',
        })
    })

    test('turns an answer lost after the effect into unknown', async () => {
      for (const each of await outgoingOfEachKind(get())) {
        await get().network.loseNextAnswer()
        const outcome = await get().connector.send(get().care, each, never())
        expect(outcome, each.kind).toMatchObject({ kind: 'unknown' })
        expect(await countEffects(get(), each), each.kind).toBe(1)
      }
    })

    test('refuses with a reason for a person', async () => {
      for (const each of await refusable(get())) {
        const outcome = await get().connector.send(get().care, each, never())
        expect(outcome, each.kind).toMatchObject({
          kind: 'refused',
          explain: expect.stringMatching(/\w+ \w+/),
        })
        expect(await countEffects(get(), each)).toBe(0)
      }
    })

    test('refuses what a taken token may no longer send', async () => {
      for (const each of await outgoingOfEachKind(get()))
        expect(await get().connector.send(get().revoked, each, never()), each.kind).toMatchObject({
          kind: 'refused',
          code: 'needsLogin',
        })
    })

    test('refuses, or sends, as it told before anyone typed', async () => {
      const { connector, care, network } = get()
      if (!connector.capabilities.reply.public) return
      for (const addressesAccount of [true, false]) {
        const call = addressesAccount ? await network.call() : await network.speakInPublic()
        const told = connector.mayAnswer({
          visibility: 'public',
          addressesAccount,
          isDeleted: false,
          gate: null,
        })
        const outcome = await connector.send(care, outgoing('reply', { target: call.externalId }), never())
        if (told.allowed) expect(outcome).toMatchObject({ kind: 'sent' })
        else expect(outcome).toMatchObject({ kind: 'refused', code: told.code })
      }
    })

    test('keeps secrets out of errors and outcomes', async () => {
      const { connector, care, revoked, unreachable, network } = get()
      const secrets = [...secretsOf(care.secrets), ...secretsOf(revoked.secrets)]
      const [each = outgoing('post')] = await outgoingOfEachKind(get())
      const said: unknown[] = []
      for (const session of [revoked, unreachable]) {
        said.push(await connector.send(session, each, never()))
        said.push(await connector.lookup(session, each, never()))
        said.push(await connector.check(session, never()))
      }
      await network.refuseNextForHaste()
      said.push(await connector.send(care, each, never()))
      await network.loseNextAnswer()
      said.push(await connector.send(care, { ...each, text: newText() }, never()))
      for (const word of said) for (const secret of secrets) expect(everythingOf(word)).not.toContain(secret)
    })

    test('stops within a second of abort', { timeout: 5_000 }, async () => {
      const all = await outgoingOfEachKind(get())
      await get().network.stall(true)
      try {
        for (const each of all) {
          const abort = new AbortController()
          const sending = get().connector.send(get().care, each, abort.signal)
          setImmediate(() => abort.abort())
          // Nobody knows whether it went: certainly it is not called sent, refused or safe to repeat.
          expect(await sending, each.kind).toMatchObject({ kind: 'unknown' })
        }
      } finally {
        await get().network.stall(false)
      }
    })
  })
}

/** What a network refuses for good: texts that are too long, answers to what is not there. */
async function refusable({ connector, network }: ConnectorUnderTest) {
  const { reply, quote, length } = connector.capabilities
  const call = await network.call()
  const tooLong = (max: number) => `${newText()} ${'parola '.repeat(Math.ceil(max / 7) + 1)}`
  const { publicMax, directMax } = length
  return [
    ...(reply.public ? [outgoing('reply', { target: network.absentId })] : []),
    ...(quote ? [outgoing('quote', { target: network.absentId })] : []),
    ...(reply.public && publicMax !== null
      ? [
          outgoing('reply', { target: call.externalId, text: tooLong(publicMax) }),
          outgoing('post', { text: tooLong(publicMax) }),
        ]
      : []),
    ...(reply.direct && directMax !== null
      ? [outgoing('direct', { recipient: call.author, text: tooLong(directMax) })]
      : []),
  ]
}
