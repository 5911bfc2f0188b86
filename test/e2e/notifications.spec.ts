import type { MemberView } from '../../src/contract/me.ts'
import type { NotificationSettings } from '../../src/contract/notification.ts'
import { expect, test } from './test.ts'
import { askAs } from './world/colleague.ts'
import { PEOPLE } from './world/people.ts'
import { say } from './world/words.ts'

test.use({ person: 'ines' })

test('a ticket that a colleague gives me stands behind the bell, leads there, and is read', async ({
  page,
  cockpit,
  join,
  openAs,
}) => {
  await askAs('ines', 'POST', '/api/notifications/marks', { mark: 'read' })
  const customer = await join()
  await customer.post('@aurora_aiuta il modem fa un rumore strano')
  await page.goto('/settings')
  const bell = page.getByRole('button', { name: say('app.unread', { count: 0 }), exact: true })
  await expect(bell).toBeVisible()

  const marcs = await openAs('marc')
  await marcs.openTicket(customer)
  const { members } = (await askAs('marc', 'GET', '/api/members')) as { members: MemberView[] }
  const to = members.find(({ name }) => name === PEOPLE.ines.name)?.id
  await askAs('marc', 'POST', `/api/tickets/${marcs.ticketId()}/acts`, { act: 'assign', to })

  await expect(page.getByRole('button', { name: say('app.unread', { count: 1 }), exact: true })).toBeVisible()
  await page.keyboard.press('g')
  await page.keyboard.press('b')
  const panel = page.getByRole('dialog', { name: say('notifications.title') })
  await expect(panel.getByRole('region', { name: say('notifications.today') })).toBeVisible()
  const notice = panel.getByRole('listitem').first()
  await expect(notice).toContainText(say('notifications.kind.assigned'))
  await expect(notice).toContainText(customer.name)
  await notice.getByRole('button').first().click()
  await expect(panel).toHaveCount(0)
  await expect(page).toHaveURL(new RegExp(marcs.ticketId()))
  await expect(cockpit.bubble('il modem fa un rumore strano')).toBeVisible()
  await expect(bell).toBeVisible()
  // What Inês has in hand decides what others' stories find her with.
  await askAs('marc', 'POST', `/api/tickets/${marcs.ticketId()}/acts`, { act: 'resolve', how: 'solved' })
})

test('each choice holds as soon as it is made, and a device that may not show notes says why', async ({
  page,
}) => {
  // Headless, the browser refuses what a person has not allowed.
  await page.addInitScript("Object.defineProperty(Notification, 'permission', { get: () => 'denied' })")
  await page.goto('/settings?section=notifications')
  const kind = say('notifications.kind.woken')
  const box = page.getByRole('checkbox', { name: `${kind}: ${say('notifications.way.sound')}` })
  await expect(page.getByText(say('notifications.deviceDenied'))).toBeVisible()
  await box.click()
  await expect(box).toBeChecked()
  const quiet = page.getByRole('switch', { name: say('notifications.quietOn') })
  await quiet.click()
  await expect(quiet).toBeChecked()
  await page.getByLabel(say('notifications.quietFrom'), { exact: true }).fill('21:15')
  await page.getByLabel(say('notifications.quietFrom'), { exact: true }).blur()
  await expect
    .poll(async () => {
      const settings = (await askAs('ines', 'GET', '/api/notifications/settings')) as NotificationSettings
      return [settings.preference.ways.woken, settings.preference.quiet]
    })
    .toEqual([['page', 'sound'], { from: '21:15', to: '07:30' }])
  await page.reload()
  await expect(box).toBeChecked()
  await box.click()
  await expect(box).not.toBeChecked()
  await quiet.click()
  await expect(page.getByText(say('notifications.saved'))).toBeVisible()
})
