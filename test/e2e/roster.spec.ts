import { randomUUID } from 'node:crypto'
import type { Locator, Page } from '@playwright/test'
import type { z } from 'zod'
import type { memberList } from '../../src/contract/me.ts'
import type { RosterChange } from '../../src/contract/roster.ts'
import { expect, test } from './test.ts'
import { askAs } from './world/colleague.ts'
import { PEOPLE } from './world/people.ts'
import { say } from './world/words.ts'

const gaps = (page: Page): Locator => page.getByRole('region', { name: say('roster.gaps') })
const GAP = '14:00–20:00: nobody is there'
const dialog = (page: Page): Locator => page.getByRole('dialog')

async function choosePerson(page: Page, name: string): Promise<void> {
  await dialog(page)
    .getByRole('combobox', { name: say('roster.person') })
    .click()
  await page.getByRole('option', { name, exact: true }).click()
}

async function undo(page: Page): Promise<void> {
  await page
    .getByRole('status')
    .getByRole('button', { name: say('thread.undo') })
    .click()
  await expect(page.getByRole('status').filter({ hasText: say('roster.done.undone') })).toBeVisible()
}

test.describe('who runs the team', () => {
  test.use({ person: 'marc' })

  test('sees a gap, closes it with a shift, and leave opens it again', async ({ page }) => {
    // Nobody else plans so far ahead.
    await page.goto('/roster?week=2027-03-01')
    await expect(gaps(page).getByRole('listitem')).toHaveText([new RegExp(`Saturday,? 6 March ${GAP}`)])
    await gaps(page).getByRole('button').click()
    await choosePerson(page, PEOPLE.sara.name)
    await dialog(page)
      .getByRole('button', { name: say('roster.save') })
      .click()
    const closed = page.getByText(say('roster.noGaps'))
    await expect(closed).toBeVisible()
    const shift = page.getByRole('button', { name: /^Sara Conti, Saturday,? 6 March: 14:00–20:00/ })
    await expect(shift).toBeVisible()

    await page.getByRole('button', { name: say('roster.leave.plan') }).click()
    await choosePerson(page, PEOPLE.sara.name)
    await dialog(page).getByLabel(say('roster.leave.firstDay')).fill('2027-03-06')
    await dialog(page).getByLabel(say('roster.leave.lastDay')).fill('2027-03-06')
    await dialog(page)
      .getByRole('button', { name: say('roster.save') })
      .click()
    await expect(gaps(page).getByRole('listitem')).toContainText([GAP])
    await expect(shift).toHaveAccessibleName(new RegExp(say('roster.isOff')))
    await undo(page)
    await expect(closed).toBeVisible()

    await shift.click()
    await dialog(page)
      .getByRole('button', { name: say('roster.remove') })
      .click()
    await expect(gaps(page).getByRole('listitem')).toContainText([GAP])
  })

  test('changes one day of a week that comes back, and copies it', async ({ page }) => {
    await page.goto('/roster?week=2027-04-05')
    const shiftOn = (day: string, times: string) =>
      page.getByRole('button', { name: new RegExp(`^Sara Conti, Tuesday,? ${day} April: ${times}`) })
    await shiftOn('6', '08:00–16:00').click()
    await dialog(page).getByLabel(say('roster.from')).fill('10:00')
    await dialog(page)
      .getByRole('button', { name: say('roster.save') })
      .click()
    await expect(shiftOn('6', '10:00–16:00')).toBeVisible()
    await expect(gaps(page).getByRole('listitem')).toContainText(['08:00–10:00', GAP])
    await page.getByRole('button', { name: say('roster.copy') }).click()
    await expect(page.getByRole('status').filter({ hasText: '2 changes copied' })).toBeVisible()
    await page.getByRole('button', { name: say('roster.after'), exact: true }).click()
    await expect(page).toHaveURL(/week=2027-04-12/)
    await expect(shiftOn('13', '10:00–16:00')).toBeVisible()
    await undo(page)
    await expect(shiftOn('13', '08:00–16:00')).toBeVisible()
  })
})

test('an agent asks for leave, and gives it up', async ({ page }) => {
  await page.goto('/roster?week=2027-05-03')
  await expect(page.getByRole('button', { name: say('roster.add') })).toHaveCount(0)
  await page.getByRole('button', { name: say('roster.leave.ask') }).click()
  await dialog(page).getByLabel(say('roster.leave.lastDay')).fill('2027-05-07')
  await dialog(page).getByLabel(say('roster.leave.firstDay')).fill('2027-05-05')
  await dialog(page)
    .getByRole('button', { name: say('roster.leave.send') })
    .click()
  const row = page.getByRole('row').filter({ hasText: PEOPLE.sara.name })
  await expect(row.getByText(say('roster.leave.chip.asked'))).toHaveCount(3)
  await page.getByRole('button', { name: new RegExp(`^${say('roster.leave.withdraw')}: Sara`) }).click()
  await expect(row.getByText(say('roster.leave.chip.asked'))).toHaveCount(0)
})

test('what is in hand goes to a colleague with a word', async ({ page, cockpit, join }) => {
  await planToday()
  const customer = await join()
  await customer.post(`@aurora_aiuta la fibra non va, ${customer.username}`)
  await cockpit.openTicket(customer)
  await page.keyboard.press('i')
  const ticketId = cockpit.ticketId()
  await page.keyboard.press('Control+k')
  await page.getByPlaceholder(say('actions.search')).fill(say('app.handover'))
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/handover$/)
  const row = page.getByRole('listitem').filter({ hasText: customer.name })
  const give = async (word: string) => {
    await row.getByRole('checkbox').check()
    await row.getByRole('combobox', { name: say('roster.over.to') }).click()
    await page.getByRole('option', { name: /^Marc Delorme, on until/ }).click()
    await row.getByLabel(say('roster.over.note')).fill(word)
    await page.getByRole('button', { name: say('roster.over.give', { count: 1 }), exact: true }).click()
    await expect(row).toHaveCount(0)
  }
  await give('quello sbagliato')
  await page
    .getByRole('status')
    .getByRole('button', { name: say('thread.undo') })
    .click()
  await expect(row).toBeVisible()
  const word = `Aspetta il tecnico alle 15, ${customer.username}`
  await give(word)
  await page.goto(`/inbox/${ticketId}?view=all`)
  await expect(cockpit.bubble(word)).toBeVisible()
  await expect(cockpit.bubble('quello sbagliato')).toHaveCount(0)
})

type MemberList = z.infer<typeof memberList>

/** Marc is on today and tomorrow, whenever this is run. */
async function planToday(): Promise<void> {
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Rome' }).format(new Date())
  const tomorrow = new Date(Date.parse(`${today}T00:00Z`) + 86_400_000).toISOString().slice(0, 10)
  const { members } = (await askAs('marc', 'GET', '/api/members')) as MemberList
  const memberId = members.find(({ name }) => name === PEOPLE.marc.name)?.id ?? ''
  const changes = [today, tomorrow].map(
    (date): RosterChange => ({
      do: 'addShift',
      id: randomUUID(),
      kind: 'extra',
      memberId,
      date,
      from: '00:00',
      to: '24:00',
    }),
  )
  await askAs('marc', 'POST', '/api/roster/changes', { changes })
}
