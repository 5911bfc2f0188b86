import { expect, test } from './test.ts'
import { repost } from './world/network.ts'
import { say } from './world/words.ts'

test('a post without @ is heard by keyword, and answered by hand', async ({
  page,
  context,
  cockpit,
  join,
}) => {
  const customer = await join()
  const text = `Aurora Mobile non funziona da due giorni, incredibile. ${customer.username}`
  await customer.post(text)
  await cockpit.openTicket(customer)
  await expect(cockpit.stream).toContainText(say('sightings.keyword', { handle: 'aurora_aiuta' }))
  await expect(cockpit.decision).toContainText(say('decision.how.handOff'))

  await expect(cockpit.composer).toContainText(say('composer.barred.public'))
  await expect(cockpit.composer).toContainText(say('refusals.notSummoned'))
  await expect(cockpit.field('public')).toHaveCount(0)

  const opening = context.waitForEvent('page')
  await cockpit.composer.getByRole('link', { name: /Open on/ }).click()
  const network = await opening
  await expect(network.getByText(text).first()).toBeVisible()
  await network.close()

  await cockpit.composer.getByRole('button', { name: say('composer.answeredByHand') }).click()
  await expect(page.getByText(say('composer.markedAnswered'))).toBeVisible()
  await cockpit.open(customer.username, 'waiting')
  await expect(cockpit.row(customer.name)).toHaveCount(1)
})

test('a post that mentions both accounts is one row, heard two ways', async ({ page, cockpit, join }) => {
  const customer = await join()
  await customer.post(`@aurora_aiuta @auroramobile Aurora, il sito non mi fa pagare. ${customer.username}`)
  await cockpit.openTicket(customer)
  for (const handle of ['aurora_aiuta', 'auroramobile'])
    await expect(cockpit.stream).toContainText(say('sightings.mention', { handle }))
  await expect(cockpit.stream.getByRole('article')).toHaveCount(1)
  await page.reload()
  await expect(cockpit.row(customer.name)).toHaveCount(1)
})

test('a repost is no matter of its own', async ({ cockpit, join }) => {
  const customer = await join()
  const friend = await join()
  const post = await customer.post(`@aurora_aiuta rete giù in tutto il quartiere. ${customer.username}`)
  await repost(friend.username, post.id)
  // What is heard later proves that the repost has been passed over, not missed for a moment.
  await friend.post(`@aurora_aiuta anche da me. ${friend.username}`)
  await cockpit.open(friend.username)
  await expect(cockpit.row('anche da me')).toBeVisible()
  await expect(cockpit.list.getByRole('option')).toHaveCount(1)
})

test('who writes directly first is answered directly', async ({ cockpit, join }) => {
  const customer = await join()
  await customer.writeDirectly('Buongiorno, posso cambiare piano?')
  await cockpit.openTicket(customer)
  await expect(cockpit.decision).toContainText(say('decision.how.directMessage'))
  await expect(cockpit.mode('direct')).toHaveAttribute('aria-pressed', 'true')
  await expect(cockpit.field('direct')).toBeVisible()
})
