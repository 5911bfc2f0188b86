import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { WorkspaceView } from '../../../contract/workspace.ts'
import { type Browser, openServer, type TestServer } from '../../testing/open-server.ts'

let server: TestServer
let giulia: Browser
beforeAll(async () => {
  server = await openServer()
  giulia = await server.as('giulia')
})
afterAll(() => server.close())

const read = async (): Promise<WorkspaceView> => (await giulia.get('/api/workspace')).body
const change = (body: object) => giulia.ask('PATCH', '/api/workspace', { body })
const eventsOf = (type: 'workspace.changed' | 'workspace.placed') =>
  server.world.see(trx =>
    trx.selectFrom('event').select(['data', 'actor']).where('type', '=', type).orderBy('id').execute(),
  )
const place = async (body: object) =>
  giulia.post('/api/workspace/place', { basedOn: (await read()).policyVersion, note: 'We moved', ...body })

describe('the brand', () => {
  test('is what the policy and the workspace say', async () => {
    expect(await read()).toMatchObject({
      name: 'Aurora Mobile',
      languages: ['en'],
      defaultLanguage: 'en',
      timeZone: 'Europe/Rome',
      hasPolicyDraft: false,
    })
  })

  test('changes its name and its languages, once', async () => {
    const said = { name: 'Aurora', languages: ['it', 'fr'], defaultLanguage: 'it' }
    expect((await change(said)).status).toBe(200)
    expect((await change(said)).status).toBe(200)
    expect(await read()).toMatchObject(said)
    expect((await giulia.get('/api/me')).body.workspace.name).toBe('Aurora')
    expect(await eventsOf('workspace.changed')).toMatchObject([
      {
        data: { fields: ['name', 'languages', 'defaultLanguage'] },
        actor: { kind: 'person', memberId: server.world.members.giulia },
      },
    ])
  })

  test.each<[string, object]>([
    ['a name of blanks', { name: '   ' }],
    ['a long name', { name: 'x'.repeat(81) }],
    ['no language', { languages: [] }],
    ['a language that nobody reads', { languages: ['it', 'tlh'] }],
    ['a default that is not spoken', { defaultLanguage: 'en' }],
  ])('does not take %s', async (_, otherwise) => {
    const said = { name: 'Aurora', languages: ['it'], defaultLanguage: 'it' }
    expect((await change({ ...said, ...otherwise })).body.error.code).toBe('badRequest')
  })
})

describe('the place', () => {
  test('is a version of the policy, with a reason', async () => {
    const { policyVersion } = await read()
    const moved = await place({ timeZone: 'Europe/Paris', calendar: { country: 'FR', region: null } })
    expect(moved.body).toEqual({ version: policyVersion + 1 })
    expect(await read()).toMatchObject({
      timeZone: 'Europe/Paris',
      calendars: [{ country: 'FR', region: null }],
    })
    const { versions } = (await giulia.get('/api/policy/versions')).body
    expect(versions[0]).toMatchObject({ version: policyVersion + 1, note: 'We moved' })
    expect(await eventsOf('workspace.placed')).toMatchObject([
      { data: { version: policyVersion + 1, timeZone: 'Europe/Paris' } },
    ])
  })

  test('that is the same publishes nothing', async () => {
    const { policyVersion } = await read()
    expect((await place({ timeZone: 'Europe/Paris' })).body).toEqual({ version: policyVersion })
  })

  test.each<[string, object, string]>([
    ['a time zone that is none', { timeZone: 'Europe/Atlantis' }, 'policyProblems'],
    [
      'a country without a calendar',
      { timeZone: 'Europe/Rome', calendar: { country: 'XX', region: null } },
      'policyProblems',
    ],
    ['a version that is gone', { timeZone: 'Europe/Rome', basedOn: 1 }, 'policyMoved'],
  ])('cannot be %s', async (_, body, refusal) => {
    const before = await read()
    expect((await place(body)).body.error).toMatchObject({ code: 'refused', details: { refusal } })
    expect(await read()).toEqual(before)
  })

  test('does not throw away what somebody writes', async () => {
    const { source, version } = (await giulia.get('/api/policy')).body
    await giulia.post('/api/policy/draft', { source, basedOn: version, savedAt: null })
    const refused = await place({ timeZone: 'Europe/Rome' })
    expect(refused.body.error.details).toEqual({ refusal: 'policyDraftOpen' })
    await giulia.ask('DELETE', '/api/policy/draft')
    expect((await place({ timeZone: 'Europe/Rome' })).status).toBe(200)
  })

  test('may be in any country that the calendars know', async () => {
    const { countries } = (await giulia.get('/api/workspace/calendars')).body
    const italy = countries.find((each: { country: string }) => each.country === 'IT')
    expect(italy.regions).toContainEqual({ region: '25', name: 'Lombardy' })
  })
})

describe('the first run', () => {
  const run = async () => (await giulia.get('/api/first-run')).body.firstRun
  const act = async (body: object) => (await giulia.post('/api/first-run/acts', body)).body.firstRun
  const done = async () =>
    ((await run()).deeds as { deed: string; isDone: boolean }[])
      .filter(each => each.isDone)
      .map(each => each.deed)

  test('is not there for a desk that was not just set up', async () => {
    expect(await run()).toBeNull()
    expect(await act({ act: 'goTo', step: 'team' })).toBeNull()
    expect(await act({ act: 'begin' })).toMatchObject({ step: 'brand', isDismissed: false })
  })

  test('goes on where it was left', async () => {
    await act({ act: 'goTo', step: 'policy' })
    expect((await run()).step).toBe('policy')
    expect((await act({ act: 'finish' })).step).toBeNull()
  })

  test('ticks what really happened, and moving is no policy', async () => {
    expect(await done()).toEqual(['connect', 'invite'])
    const { source, version } = (await giulia.get('/api/policy')).body
    await giulia.post('/api/policy/publish', {
      source: `${source}\n# ours\n`,
      note: 'Ours',
      basedOn: version,
    })
    expect(await done()).toEqual(['connect', 'publish', 'invite'])
    await act({ act: 'openPalette' })
    const { ticketId } = await server.world.openMatter()
    await server.world.reply(ticketId, {})
    expect(await done()).toEqual(['connect', 'publish', 'invite', 'answer', 'palette'])
  })

  test('skips, and is put away', async () => {
    const { deeds } = await act({ act: 'skip', deed: 'note' })
    expect(deeds).toContainEqual({ deed: 'note', isDone: false, isSkipped: true })
    expect(await act({ act: 'dismiss' })).toEqual({ step: null, isDismissed: true, deeds: [] })
  })

  test('is for who runs the workspace', async () => {
    const marc = await server.as('marc')
    expect((await marc.get('/api/first-run')).body.error).toMatchObject({
      code: 'notAllowed',
      details: { needs: 'workspace.manage' },
    })
  })
})
