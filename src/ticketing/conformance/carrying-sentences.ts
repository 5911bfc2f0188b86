import { describe, expect, test } from 'vitest'
import { HOSTILE_NAMES, HOSTILE_TEXTS } from './hostile-texts.ts'
import {
  carried,
  creating,
  errandOfEachKind,
  fileOf,
  never,
  outgoing,
  type TicketingUnderTest,
  whileCut,
} from './under-test.ts'

/** What a try may come to: sent, refused, retry, unknown; nothing is ever thrown. */
export function exerciseCarrying(get: () => TicketingUnderTest): void {
  const carry = (
    ...[sent, session = get().session]: [ReturnType<typeof outgoing>, TicketingUnderTest['session']?]
  ) => get().ticketing.carry(session, sent, never())

  describe('carrying', () => {
    test('makes an issue with words, field, priority, a way back and files', async () => {
      const bytes = Buffer.from(Array.from({ length: 700 }, (_, index) => index % 256))
      const errand = creating()
      const issueId = await carried(get(), errand, {
        files: [fileOf('bolletta.pdf', bytes), fileOf('nota.txt', Buffer.from('così\n'), 'text/plain')],
      })
      const seen = await get().system.look(issueId)
      expect(seen.title).toBe(errand.title)
      expect(seen.texts[0]).toContain(errand.text)
      expect(seen.links.some(link => link.startsWith(errand.ticketLink))).toBe(true)
      expect(seen.customerName).toBe('Luca Bassi')
      expect(seen.status).toBe('open')
      expect(seen.files.map(file => file.name).toSorted()).toEqual(['bolletta.pdf', 'nota.txt'])
      expect(seen.files.find(file => file.name === 'bolletta.pdf')?.bytes).toBe(700)
    })

    test('has each kind of errand its effect, once', async () => {
      for (const { errand, countEffects } of await errandOfEachKind(get())) {
        expect(await carry(outgoing(errand)), errand.kind).toMatchObject({
          kind: 'sent',
          externalId: expect.stringMatching(/./),
          at: expect.any(Date),
        })
        expect(await countEffects(), errand.kind).toBe(1)
      }
    })

    test('brings a comment with a file', async () => {
      const issueId = await carried(get(), creating())
      const comment = { kind: 'comment', issueId, text: 'Ecco la foto.' } as const
      await carried(get(), comment, { files: [fileOf('foto.png', Buffer.from('non una foto'), 'image/png')] })
      const seen = await get().system.look(issueId)
      expect(seen.texts.some(text => text.includes(comment.text))).toBe(true)
      expect(seen.files).toEqual([{ name: 'foto.png', bytes: 12 }])
    })

    test('brings every status that the settings name', async () => {
      const issueId = await carried(get(), creating())
      for (const status of ['resolved', 'open', 'refused'] as const) {
        expect(await carry(outgoing({ kind: 'status', issueId, status })), status).toMatchObject({
          kind: 'sent',
        })
        expect((await get().system.look(issueId)).status).toBe(status)
      }
    })

    test('brings hostile texts, whole, as they are', async () => {
      const issueId = await carried(get(), creating())
      for (const text of HOSTILE_TEXTS) await carried(get(), { kind: 'comment', issueId, text })
      const { texts } = await get().system.look(issueId)
      for (const text of HOSTILE_TEXTS)
        expect(
          texts.some(each => each.includes(text)),
          text,
        ).toBe(true)
      for (const text of HOSTILE_TEXTS.slice(0, 6)) {
        const made = await carried(get(), creating({ title: text, text }))
        const seen = await get().system.look(made)
        expect(seen.texts[0]).toContain(text)
        expect(seen.title.slice(0, 40)).toBe(text.slice(0, 40))
      }
    })

    test('brings files with hostile names, and one that is empty does no harm', async () => {
      const files = [
        ...HOSTILE_NAMES.map(name => fileOf(name, Buffer.from(name))),
        fileOf('vuoto.txt', Buffer.of()),
      ]
      const issueId = await carried(get(), creating(), { files })
      const names = (await get().system.look(issueId)).files.map(file => file.name)
      const { nameOf = name => name } = get().system
      expect(names).toEqual(expect.arrayContaining(HOSTILE_NAMES.map(nameOf)))
    })

    test('refuses in words what the system will never take', async () => {
      const gone = { kind: 'comment', issueId: '999999999', text: 'Pronto?' } as const
      const nowhere = creating({ department: 'nobody’s' })
      for (const [errand, session] of [
        [gone, get().session],
        [{ ...gone, kind: 'status', status: 'resolved' } as const, get().session],
        [nowhere, get().session],
        [creating(), get().misnamed.session],
      ] as const)
        expect(await carry(outgoing(errand), session), JSON.stringify(errand)).toMatchObject({
          kind: 'refused',
          code: expect.stringMatching(/./),
          explain: expect.stringMatching(/\w+ \w+/),
        })
    })

    test('refuses when the key was taken back, and makes nothing', async () => {
      for (const { errand, countEffects } of await errandOfEachKind(get())) {
        const outcome = await carry(outgoing(errand), get().revoked)
        expect(outcome, errand.kind).toMatchObject({ kind: 'refused', code: 'needsLogin' })
        expect(await countEffects()).toBe(0)
      }
    })

    test('tries again later when nobody was reached, or the system is busy', async () => {
      for (const { errand, countEffects } of await errandOfEachKind(get())) {
        expect(await carry(outgoing(errand), get().unreachable), errand.kind).toMatchObject({ kind: 'retry' })
        get().line.failNext(1, 429, { 'retry-after': '7' })
        expect(await carry(outgoing(errand)), errand.kind).toMatchObject({
          kind: 'retry',
          code: 'rateLimited',
        })
        expect(await countEffects()).toBe(0)
        // A connection that was open until now may have brought it, for all that is known.
        const { kind } = await whileCut(get(), () => carry(outgoing(errand)))
        expect(['retry', 'unknown'], errand.kind).toContain(kind)
        expect(await countEffects()).toBe(0)
        expect(await carry(outgoing(errand))).toMatchObject({ kind: 'sent' })
        expect(await countEffects()).toBe(1)
      }
    })

    test('does not know what became of it when the answer is lost, or is a 500', async () => {
      for (const where of ['after', 'inTheAnswer', 'before'] as const)
        for (const { errand, countEffects } of await errandOfEachKind(get())) {
          get().line.breakNextWrite(where)
          const { kind } = await carry(outgoing(errand))
          // What may be done twice without harm may also say that it was seen to be so.
          if (where === 'inTheAnswer' && errand.kind !== 'create') expect(['unknown', 'sent']).toContain(kind)
          else expect(kind, `${errand.kind} ${where}`).toBe('unknown')
          expect(await countEffects(), errand.kind).toBe(where === 'before' ? 0 : 1)
        }
      get().line.failNext(1, 500)
      // Whoever asks before he writes knows that nothing was written.
      expect(['unknown', 'retry']).toContain((await carry(outgoing(creating()))).kind)
    })

    test('does nothing twice when it is tried again though it had its effect', async () => {
      for (const { errand, countEffects } of await errandOfEachKind(get())) {
        const sent = outgoing(errand)
        get().line.breakNextWrite('after')
        expect(await carry(sent)).toMatchObject({ kind: 'unknown' })
        expect(await carry({ ...sent, attempt: 2 })).toMatchObject({ kind: 'sent' })
        expect(await countEffects(), errand.kind).toBe(1)
      }
    })

    test('stops within a second of abort', { timeout: 15_000 }, async () => {
      const all = await errandOfEachKind(get())
      get().line.stall(true)
      try {
        for (const { errand } of all) {
          const abort = new AbortController()
          const carrying = get().ticketing.carry(get().session, outgoing(errand), abort.signal)
          setImmediate(() => abort.abort())
          expect(['unknown', 'retry'], errand.kind).toContain((await carrying).kind)
        }
      } finally {
        get().line.stall(false)
      }
    })

    test('keeps secrets out of what it says', async () => {
      const secrets = [get().session, get().revoked].flatMap(({ secrets }) =>
        Object.values(secrets as Record<string, string>),
      )
      const said: unknown[] = []
      for (const session of [get().revoked, get().unreachable, get().misnamed.session])
        said.push(
          await carry(outgoing(creating()), session),
          await get().ticketing.lookup(session, outgoing(creating()), never()),
          await get().ticketing.check(session, never()),
        )
      for (const secret of secrets) expect(JSON.stringify(said)).not.toContain(secret)
    })
  })
}
