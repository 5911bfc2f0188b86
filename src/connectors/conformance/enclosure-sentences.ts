import { describe, expect, test } from 'vitest'
import { ANY_KIND } from '../../core/delivery/enclosure.ts'
import type { Outgoing, OutgoingMedia } from '../connector.ts'
import { type ConnectorUnderTest, never, newText, outgoing } from './under-test.ts'

/** What goes beside words, where the capabilities state it: files, polls, invitations, chains, hidden replies. */
export function exerciseEnclosures(get: () => ConnectorUnderTest): void {
  const capabilities = () => get().connector.capabilities
  const send = (sent: Outgoing) => get().connector.send(get().care, sent, never())
  /** In public where the network has one. */
  const aReply = async (more: Partial<Outgoing>): Promise<Outgoing> => {
    const { externalId, author } = await get().network.call()
    return capabilities().reply.public
      ? outgoing('reply', { target: externalId, ...more })
      : outgoing('direct', { recipient: author, ...more })
  }
  /** Sends it. @returns what stands on the network of it. */
  const land = async (sent: Outgoing) => {
    const outcome = await send(sent)
    expect(outcome).toMatchObject({ kind: 'sent' })
    return get().network.findStanding(outcome.kind === 'sent' ? outcome.externalId : '')
  }

  test('capabilities agree with one another', () => {
    const { media, poll, hide, chain, inviteDirect, reply } = capabilities()
    expect(hide).toBe(get().connector.hide !== undefined)
    if (chain || inviteDirect || poll !== null) expect(reply.public).toBe(true)
    if (inviteDirect) expect(reply.direct).toBe(true)
    if (poll !== null)
      expect(poll.optionsMin <= poll.optionsMax && poll.minutesMin <= poll.minutesMax).toBe(true)
    if (media === null) return
    expect(new Set(media.kinds.map(kind => kind.mime)).size).toBe(media.kinds.length)
    for (const { mime, maxBytes } of media.kinds)
      expect([mime === ANY_KIND || /^\w+\/[\w.+-]+$/.test(mime), maxBytes > 0]).toEqual([true, true])
  })

  describe('a picture', () => {
    const takesPictures = () => capabilities().media?.kinds.some(kind => kind.mime === 'image/png') === true

    test('goes with the post, with its words, in each kind of message that may carry it', async () => {
      if (!takesPictures()) return
      const { media, reply } = capabilities()
      const { author } = await get().network.call()
      const sent = [
        ...(reply.public && media?.maxPublic ? [await aReply({ media: [aPicture('La mappa')] })] : []),
        ...(reply.direct && media?.maxDirect
          ? [outgoing('direct', { recipient: author, media: [aPicture('La mappa')] })]
          : []),
      ]
      for (const each of sent) expect(await land(each), each.kind).toMatchObject({ alts: ['La mappa'] })
    })

    test('goes beside as many others as are stated', async () => {
      if (!takesPictures()) return
      const { media: limits, reply } = capabilities()
      const count = (reply.public ? limits?.maxPublic : limits?.maxDirect) ?? 0
      const media = Array.from({ length: count }, () => aPicture())
      expect((await land(await aReply({ media })))?.alts).toHaveLength(count)
    })

    test('may go without words, and is found when the answer was lost', async () => {
      if (!takesPictures()) return
      const sent = await aReply({ text: '', media: [aPicture()] })
      const landed = await send(sent)
      if (landed.kind !== 'sent') throw new Error(landed.kind)
      expect(await get().connector.lookup(get().care, sent, never())).toMatchObject({
        kind: 'found',
        externalId: landed.externalId,
      })
    })

    test('with words is found by them', async () => {
      if (!takesPictures()) return
      const sent = await aReply({ media: [aPicture()] })
      const landed = await send(sent)
      if (landed.kind !== 'sent') throw new Error(landed.kind)
      expect(await get().connector.lookup(get().care, sent, never())).toMatchObject({
        externalId: landed.externalId,
      })
    })

    test('whose bringing is not answered for is brought again: nothing stands in public', async () => {
      // A letter and its files are brought at once: then it is the whole letter that is looked for.
      if (!takesPictures() || capabilities().letters) return
      const sent = await aReply({ media: [aPicture()] })
      await get().network.loseNextAnswer()
      expect(await send(sent)).toMatchObject({ kind: 'retry' })
      expect(await get().network.countStanding(sent.text)).toBe(0)
      expect(await send({ ...sent, attempt: 2 })).toMatchObject({ kind: 'sent' })
      expect(await get().network.countStanding(sent.text)).toBe(1)
    })

    test('that is none is refused with a reason, and nothing stands in public', async () => {
      // A letter carries whatever is put into it.
      if (!takesPictures() || capabilities().letters) return
      const sent = await aReply({ media: [{ ...aPicture(), open: async () => Buffer.from('no picture') }] })
      expect(await send(sent)).toMatchObject({ kind: 'refused', explain: expect.stringMatching(/\w+ \w+/) })
      expect(await get().network.countStanding(sent.text)).toBe(0)
    })
  })

  test('a poll is asked as it was written', async () => {
    if (capabilities().poll === null) return
    const poll = { options: ['Sì', 'No'], minutes: 60 }
    expect(await land(await aReply({ poll }))).toMatchObject({ pollOptions: ['Sì', 'No'] })
  })

  test('an invitation leads to direct messages with the account', async () => {
    if (!capabilities().inviteDirect) return
    expect(await land(await aReply({ invitesDirect: true }))).toMatchObject({ invitesDirect: true })
  })

  test('the account answers its own post, as often as a long text needs', async () => {
    if (!capabilities().chain) return
    let before = await send(await aReply({}))
    for (let n = 0; n < 3; n++) {
      const target = before.kind === 'sent' ? before.externalId : null
      before = await send(outgoing('reply', { target, text: newText() }))
      expect(before).toMatchObject({ kind: 'sent' })
    }
  })

  describe('a reaction', () => {
    test('stands once, however often it is asked for, and can be taken back', async () => {
      const { connector, care, network } = get()
      for (const reaction of capabilities().reactions) {
        const { externalId } = await network.call()
        const react = (isOn: boolean) => connector.react?.(care, externalId, reaction, isOn, never())
        for (const isOn of [true, true, false, false]) {
          expect(await react(isOn), `${reaction} ${isOn}`).toEqual({ ok: true })
          expect(await network.countReactions(reaction, externalId)).toBe(isOn ? 1 : 0)
        }
      }
    })

    test('to what is not there is refused with a reason', async () => {
      const { connector, care, network } = get()
      for (const reaction of capabilities().reactions)
        expect(await connector.react?.(care, network.absentId, reaction, true, never())).toMatchObject({
          ok: false,
          explain: expect.stringMatching(/\w+ \w+/),
        })
    })
  })

  describe('hiding', () => {
    const hide = (externalId: string, isHidden: boolean) =>
      get().connector.hide?.(get().care, externalId, isHidden, never())

    test('takes a reply to our own post from sight, and shows it again, however often', async () => {
      if (!capabilities().hide) return
      const own = await send(outgoing('post'))
      const { externalId } = await get().network.answerInPublic(own.kind === 'sent' ? own.externalId : '')
      for (const isHidden of [true, true, false, false]) {
        expect(await hide(externalId, isHidden)).toEqual({ ok: true })
        expect(await get().network.isHidden(externalId)).toBe(isHidden)
      }
    })

    test('is refused in a conversation that others began, with a reason', async () => {
      if (!capabilities().hide) return
      const { externalId } = await get().network.call()
      expect(await hide(externalId, true)).toMatchObject({
        ok: false,
        explain: expect.stringMatching(/\w+ \w+/),
      })
      expect(await get().network.isHidden(externalId)).toBe(false)
    })
  })
}

/** The smallest picture there is: one point. */
const A_POINT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

const aPicture = (alt = ''): OutgoingMedia => ({
  name: 'punto.png',
  mime: 'image/png',
  bytes: A_POINT.length,
  alt,
  open: async () => A_POINT,
})
