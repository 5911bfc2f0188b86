import { expect, test } from './test.ts'
import { findPosts, isOnNetwork } from './world/network.ts'
import { say } from './world/words.ts'

const WAYS = ['button', 'key'] as const

for (const way of WAYS)
  test(`a reply is taken back by ${way}: its text returns, and nothing reaches the network`, async ({
    page,
    cockpit,
    join,
  }) => {
    const customer = await join()
    await customer.post('@aurora_aiuta la fattura di ottobre è doppia')
    await cockpit.openTicket(customer)
    const hasty = `Risposta affrettata per ${customer.username}`
    await cockpit.sendPublicly(hasty)
    if (way === 'button')
      await cockpit
        .bubble(hasty)
        .getByRole('button', { name: say('delivery.undo') })
        .click()
    else {
      await expect(cockpit.bubble(hasty)).toContainText(say('delivery.undo'))
      await cockpit.stream.focus()
      await page.keyboard.press('z')
    }
    await expect(cockpit.field('public')).toHaveValue(hasty)
    await expect(cockpit.bubble(hasty)).toHaveCount(0)

    // What is sent after it has gone: the first one would have gone before.
    const considered = `Risposta meditata per ${customer.username}`
    await cockpit.sendPublicly(considered)
    await cockpit.expectSent(considered)
    expect(await findPosts(considered)).toHaveLength(1)
    expect(await isOnNetwork(hasty)).toBe(false)
  })
