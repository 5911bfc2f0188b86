import type { Locator } from '@playwright/test'
import type { Cockpit } from './cockpit.ts'
import { expect, test } from './test.ts'
import { answerAs } from './world/colleague.ts'
import { findPosts, isOnNetwork } from './world/network.ts'
import { say } from './world/words.ts'

test.beforeEach(({ expectedTroubles }) => {
  expectedTroubles.push(/409 .*\/replies/)
})

const CHOICES = ['edit', 'sendAnyway', 'discard'] as const

for (const choice of CHOICES)
  test(`an answer that crosses a colleague's is stopped: ${say(`collision.${choice}`)}`, async ({
    page,
    cockpit,
    join,
  }) => {
    const customer = await join()
    await customer.post('@aurora_aiuta la SIM non si attiva')
    await cockpit.openTicket(customer)
    const mine = `La attiviamo noi da qui, ${customer.username}`
    await cockpit.write('public', mine)
    const theirs = `Ciao, sono Marc: la SIM è attiva, ${customer.username}`
    await answerAs('marc', cockpit.ticketId(), theirs)
    await expect(cockpit.bubble(theirs)).toBeVisible()
    await cockpit.field('public').press('Control+Enter')

    const sheet = page.getByRole('dialog', { name: say('collision.title') })
    await expect(sheet).toContainText(theirs)
    await sheet.getByRole('button', { name: say(`collision.${choice}`), exact: true }).click()
    await expect(sheet).toHaveCount(0)
    await cockpit.expectSent(theirs)

    if (choice === 'sendAnyway') {
      await cockpit.expectSent(mine)
      expect(await findPosts(mine)).toHaveLength(1)
      return
    }
    await expect(cockpit.field('public')).toHaveValue(choice === 'edit' ? mine : '')
    expect(await isOnNetwork(mine)).toBe(false)
  })

test('who looks and who writes is seen by the others, and nobody is locked out', async ({
  page,
  cockpit,
  join,
  openAs,
}) => {
  const customer = await join()
  await customer.post('@aurora_aiuta il router lampeggia di rosso')
  await cockpit.openTicket(customer)
  await expect(cockpit.row(customer.name)).toContainText(say('inbox.nobody'))

  const marcs = await openAs('marc')
  await marcs.openTicket(customer)
  const names = (name: string) => ({ names: name, n: 1 })
  const head = page.getByRole('region', { name: customer.name }).first()
  await expect(head.getByRole('status').first()).toContainText(say('drafts.looking', names('Marc Delorme')))
  await expect(cockpit.row(customer.name)).toContainText(say('inbox.looking'))

  // Who begins to answer takes what nobody has. That can be taken back for a few seconds.
  await marcs.write('public', 'Ciao, proviamo')
  await expect(marcs.page.getByText(say('inbox.claimed'))).toBeVisible()
  await expect(marcs.row(customer.name)).toContainText('Marc Delorme')
  await marcs.page.getByRole('button', { name: say('thread.undo') }).click()
  await expect(marcs.row(customer.name)).toContainText(say('inbox.nobody'))

  // Who types is seen to for a few seconds as well: on a busy machine he types on.
  const whileWriting = (who: Cockpit, seen: Locator) =>
    expect(async () => {
      await who.field('public').press('End')
      await who.field('public').pressSequentially('.')
      await expect(seen).toBeVisible({ timeout: 5_000 })
    }).toPass()
  const warningOf = (who: Cockpit, other: string) =>
    who.composer.getByRole('alert').filter({ hasText: say('drafts.alsoWriting', names(other)) })
  const pill = head.getByRole('status').filter({ hasText: say('drafts.writing', names('Marc Delorme')) })
  await whileWriting(marcs, cockpit.row(customer.name).filter({ hasText: say('inbox.writing') }))
  await whileWriting(marcs, pill)
  await cockpit.field('public').focus()
  await whileWriting(marcs, warningOf(cockpit, 'Marc Delorme'))
  await cockpit.field('public').fill('Buongiorno')
  await whileWriting(cockpit, warningOf(marcs, 'Sara Conti'))
  await marcs.page.close()
  await expect(cockpit.row(customer.name)).not.toContainText(say('inbox.writing'))
})
