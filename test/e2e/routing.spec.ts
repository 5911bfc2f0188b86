import type { Page } from '@playwright/test'
import type { TeamAnswer } from '../../src/contract/routing.ts'
import { expect, test } from './test.ts'
import { answerAs, askAs } from './world/colleague.ts'
import type { Customer } from './world/network.ts'
import { PEOPLE } from './world/people.ts'
import { say } from './world/words.ts'

// Inês takes one ticket after the other: her tests take turns.
test.describe.configure({ mode: 'default' })

/**
 * Who writes Portuguese is hers alone; German and Spanish, which others write here, are not. Of the rest she is given
 * nothing, for it comes by another channel than hers; what only she speaks is hers by whatever channel.
 */
test.beforeAll(async () => {
  const { people } = (await askAs('marc', 'GET', '/api/team')) as TeamAnswer
  const change = (name: string, abilities: object) => {
    const id = people.find(each => each.name === name)?.id ?? ''
    return askAs('marc', 'PATCH', `/api/members/${id}/abilities`, abilities)
  }
  await change(PEOPLE.ines.name, { languages: { pt: 'native' }, channels: ['bluesky'], capacity: null })
  const languages = { it: 'good', fr: 'native', en: 'good', de: 'basic', es: 'basic' }
  await change(PEOPLE.marc.name, { languages })
})

const next = (page: Page) => page.getByRole('button', { name: say('actions.takeNext') }).first()
const reason = (page: Page) => page.getByRole('status').filter({ hasText: 'speaks Portuguese' })
const heading = (page: Page, { name }: Customer) =>
  page.getByRole('region', { name }).getByRole('heading', { name })

const COMPLAINT = '@aurora_aiuta a fatura de outubro veio em duplicado, quero o reembolso já!'

test.describe('Inês', () => {
  test.use({ person: 'ines' })

  test('is given what fits her, and why; what she gives back is undone, or does not come again', async ({
    page,
    cockpit,
    join,
  }) => {
    const customer = await join()
    await customer.post(COMPLAINT)
    await cockpit.open(customer.username)
    await expect(cockpit.row(customer.name)).toContainText(say('inbox.nobody'))

    await page.keyboard.press('Shift+N')
    await expect(heading(page, customer)).toBeVisible()
    await expect(reason(page)).toBeVisible()
    await expect(cockpit.row(customer.name)).toContainText(PEOPLE.ines.name)
    await page.getByRole('button', { name: say('thread.whyThis') }).click()
    await expect(page.getByRole('dialog')).toContainText('Portuguese')
    await page.keyboard.press('Escape')

    const giveBack = async () => {
      await page.getByRole('button', { name: say('routing.giveBack') }).click()
      await cockpit.choose(say('routing.skip.knowsCustomer'))
      await expect(cockpit.row(customer.name)).toContainText(say('inbox.nobody'))
    }
    await giveBack()
    await page.getByRole('button', { name: say('thread.undo') }).click()
    await expect(cockpit.row(customer.name)).toContainText(PEOPLE.ines.name)
    await expect(reason(page)).toBeVisible()
    await giveBack()
    await cockpit.stream.focus()
    await page.keyboard.press('Shift+N')
    await expect(page.getByRole('status').filter({ hasText: say('routing.none.held') })).toBeVisible()
  })

  test('goes away and comes back; what the team page says of her decides what she is given', async ({
    page,
    cockpit,
    join,
    openAs,
  }) => {
    const customer = await join()
    await customer.post(COMPLAINT)
    await cockpit.open(customer.username)
    await expect(cockpit.row(customer.name)).toBeVisible()
    const marcs = (await openAs('marc')).page
    await marcs.goto('/team')
    const card = marcs.getByRole('listitem', { name: PEOPLE.ines.name })
    await expect(card).toContainText(say('presence.available'))
    await page.keyboard.press('Shift+P')
    await expect(card).toContainText(say('presence.away'))
    await page.keyboard.press('Shift+P')
    await expect(card).toContainText(say('presence.available'))

    await card.getByRole('button', { name: say('routing.edit') }).click()
    await card.getByLabel(say('routing.capacity')).fill('4000')
    await expect(card.getByRole('button', { name: say('routing.save') })).toBeDisabled()
    await card.getByLabel(say('routing.capacity')).fill('0')
    await card.getByRole('button', { name: say('routing.save') }).click()
    await expect(card).toContainText(say('routing.takesNothing'))
    await next(page).click()
    const full = say('routing.none.full', { load: 0, capacity: 0 })
    await expect(page.getByRole('status').filter({ hasText: full })).toBeVisible()

    await marcs.getByRole('button', { name: say('thread.undo') }).click()
    await expect(card).toContainText('0 of 12')
    await next(page).click()
    await expect(heading(page, customer)).toBeVisible()
    await expect(card).toContainText('1 of 12')
    await askAs('marc', 'POST', `/api/tickets/${cockpit.ticketId()}/acts`, { act: 'resolve', how: 'solved' })
  })
})

test('a first word leaves the matter open; the clocks say what runs, what stands still and what was kept', async ({
  page,
  cockpit,
  join,
}) => {
  const [answered, customer] = [await join(), await join()]
  await answered.post('@aurora_aiuta la fattura di settembre è doppia')
  await customer.post('@aurora_aiuta la fattura di ottobre è doppia, mi rispondete?')
  await cockpit.openTicket(answered)
  const answer = `Ecco il rimborso, ${answered.username}`
  await answerAs('marc', cockpit.ticketId(), answer)

  await cockpit.openTicket(customer)
  const early = `Ce ne occupiamo subito, ${customer.username}`
  await cockpit.write('public', early)
  await cockpit.composer.getByRole('switch', { name: say('routing.firstWord') }).check()
  await cockpit.field('public').press('Control+Shift+Enter')
  await cockpit.expectSent(early)
  await expect(cockpit.stream).toContainText(say('events.acknowledged'))
  await expect(page.getByRole('button', { name: say('thread.resolve'), exact: true })).toBeVisible()
  const clock = (metric: 'firstResponse' | 'resolution' | 'progress') =>
    page
      .getByRole('list', { name: say('routing.clocks') })
      .getByRole('listitem')
      .filter({ hasText: say(`routing.metric.${metric}`) })
  const chip = page.getByRole('button', { name: say('due.clocks') })
  await chip.click()
  await expect(clock('firstResponse')).toContainText(say('routing.clock.sign.running'))
  await expect(clock('progress')).toContainText(say('routing.clock.sign.running'))
  await page.keyboard.press('Escape')

  await cockpit.open(answered.username, 'waiting')
  await cockpit.row(answered.name).click()
  await cockpit.expectSent(answer)
  await chip.click()
  await expect(clock('firstResponse')).toContainText(say('routing.clock.sign.met'))
  await expect(clock('resolution')).toContainText(say('routing.clock.sign.paused'))
})
