import { Cockpit } from './cockpit.ts'
import { expect, test } from './test.ts'
import { askAs } from './world/colleague.ts'
import { PEOPLE } from './world/people.ts'
import { say } from './world/words.ts'

interface Seat {
  readonly id: string
  readonly email: string
}

test('who may write no more while writing sees so at once, and keeps what was begun', async ({
  browser,
  baseURL,
  join,
  expectedTroubles,
}) => {
  expectedTroubles.push(/403/)
  const email = `${crypto.randomUUID().slice(0, 8)}@aurora.example`
  const invited = { email, name: 'Nadia', role: 'supervisor', language: 'en' }
  const { link } = (await askAs('giulia', 'POST', '/api/invitations', invited)) as { link: string }
  const context = await browser.newContext(baseURL === undefined ? {} : { baseURL })
  const cockpit = new Cockpit(await context.newPage())
  const token = new URL(link).pathname.split('/').at(-1)
  const password = 'una barca senza remi'
  const headers = { origin: baseURL ?? '' }
  await context.request.post('/api/invitation/accept', { data: { token, name: 'Nadia', password }, headers })
  expect(
    (await context.request.post('/api/auth/sign-in/email', { data: { email, password }, headers })).ok(),
  ).toBe(true)
  const { people } = (await askAs('giulia', 'GET', '/api/people')) as { people: Seat[] }
  const seat = people.find(each => each.email === email)
  const become = (role: string) => askAs('giulia', 'POST', `/api/people/${seat?.id}/role`, { role })

  const customer = await join()
  await customer.post('@aurora_aiuta il modem si riavvia da solo')
  const wall = await context.newPage()
  await wall.goto('/wall')
  await expect(wall.getByRole('region', { name: say('wall.people') })).toBeVisible()
  await cockpit.openTicket(customer)
  await cockpit.write('note', 'Da guardare con la rete')

  await become('agent')
  await expect(wall.getByText(say('errors.notAllowed'))).toBeVisible()
  await expect(wall.getByRole('region', { name: say('wall.people') })).toHaveCount(0)
  await expect(cockpit.field('note')).toHaveValue('Da guardare con la rete')
  await become('viewer')
  const kept = cockpit.page.getByRole('region', { name: say('drafts.kept') })
  await expect(kept).toContainText('Da guardare con la rete')
  await expect(cockpit.composer).toHaveCount(0)
  await become('agent')
  await expect(cockpit.field('note')).toHaveValue('Da guardare con la rete')
  await context.close()
  // Of whom nothing is known speaks every language: who stayed would be given what is meant for others.
  await askAs('giulia', 'DELETE', `/api/people/${seat?.id}`)
})

test('what a colleague does to the ticket meanwhile is told, and the text goes along', async ({
  page,
  cockpit,
  join,
}) => {
  const customer = await join()
  await customer.post(`@aurora_aiuta la fibra non funziona da ieri ${customer.username}`)
  await cockpit.openTicket(customer)
  const first = cockpit.ticketId()
  await cockpit.write('note', 'Ho chiesto alla rete')
  const { member } = (await askAs('marc', 'GET', '/api/me')) as { member: { id: string } }
  const act = (data: object) => askAs('marc', 'POST', `/api/tickets/${first}/acts`, data)
  await act({ act: 'assign', to: member.id })
  await expect(cockpit.composer.getByRole('alert')).toHaveText(
    say('drafts.meanwhileTaken', { name: PEOPLE.marc.name }),
  )
  await act({ act: 'resolve', how: 'solved' })
  await expect(cockpit.composer.getByRole('alert')).toHaveText(say('drafts.meanwhileResolved'))
  await expect(cockpit.field('note')).toHaveValue('Ho chiesto alla rete')
  await act({ act: 'reopen' })

  await customer.post(`@aurora_aiuta e il pacco con la SIM? Mai arrivato. ${customer.username}`)
  await page.mouse.move(0, 0)
  await expect(cockpit.row(customer.name)).toHaveCount(2)
  const found = (await askAs('marc', 'GET', `/api/tickets?view=all&search=${customer.username}`)) as {
    tickets: { id: string }[]
  }
  const second = found.tickets.find(({ id }) => id !== first)?.id
  await askAs('marc', 'POST', `/api/tickets/${second}/merges`, { ticketId: first })
  await expect(cockpit.composer).toHaveCount(0)
  await page
    .getByRole('list', { name: say('matters.title') })
    .getByRole('link')
    .click()
  await expect(cockpit.stream).toContainText('il pacco con la SIM')
  await cockpit.mode('note').click()
  await expect(cockpit.field('note')).toHaveValue('Ho chiesto alla rete')
  await cockpit.field('note').press('Control+Enter')
  await expect(cockpit.bubble('Ho chiesto alla rete')).toBeVisible()
  await askAs('marc', 'POST', `/api/tickets/${second}/acts`, { act: 'resolve', how: 'solved' })
})
