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
