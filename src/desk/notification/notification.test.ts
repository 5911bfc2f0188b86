import { createECDH } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect } from 'vitest'
import type { MemberName } from '../../../test/world/cast.ts'
import { inWorld } from '../../../test/world/in-world.ts'
import type { World } from '../../../test/world.ts'
import { ReadingTrouble } from '../../connectors/connector.ts'
import { defaultPreference, type NotificationPreference } from '../../core/notification/preference.ts'
import { putCursor } from '../../store/event-cursor.ts'
import { countUnread, listNotifications, markNotifications } from '../../store/notification.ts'
import { listSubscriptions } from '../../store/push-subscription.ts'
import { actOnTicket } from '../act-on-ticket.ts'
import { readDueSources } from '../read-sources.ts'
import { carryPushes } from './carry-pushes.ts'
import { endQuiet } from './end-quiet.ts'
import { notifyNow } from './notify-now.fixture.ts'
import { notifyPeople } from './notify-people.ts'
import { savePreference } from './save-preference.ts'
import { sendDigests } from './send-digests.ts'
import { subscribePush } from './subscribe-push.ts'

const NEVER = new AbortController().signal
const told = (world: World, who: MemberName) =>
  world.see(trx => listNotifications(trx, world.workspaceId, world.members[who], 50, null))
const unread = (world: World, who: MemberName) =>
  world.see(trx => countUnread(trx, world.workspaceId, world.members[who]))
const assign = (world: World, ticketId: string, to: MemberName) =>
  actOnTicket(
    world.desk,
    world.workspaceId,
    ticketId,
    { act: 'assign', to: world.members[to] },
    { kind: 'person', memberId: world.members.marc },
  )
const read = (world: World, who: MemberName, mark: 'seen' | 'read' = 'read') =>
  world.see(trx => markNotifications(trx, world.workspaceId, world.members[who], mark, {}, world.clock.now()))
const wants = (
  world: World,
  who: MemberName,
  otherwise: Partial<Pick<NotificationPreference, 'digest' | 'showsWords' | 'locale' | 'quiet'>>,
) =>
  savePreference(world.desk, world.workspaceId, world.members[who], {
    ...defaultPreference('agent', { timeZone: 'Europe/Rome', locale: 'it' }),
    ...otherwise,
  })

/** The reader begins at the end of what has happened. */
async function begin(world: World) {
  const { ticketId } = await world.openMatter()
  await notifyNow(world.desk)
  return ticketId
}

describe('an event', () => {
  inWorld('is told once, to whom it concerns, and never to who did it', async ({ world }) => {
    const ticketId = await begin(world)
    await assign(world, ticketId, 'sara')
    await notifyNow(world.desk)
    await notifyPeople(world.desk)
    expect(await told(world, 'sara')).toMatchObject([
      {
        kinds: ['assigned'],
        times: 1,
        ticket_id: ticketId,
        actorName: 'Marc Delorme',
        customerName: 'Luca Bassi',
      },
    ])
    expect(await told(world, 'marc')).toEqual([])
    expect(await told(world, 'dario')).toEqual([])
  })

  inWorld('is told once by two nodes that read at the same time', async ({ world }) => {
    const ticketId = await begin(world)
    await assign(world, ticketId, 'sara')
    await Promise.all([notifyPeople(world.desk), notifyPeople(world.desk), notifyPeople(world.desk)])
    await notifyNow(world.desk)
    expect((await told(world, 'sara')).map(({ times }) => times)).toEqual([1])
  })

  inWorld('that is over when the reader begins is told to nobody', async ({ world }) => {
    const { ticketId } = await world.openMatter()
    await assign(world, ticketId, 'sara')
    await notifyNow(world.desk)
    expect(await told(world, 'sara')).toEqual([])
  })

  inWorld('of a database that was restored is not waited for', async ({ world }) => {
    const ticketId = await begin(world)
    const future = { xid: '9000000000000', id: '00000000-0000-0000-0000-000000000000' }
    await world.database.inEveryWorkspace(trx => putCursor(trx, 'notifications', future))
    await notifyNow(world.desk)
    await assign(world, ticketId, 'sara')
    await notifyNow(world.desk)
    expect(await unread(world, 'sara')).toBe(1)
  })

  inWorld('of the same ticket is told in the same place until it is read', async ({ world }) => {
    const said = world.post()
    const { ticketId } = await world.openMatter(said)
    await notifyNow(world.desk)
    await assign(world, ticketId, 'sara')
    for (let n = 0; n < 10; n++)
      await world.hear(world.post({ inReplyTo: said.externalId, networkThread: said.networkThread }))
    await notifyNow(world.desk)
    const [one, ...others] = await told(world, 'sara')
    expect(others).toEqual([])
    expect(one).toMatchObject({ kinds: ['assigned', 'customerWrote'], times: 11 })
    await read(world, 'sara')
    expect(await unread(world, 'sara')).toBe(0)
    await world.hear(world.post({ inReplyTo: said.externalId, networkThread: said.networkThread }))
    await notifyNow(world.desk)
    expect((await told(world, 'sara')).map(({ kinds, times }) => [kinds, times])).toEqual([
      [['customerWrote'], 1],
      [['assigned', 'customerWrote'], 11],
    ])
  })

  inWorld('of an account that needs a person is told to who looks after accounts', async ({ world }) => {
    await world.hear()
    await notifyNow(world.desk)
    world.network.trouble = new ReadingTrouble('needsLogin', 'The token is no longer good.', 0)
    while ((await readDueSources(world.desk, NEVER)) > 0);
    await notifyNow(world.desk)
    const ailing = (await told(world, 'marc')).map(({ kinds, accountHandle }) => [kinds, accountHandle])
    expect(ailing.toSorted()).toEqual([
      [['accountTrouble'], 'aurora_aiuta'],
      [['accountTrouble'], 'auroramobile'],
    ])
    expect(await told(world, 'sara')).toEqual([])
  })

  inWorld('of another brand is told there', async ({ world }) => {
    await begin(world)
    const borea = await world.settleBorea()
    const { ticketId } = await borea.openMatter()
    const to = borea.members.sara
    await actOnTicket(world.desk, borea.workspaceId, ticketId, { act: 'assign', to }, { kind: 'clock' })
    await notifyNow(world.desk)
    expect(await unread(world, 'sara')).toBe(0)
    expect(await borea.see(trx => countUnread(trx, borea.workspaceId, to))).toBe(1)
  })
})

describe('a device', () => {
  let service: Server
  let status = 201
  let notes: Buffer[] = []
  beforeAll(async () => {
    service = createServer(async (request, reply) => {
      const parts: Buffer[] = []
      for await (const part of request) parts.push(part as Buffer)
      notes.push(Buffer.concat(parts))
      reply.writeHead(status).end()
    })
    await new Promise<void>(resolve => void service.listen(0, '127.0.0.1', resolve))
  })
  afterAll(() => new Promise(resolve => void service.close(resolve)))
  beforeEach(() => {
    status = 201
    notes = []
  })

  const subscribe = (world: World, path = '/note') => {
    const browser = createECDH('prime256v1')
    browser.generateKeys()
    const endpoint = `http://127.0.0.1:${(service.address() as AddressInfo).port}${path}`
    const target = {
      endpoint,
      p256dh: browser.getPublicKey('base64url'),
      auth: Buffer.alloc(16, 7).toString('base64url'),
    }
    return subscribePush(world.desk, world.workspaceId, world.members.sara, target, 'Chrome')
  }
  const devices = (world: World) =>
    world.see(trx => listSubscriptions(trx, world.workspaceId, world.members.sara))
  const tellSara = async (world: World) => {
    const ticketId = await begin(world)
    await assign(world, ticketId, 'sara')
    await notifyNow(world.desk)
  }

  inWorld('is told once of a matter', async ({ world }) => {
    await subscribe(world)
    await tellSara(world)
    expect(await carryPushes(world.desk)).toBe(1)
    expect(await carryPushes(world.desk)).toBe(0)
    expect(notes).toHaveLength(1)
  })

  inWorld('is told nothing of what was read meanwhile', async ({ world }) => {
    await subscribe(world)
    await tellSara(world)
    await read(world, 'sara', 'seen')
    expect(await carryPushes(world.desk)).toBe(0)
  })

  inWorld('that takes no notes any more is forgotten', async ({ world }) => {
    await subscribe(world)
    status = 410
    await tellSara(world)
    await carryPushes(world.desk)
    expect(await devices(world)).toEqual([])
    expect(await carryPushes(world.desk)).toBe(0)
  })

  inWorld('out of reach is tried again, and not for ever', async ({ world }) => {
    await subscribe(world)
    status = 503
    await tellSara(world)
    for (let n = 0; n < 10; n++) {
      await carryPushes(world.desk)
      world.clock.advance({ minutes: 2 })
    }
    expect(notes).toHaveLength(4)
    expect(await devices(world)).toHaveLength(1)
  })

  describe('in quiet hours', () => {
    const QUIET = { from: '10:00', to: '12:00' }
    const tellThree = async (world: World) => {
      const posts = ['luca', 'chiara', 'tom'] as const
      const tickets: string[] = []
      for (const from of posts) tickets.push((await world.openMatter(world.post({ from }))).ticketId)
      await notifyNow(world.desk)
      for (const ticketId of tickets) await assign(world, ticketId, 'sara')
      await notifyNow(world.desk)
    }
    const rang = async (world: World) =>
      (await told(world, 'sara')).filter(({ rings_at }) => rings_at !== null)

    inWorld('lights up for nothing, and once for all of it when they end', async ({ world }) => {
      await wants(world, 'sara', { quiet: QUIET })
      await subscribe(world)
      await tellThree(world)
      expect([await endQuiet(world.desk), await carryPushes(world.desk)]).toEqual([0, 0])
      expect(await rang(world)).toEqual([])
      expect(await unread(world, 'sara')).toBe(3)
      world.clock.advance({ hours: 1 })
      const ended = await Promise.all([endQuiet(world.desk), endQuiet(world.desk)])
      expect(ended.toSorted()).toEqual([0, 1])
      await carryPushes(world.desk)
      expect(notes).toHaveLength(1)
      expect(await rang(world)).toMatchObject([{ detail: { sumsUp: 3 }, rings_at: world.clock.now() }])
      // Told is told.
      world.clock.advance({ hours: 25 })
      expect([await endQuiet(world.desk), await carryPushes(world.desk)]).toEqual([0, 0])
    })

    inWorld('what was looked at meanwhile is not told again', async ({ world }) => {
      await wants(world, 'sara', { quiet: QUIET })
      await subscribe(world)
      await tellThree(world)
      await read(world, 'sara', 'seen')
      world.clock.advance({ hours: 1 })
      expect([await endQuiet(world.desk), await carryPushes(world.desk)]).toEqual([0, 0])
    })

    inWorld('one thing is told as it is', async ({ world }) => {
      await wants(world, 'sara', { quiet: QUIET })
      await subscribe(world)
      await tellSara(world)
      world.clock.advance({ hours: 1 })
      await endQuiet(world.desk)
      expect(await carryPushes(world.desk)).toBe(1)
      const [one] = await told(world, 'sara')
      expect(one?.detail).not.toHaveProperty('sumsUp')
    })

    inWorld('that are longer now hold it longer', async ({ world }) => {
      await wants(world, 'sara', { quiet: QUIET })
      await tellSara(world)
      await wants(world, 'sara', { quiet: { from: '10:00', to: '14:00' } })
      world.clock.advance({ hours: 1 })
      expect(await endQuiet(world.desk)).toBe(0)
      world.clock.advance({ hours: 2 })
      expect(await endQuiet(world.desk)).toBe(1)
    })
  })

  inWorld('is kept sealed, and one person’s at a time', async ({ world }) => {
    await subscribe(world)
    await subscribe(world)
    const [device, ...others] = await devices(world)
    expect(others).toEqual([])
    expect(device?.sealed.toString('latin1')).not.toContain('127.0.0.1')
  })
})

describe('a mail that sums up', () => {
  const tell = async (world: World) => {
    const ticketId = await begin(world)
    await assign(world, ticketId, 'sara')
    await notifyNow(world.desk)
    return ticketId
  }

  inWorld('goes in the person’s language, once', async ({ world }) => {
    await wants(world, 'sara', { digest: 'hourly', locale: 'fr' })
    const ticketId = await tell(world)
    await Promise.all([sendDigests(world.desk), sendDigests(world.desk)])
    world.clock.advance({ hours: 2 })
    await sendDigests(world.desk)
    expect(world.letters.sent).toHaveLength(1)
    const [letter] = world.letters.sent
    expect(letter).toMatchObject({
      to: 'sara@aurora-mobile.example',
      subject: 'Pronto\u00a0: 1 nouveauté pour vous',
    })
    expect(letter?.text).toContain('Une demande est à vous')
    expect(letter?.text).toContain(`https://desk.example/inbox/${ticketId}`)
    expect(letter?.text).toContain('11:00')
  })

  inWorld('does not tell what was looked at', async ({ world }) => {
    await wants(world, 'sara', { digest: 'hourly' })
    await tell(world)
    await read(world, 'sara', 'seen')
    expect(await sendDigests(world.desk)).toBe(0)
  })

  inWorld('does not go to who is at the desk, nor to who wants none', async ({ world }) => {
    await tell(world)
    expect(await sendDigests(world.desk)).toBe(0)
    await wants(world, 'sara', { digest: 'hourly' })
    await world.see(trx =>
      trx
        .insertInto('agent')
        .values({
          workspace_id: world.workspaceId,
          member_id: world.members.sara,
          lease_until: world.clock.after({ minutes: 1 }),
        })
        .execute(),
    )
    expect(await sendDigests(world.desk)).toBe(0)
    world.clock.advance({ minutes: 2 })
    expect(await sendDigests(world.desk)).toBe(1)
  })

  inWorld('that the server did not take goes with the next', async ({ world }) => {
    await wants(world, 'sara', { digest: 'hourly' })
    await tell(world)
    const letters = { ...world.desk, housePost: { send: async () => false } }
    expect(await sendDigests(letters)).toBe(0)
    expect(await sendDigests(world.desk)).toBe(0)
    world.clock.advance({ hours: 1 })
    expect(await sendDigests(world.desk)).toBe(1)
    expect(world.letters.sent).toHaveLength(1)
  })
})
