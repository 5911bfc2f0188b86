import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { eventually } from '../../../../test/eventually.ts'
import type { MemberName } from '../../../../test/world/cast.ts'
import {
  type Browser,
  emailOf,
  openServer,
  PASSWORD,
  signIn,
  type TestServer,
} from '../../testing/open-server.ts'

const GOOD = 'tramonto-bicicletta-92'
const OTHER = 'una barca senza remi'

let server: TestServer
let owner: Browser
let supervisor: Browser
let nobody: Browser
beforeAll(async () => {
  server = await openServer()
  owner = await server.as('giulia')
  supervisor = await server.as('marc')
  nobody = await server.as(null)
})
afterAll(() => server.close())

const lastLetter = () => server.world.letters.sent.at(-1)
const tokenIn = (text = ''): string => /\/(?:invitation|reset)\/(\S+)/.exec(text)?.[1] ?? ''
const refusalOf = (refusal: string) => ({ status: 409, body: { error: { details: { refusal } } } })
const idOf = (who: MemberName) => server.world.members[who]
const eventsOf = async (type: string) => (await server.world.events()).filter(each => each.type === type)

const inviteTo = (browser: Browser, email: string, more = {}) =>
  browser.post('/api/invitations', { email, name: 'Nadia', role: 'agent', language: 'it', ...more })

async function join(email: string, more = {}): Promise<Browser> {
  await inviteTo(owner, email, more)
  const token = tokenIn(lastLetter()?.text)
  const accepted = await nobody.post('/api/invitation/accept', { token, name: 'Nadia Sala', password: GOOD })
  expect(accepted, accepted.text).toMatchObject({ status: 200, body: { email } })
  return signIn(server.app, email, GOOD)
}

const listPeople = async () => (await owner.get('/api/people')).body

describe('an invitation', () => {
  test('goes by mail in the language that was chosen, opens one seat, once', async () => {
    const invited = await inviteTo(owner, 'Nadia@Aurora-Mobile.example', {
      language: 'fr',
      role: 'supervisor',
    })
    expect(invited).toMatchObject({ status: 200, body: { isMailed: true, link: null } })
    expect(lastLetter()).toMatchObject({ to: 'nadia@aurora-mobile.example' })
    expect(lastLetter()?.subject).toContain('vous invite')
    const token = tokenIn(lastLetter()?.text)
    expect((await nobody.post('/api/invitation/read', { token })).body).toMatchObject({
      email: 'nadia@aurora-mobile.example',
      role: 'supervisor',
      language: 'fr',
      workspaceName: 'Aurora Mobile',
    })
    const answer = await nobody.post('/api/invitation/accept', { token, name: 'Nadia Sala', password: GOOD })
    expect(answer).toMatchObject({ status: 200, body: { email: 'nadia@aurora-mobile.example' } })
    const nadia = await signIn(server.app, 'nadia@aurora-mobile.example', GOOD)
    expect((await nadia.get('/api/me')).body.member).toMatchObject({ name: 'Nadia Sala', role: 'supervisor' })
    const again = await nobody.post('/api/invitation/accept', { token, name: 'Other', password: OTHER })
    expect(again.status).toBe(404)
    expect(await eventsOf('invitation.accepted')).toHaveLength(1)
  })

  test('keeps no link in the database, only what proves it', async () => {
    await inviteTo(owner, 'kept@aurora-mobile.example')
    const token = tokenIn(lastLetter()?.text)
    const rows = await server.world.database.kysely.selectFrom('invitation').selectAll().execute()
    expect(token).not.toBe('')
    expect(JSON.stringify(rows)).not.toContain(token)
  })

  test('is shown to be passed on where the mail server takes nothing', async () => {
    const mute = await openServer()
    mute.world.letters.fail()
    const invited = await inviteTo(await mute.as('giulia'), 'by-hand@aurora-mobile.example')
    await mute.close()
    expect(invited.body).toMatchObject({ isMailed: false })
    expect(invited.body.link).toMatch(/^https:\/\/desk\.example\/invitation\/[\w-]{43}$/)
  })

  test('runs out after seven days, and a new link takes its place', async () => {
    await inviteTo(owner, 'late@aurora-mobile.example')
    const first = tokenIn(lastLetter()?.text)
    await server.world.clock.advance({ days: 7, seconds: 1 })
    expect((await nobody.post('/api/invitation/read', { token: first })).status).toBe(404)
    const { invitations } = await listPeople()
    const open = invitations.find((each: { email: string }) => each.email === 'late@aurora-mobile.example')
    expect(open).toMatchObject({ isExpired: true })
    expect((await owner.post(`/api/invitations/${open.id}/renew`)).body).toMatchObject({ isMailed: true })
    const second = tokenIn(lastLetter()?.text)
    expect(second).not.toBe(first)
    expect((await nobody.post('/api/invitation/read', { token: second })).status).toBe(200)
    expect((await owner.ask('DELETE', `/api/invitations/${open.id}`)).status).toBe(200)
    expect((await nobody.post('/api/invitation/read', { token: second })).status).toBe(404)
  })

  test.each([
    ['somebody who is here', () => inviteTo(owner, emailOf('sara').toUpperCase()), 'alreadyMember'],
    ['somebody twice', () => inviteTo(owner, 'kept@aurora-mobile.example'), 'alreadyInvited'],
    [
      'an owner, by a supervisor',
      () => inviteTo(supervisor, 'boss@aurora-mobile.example', { role: 'owner' }),
      'ownersOnly',
    ],
  ])('is refused to %s', async (_, ask, refusal) => expect(await ask()).toMatchObject(refusalOf(refusal)))

  test('of an owner gives a supervisor no link', async () => {
    await inviteTo(owner, 'partner@aurora-mobile.example', { role: 'owner' })
    const { invitations } = await listPeople()
    const open = invitations.find((each: { email: string }) => each.email.startsWith('partner'))
    expect(await supervisor.post(`/api/invitations/${open.id}/renew`)).toMatchObject(refusalOf('ownersOnly'))
    expect(await supervisor.ask('DELETE', `/api/invitations/${open.id}`)).toMatchObject(
      refusalOf('ownersOnly'),
    )
  })

  test('takes no password that is guessed at once', async () => {
    await inviteTo(owner, 'weak@aurora-mobile.example')
    const token = tokenIn(lastLetter()?.text)
    for (const password of ['password1234', 'aurora-mobile', 'weak-weak-weak'])
      expect(await nobody.post('/api/invitation/accept', { token, name: 'Nadia', password })).toMatchObject(
        refusalOf('weakPassword'),
      )
    expect((await nobody.post('/api/invitation/read', { token })).status).toBe(200)
  })

  test('by two at once gives one seat', async () => {
    await inviteTo(owner, 'twice@aurora-mobile.example')
    const token = tokenIn(lastLetter()?.text)
    const both = await Promise.all(
      [GOOD, OTHER].map(password => nobody.post('/api/invitation/accept', { token, name: 'Due', password })),
    )
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 404])
  })
})

describe('a seat', () => {
  const changeRole = (browser: Browser, who: string, role: string) =>
    browser.post(`/api/people/${who}/role`, { role })

  test('gets another role, which counts at once', async () => {
    const member = await join('ruolo@aurora-mobile.example', { role: 'viewer' })
    const { id } = (await member.get('/api/me')).body.member
    expect((await changeRole(supervisor, id, 'agent')).status).toBe(200)
    expect((await member.get('/api/me')).body.permissions).toContain('ticket.reply')
    expect(await eventsOf('member.roleChanged')).toMatchObject([{ data: { from: 'viewer', to: 'agent' } }])
  })

  test('of an owner is no supervisor’s to give or take', async () => {
    expect(await changeRole(supervisor, idOf('sara'), 'owner')).toMatchObject(refusalOf('ownersOnly'))
    expect(await changeRole(supervisor, idOf('giulia'), 'agent')).toMatchObject(refusalOf('ownersOnly'))
    expect(await supervisor.ask('DELETE', `/api/people/${idOf('giulia')}`)).toMatchObject(
      refusalOf('ownersOnly'),
    )
  })

  test('of the last owner stays', async () => {
    expect(await changeRole(owner, idOf('giulia'), 'agent')).toMatchObject(refusalOf('lastOwner'))
    expect(await owner.ask('DELETE', `/api/people/${idOf('giulia')}`)).toMatchObject(refusalOf('lastOwner'))
  })

  test('of one of two owners stays, when both go at once', async () => {
    expect((await changeRole(owner, idOf('marc'), 'owner')).status).toBe(200)
    const both = await Promise.all([
      changeRole(supervisor, idOf('giulia'), 'supervisor'),
      changeRole(owner, idOf('marc'), 'supervisor'),
    ])
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409])
    const { people } = await (await (both[0]?.status === 200 ? supervisor : owner).get('/api/people')).body
    expect(people.filter((each: { role: string }) => each.role === 'owner')).toHaveLength(1)
    // As it was before.
    if (both[0]?.status === 200) {
      await changeRole(supervisor, idOf('giulia'), 'owner')
      await changeRole(supervisor, idOf('marc'), 'supervisor')
    }
  })

  test('that is taken away ends every session, gives back what was in hand, and keeps the name', async () => {
    const member = await join('va-via@aurora-mobile.example')
    const { id } = (await member.get('/api/me')).body.member
    const { ticketId } = await server.world.openMatter()
    await owner.post(`/api/tickets/${ticketId}/acts`, { act: 'assign', to: id })
    await owner.post(`/api/tickets/${ticketId}/acts`, {
      act: 'snooze',
      until: new Date(server.world.clock.now().getTime() + 3_600_000).toISOString(),
    })
    const removed = await owner.ask('DELETE', `/api/people/${id}`)
    expect(removed).toMatchObject({ status: 200, body: { returned: 1 } })
    expect((await member.get('/api/me')).status).toBe(401)
    await expect(signIn(server.app, 'va-via@aurora-mobile.example', GOOD)).rejects.toThrow('401')
    expect((await owner.get(`/api/tickets/${ticketId}`)).body.ticket.assigneeId).toBeNull()
    const { members } = (await owner.get('/api/members')).body
    expect(members).toContainEqual({ id, name: 'Nadia Sala', role: 'viewer', hasLeft: true })
    const { people } = await listPeople()
    expect(people.map((each: { id: string }) => each.id)).not.toContain(id)
    expect(await owner.post(`/api/tickets/${ticketId}/acts`, { act: 'assign', to: id })).toMatchObject(
      refusalOf('unknownAssignee'),
    )
  })

  test('is given again to the same person, who finds what he did', async () => {
    const before = (await owner.get('/api/members')).body.members
    const gone = before.find((each: { hasLeft: boolean }) => each.hasLeft)
    const member = await join('va-via@aurora-mobile.example', { role: 'department' })
    expect((await member.get('/api/me')).body.member).toMatchObject({ id: gone.id, role: 'department' })
  })
})

describe('a forgotten password', () => {
  const forget = (email: string) => nobody.post('/api/password/forgotten', { email, language: 'en' })

  test('is told of by mail to who has a seat, and by the same answer to everybody', async () => {
    const before = server.world.letters.sent.length
    const known = await forget(emailOf('dario').toUpperCase())
    const unknown = await forget('nobody@aurora-mobile.example')
    expect([known.status, known.body]).toEqual([unknown.status, unknown.body])
    await eventually(() => expect(server.world.letters.sent).toHaveLength(before + 1))
    expect(lastLetter()).toMatchObject({ to: emailOf('dario') })
    // Nobody's mailbox is filled by pressing again.
    await forget(emailOf('dario'))
    const token = tokenIn(lastLetter()?.text)
    expect((await nobody.post('/api/password/reset/read', { token })).body).toMatchObject({
      email: emailOf('dario'),
    })
  })

  test('is set anew by the link, once; who was signed in is so no more', async () => {
    const dario = await signIn(server.app, emailOf('dario'))
    const token = tokenIn(lastLetter()?.text)
    expect(await nobody.post('/api/password/reset', { token, password: 'password1234' })).toMatchObject(
      refusalOf('weakPassword'),
    )
    expect((await nobody.post('/api/password/reset', { token, password: OTHER })).body).toEqual({
      email: emailOf('dario'),
    })
    expect((await nobody.post('/api/password/reset', { token, password: GOOD })).status).toBe(404)
    expect((await dario.get('/api/me')).status).toBe(401)
    await expect(signIn(server.app, emailOf('dario'), PASSWORD)).rejects.toThrow('401')
    await signIn(server.app, emailOf('dario'), OTHER)
    expect(await eventsOf('member.passwordChanged')).toMatchObject([{ data: { how: 'reset' } }])
  })

  test('is helped by an owner, for one hour, and by nobody else', async () => {
    const ask = (browser: Browser) =>
      browser.post(`/api/people/${idOf('vera')}/reset-link`, { language: 'it' })
    expect(await ask(supervisor)).toMatchObject(refusalOf('ownersOnly'))
    expect((await ask(owner)).body).toEqual({ isMailed: true, link: null })
    const token = tokenIn(lastLetter()?.text)
    await server.world.clock.advance({ hours: 1, seconds: 1 })
    expect((await nobody.post('/api/password/reset', { token, password: GOOD })).status).toBe(404)
  })
})

describe('myself', () => {
  test('my name changes for everybody', async () => {
    const sara = await server.as('sara')
    expect((await sara.ask('PATCH', '/api/me', { body: { name: 'Sara Conti Neri' } })).status).toBe(200)
    expect((await owner.get('/api/members')).text).toContain('Sara Conti Neri')
  })

  test('my password changes by who knows it, and my other sessions end', async () => {
    const here = await signIn(server.app, emailOf('bianca'))
    const there = await signIn(server.app, emailOf('bianca'))
    const change = (current: string, password: string) => here.post('/api/me/password', { current, password })
    expect(await change('not the one', GOOD)).toMatchObject(refusalOf('wrongPassword'))
    expect(await change(PASSWORD, 'aurora-mobile')).toMatchObject(refusalOf('weakPassword'))
    expect((await change(PASSWORD, GOOD)).status).toBe(200)
    expect((await here.get('/api/me')).status).toBe(200)
    expect((await there.get('/api/me')).status).toBe(401)
    await signIn(server.app, emailOf('bianca'), GOOD)
  })

  test('my sessions are listed with this one marked, and end one by one or all but this', async () => {
    const [here, second, third] = await Promise.all([1, 2, 3].map(() => signIn(server.app, emailOf('vera'))))
    const list = async () =>
      (await here?.get('/api/me/sessions'))?.body.sessions as { id: string; isThis: boolean }[]
    const sessions = await list()
    expect(sessions.filter(({ isThis }) => isThis)).toHaveLength(1)
    const own = (await second?.get('/api/me/sessions'))?.body.sessions.find(
      (each: { isThis: boolean }) => each.isThis,
    )
    expect((await here?.ask('DELETE', `/api/me/sessions/${own.id}`))?.body).toEqual({ ended: 1 })
    expect((await second?.get('/api/me'))?.status).toBe(401)
    expect((await here?.post('/api/me/sessions/end-others'))?.status).toBe(200)
    expect((await third?.get('/api/me'))?.status).toBe(401)
    expect(await list()).toMatchObject([{ isThis: true }])
  })

  test('a session of somebody else is nothing to me', async () => {
    const vera = await signIn(server.app, emailOf('vera'))
    const [session] = (await vera.get('/api/me/sessions')).body.sessions
    expect((await owner.ask('DELETE', `/api/me/sessions/${session.id}`)).status).toBe(404)
    expect((await vera.get('/api/me')).status).toBe(200)
  })
})

test.each([
  '/organization/update-member-role',
  '/organization/remove-member',
  '//organization/leave',
  '/change-password',
  '/request-password-reset',
  '/update-user',
])('the library’s own %s is closed', async path => {
  const answer = await owner.post(`/api/auth${path}`, {}, { origin: 'http://desk.example:4400' })
  expect(answer.status).toBe(404)
})
