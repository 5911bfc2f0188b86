import { createECDH, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { NotificationSettings } from '../../../contract/notification.ts'
import { actOnTicket } from '../../../desk/act-on-ticket.ts'
import { notifyNow } from '../../../desk/notification/notify-now.fixture.ts'
import { createLiveHub, type PlacedNotice } from '../../live/live-hub.ts'
import { createNotificationWatch } from '../../live/watch-notifications.ts'
import { type Answer, type Browser, openServer, type TestServer } from '../../testing/open-server.ts'

let server: TestServer
let sara: Browser
let marc: Browser
beforeAll(async () => {
  server = await openServer()
  sara = await server.as('sara')
  marc = await server.as('marc')
  await notifyNow(server.world.desk)
})
afterAll(() => server.close())

async function tell(who: 'sara' | 'marc' = 'sara'): Promise<string> {
  const { world } = server
  const { ticketId } = await world.openMatter()
  const act = { act: 'assign', to: world.members[who] } as const
  await actOnTicket(world.desk, world.workspaceId, ticketId, act, { kind: 'clock' })
  await notifyNow(world.desk)
  return ticketId
}

beforeEach(async () => {
  await sara.post('/api/notifications/marks', { mark: 'read' })
})

const settings = async (who: Browser): Promise<NotificationSettings> =>
  (await who.get('/api/notifications/settings')).body

describe('what I was told', () => {
  test('is counted, listed and read, by me alone', async () => {
    const ticketId = await tell()
    await tell()
    expect((await sara.get('/api/notifications/count')).body).toEqual({ unread: 2 })
    expect((await marc.get('/api/notifications')).body).toEqual({
      notifications: [],
      unread: 0,
      nextCursor: null,
    })
    const { notifications } = (await sara.get('/api/notifications?limit=2')).body
    expect(notifications[1]).toMatchObject({
      ticketId,
      kinds: ['assigned'],
      times: 1,
      customerName: 'Luca Bassi',
      isRead: false,
    })
    const [{ id }] = notifications
    expect((await marc.post('/api/notifications/marks', { mark: 'read', ids: [id] })).status).toBe(200)
    expect((await sara.get('/api/notifications/count')).body).toEqual({ unread: 2 })
    expect((await sara.post('/api/notifications/marks', { mark: 'read', ids: [id] })).body).toEqual({
      unread: 1,
    })
    expect((await sara.post('/api/notifications/marks', { mark: 'read', ticketId })).body).toEqual({
      unread: 0,
    })
  })

  test('comes page by page, each once', async () => {
    for (let n = 0; n < 3; n++) await tell()
    const seen: string[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const { body: page }: Answer = await sara.get(
        `/api/notifications?limit=1${cursor && `&cursor=${cursor}`}`,
      )
      seen.push(...page.notifications.map(({ id }: { id: string }) => id))
      cursor = page.nextCursor
    }
    expect(seen.length).toBeGreaterThanOrEqual(3)
    expect(new Set(seen).size).toBe(seen.length)
    expect((await sara.get('/api/notifications?cursor=nonsense')).status).toBe(400)
  })

  test('rings in my browsers once', async () => {
    const hub = createLiveHub()
    const rung: PlacedNotice[] = []
    hub.subscribe(server.world.workspaceId, () => undefined)
    hub.subscribeNotices(server.world.workspaceId, notice => rung.push(notice))
    const watch = createNotificationWatch(server.world.desk, hub)
    await watch()
    rung.length = 0
    await tell()
    await watch()
    await watch()
    expect(rung).toEqual([
      { workspaceId: server.world.workspaceId, memberId: server.world.members.sara, rings: true },
    ])
    await sara.post('/api/notifications/marks', { mark: 'read' })
    await watch()
    expect(rung.at(-1)?.rings).toBe(false)
  })
})

describe('my choices', () => {
  test('are the usual ones of my role until I say otherwise', async () => {
    const mine = await settings(sara)
    expect(mine).toMatchObject({
      canMail: true,
      email: 'sara@aurora-mobile.example',
      devices: [],
      preference: { digest: 'off', timeZone: 'Europe/Rome', quiet: null, showsWords: false },
    })
    expect(mine.kinds).not.toContain('approvalAsked')
    expect((await settings(marc)).kinds).toContain('approvalAsked')
    expect((await settings(await server.as('vera'))).kinds).toEqual(['signInChanged', 'mentioned'])
    expect(Buffer.from(mine.pushKey, 'base64url')).toHaveLength(65)
  })

  test('are kept, and hold from then on', async () => {
    const { preference } = await settings(sara)
    const chosen = {
      ...preference,
      ways: { ...preference.ways, assigned: [] },
      quiet: { from: '20:00', to: '07:30' },
      timeZone: 'America/Toronto',
      locale: 'fr',
      digest: 'daily',
    }
    expect((await sara.post('/api/notifications/settings', chosen)).body.preference).toEqual(chosen)
    await tell()
    expect((await sara.get('/api/notifications/count')).body).toEqual({ unread: 0 })
    await sara.post('/api/notifications/settings', preference)
  })

  test.each<[string, object]>([
    ['a time that no clock shows', { quiet: { from: '25:00', to: '07:00' } }],
    ['a place that is none', { timeZone: 'Europe/Atlantis' }],
    ['a way that is none', { ways: { assigned: ['pigeon'] } }],
    ['a kind that is none', { ways: { birthday: ['page'] } }],
    ['a language that nobody speaks here', { locale: 'tlh' }],
  ])('are not kept with %s', async (_, otherwise) => {
    const { preference } = await settings(sara)
    expect((await sara.post('/api/notifications/settings', { ...preference, ...otherwise })).status).toBe(400)
    expect((await settings(sara)).preference).toEqual(preference)
  })
})

describe('my devices', () => {
  const curve = createECDH('prime256v1')
  curve.generateKeys()
  const device = (otherwise: object = {}) => ({
    endpoint: `https://fcm.googleapis.com/fcm/send/${randomUUID()}`,
    p256dh: curve.getPublicKey('base64url'),
    auth: Buffer.alloc(16).toString('base64url'),
    name: 'Chrome, Linux',
    ...otherwise,
  })

  test('come and go, and nobody else’s are mine to remove', async () => {
    const { id } = (await sara.post('/api/notifications/devices', device())).body
    expect((await settings(sara)).devices).toMatchObject([{ id, name: 'Chrome, Linux' }])
    expect((await marc.post('/api/notifications/devices/remove', { id })).status).toBe(404)
    expect((await sara.post('/api/notifications/devices/remove', { id })).body).toEqual({ done: true })
    expect((await settings(sara)).devices).toEqual([])
  })

  test('are whose they were last', async () => {
    const shared = device()
    await sara.post('/api/notifications/devices', shared)
    await marc.post('/api/notifications/devices', shared)
    expect((await settings(sara)).devices).toEqual([])
    expect((await settings(marc)).devices).toHaveLength(1)
  })

  test.each<[string, object]>([
    ['a host that is no push service', { endpoint: 'https://169.254.169.254/latest/meta-data' }],
    ['an open connection', { endpoint: 'http://fcm.googleapis.com/fcm/send/a' }],
    ['a key of another length', { p256dh: 'AAAA' }],
    ['no secret', { auth: '' }],
  ])('are refused with %s', async (_, otherwise) => {
    expect((await sara.post('/api/notifications/devices', device(otherwise))).status).toBe(400)
  })
})
