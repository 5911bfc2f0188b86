import { A_PICTURE } from '../world/pictures.ts'
import { expectAccessible } from './screens/expect-accessible.ts'
import { expect, test } from './test.ts'
import { findPosts, isHidden, postAs } from './world/network.ts'
import { say } from './world/words.ts'

test('a picture goes with words for those who do not see it, and an answer goes as two posts', async ({
  page,
  cockpit,
  join,
}) => {
  const customer = await join()
  const asked = await customer.post('@aurora_aiuta dove trovo la mappa dei guasti?')
  await cockpit.openTicket(customer)
  const first = `Ecco la mappa dei guasti per ${customer.username}`
  const second = `Domani arriva il tecnico per ${customer.username}`

  await cockpit.write('public', first)
  const picker = cockpit.composer.locator('input[type=file]')
  await picker.setInputFiles([
    { name: 'mappa.png', mimeType: 'image/png', buffer: A_PICTURE },
    { name: 'contratto.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') },
  ])

  // What cannot go says so and stays out of the way of what can.
  await expect(cockpit.composer.getByRole('alert')).toContainText(say('refusals.attachmentKind'))
  const send = cockpit.composer.getByRole('button', {
    name: say('composer.send.public', { account: 'aurora_aiuta' }),
    exact: true,
  })
  await expect(send).toBeDisabled()
  await cockpit.composer
    .getByRole('button', { name: say('composer.removeFile', { name: 'contratto.pdf' }) })
    .click()
  await cockpit.composer
    .getByRole('textbox', { name: say('composer.alt', { name: 'mappa.png' }) })
    .fill('La mappa dei guasti')

  await cockpit.composer.getByRole('button', { name: say('composer.enclose') }).click()
  await cockpit.choose(say('composer.addPart'))
  await cockpit.composer.getByRole('textbox', { name: say('composer.part', { n: 2, of: 2 }) }).fill(second)
  await cockpit.composer.getByRole('checkbox', { name: say('composer.numbered') }).check()

  // A page that is loaded anew loses none of it, once all has arrived at the desk.
  await expect(send).toBeEnabled()
  await page.reload()
  await expect(cockpit.field('public')).toHaveValue(first)
  await expect(
    cockpit.composer.getByRole('textbox', { name: say('composer.alt', { name: 'mappa.png' }) }),
  ).toHaveValue('La mappa dei guasti')
  await send.click()

  await cockpit.expectSent(`${first} 1/2`)
  await cockpit.expectSent(`${second} 2/2`)
  await expect(cockpit.bubble(first).getByRole('img', { name: 'La mappa dei guasti' })).toBeVisible()
  const [one] = await findPosts(`${first} 1/2`)
  const [two] = await findPosts(`${second} 2/2`)
  expect(one).toMatchObject({ inReplyToId: asked.id, media: [{ type: 'photo', alt: 'La mappa dei guasti' }] })
  expect(two).toMatchObject({ inReplyToId: one?.id })
})

test('a long text is cut into posts that fit, and taking it back gives all of it back', async ({
  cockpit,
  join,
}) => {
  const customer = await join()
  await customer.post('@aurora_aiuta come funziona il rimborso?')
  await cockpit.openTicket(customer)
  const sentence = `Il rimborso di ${customer.username} arriva sul conto entro dieci giorni lavorativi. `
  await cockpit.write('public', sentence.repeat(5).trim())
  await cockpit.composer.getByRole('button', { name: say('composer.split') }).click()
  const part = cockpit.composer.getByRole('textbox', { name: say('composer.part', { n: 2, of: 2 }) })
  await expect(part).toHaveValue(/^Il rimborso .*\.$/)
  await cockpit.composer
    .getByRole('button', { name: say('composer.send.public', { account: 'aurora_aiuta' }), exact: true })
    .click()
  await cockpit
    .bubble(customer.username)
    .last()
    .getByRole('button', { name: say('delivery.undo') })
    .click()
  await expect(cockpit.field('public')).toHaveValue(/^Il rimborso .*\.$/)
  await expect(part).toHaveValue(/^Il rimborso .*\.$/)
})

test('an invitation to direct messages goes with a public answer, and costs what a link costs', async ({
  cockpit,
  join,
}) => {
  const customer = await join()
  await customer.post('@aurora_aiuta il mio contratto non si vede')
  await cockpit.openTicket(customer)
  const words = `Scrivici in privato, ${customer.username}`
  await cockpit.write('public', words)
  await cockpit.composer.getByRole('button', { name: say('composer.enclose') }).click()
  await cockpit.choose(say('composer.invite'))
  await expect(cockpit.composer).toContainText(say('composer.inviteWords'))
  await expect(cockpit.composer).toContainText(say('composer.priceWithLink', { price: '$0.20' }))
  await cockpit.field('public').press('Control+Enter')
  await cockpit.expectSent(words)
  await expect(cockpit.bubble(words)).toContainText(say('thread.invites'))
  expect(await findPosts(words)).toMatchObject([
    { directMessageLink: expect.stringContaining('recipient_id=') },
  ])
})

test('a reply under our own post is hidden from the public, and shown again', async ({
  page,
  cockpit,
  join,
}) => {
  const customer = await join()
  const own = await postAs('auroramobile', `Nuove tariffe da oggi, pratica ${customer.username}`)
  const reply = await customer.post('@aurora_aiuta la solita presa in giro, internet non funziona', own.id)
  await cockpit.openTicket(customer)
  const hide = cockpit.stream.getByRole('button', { name: say('thread.hide'), exact: true })
  // Our own post is heard by another reading, which may come later.
  await expect(async () => {
    await page.reload()
    await expect(hide).toBeVisible({ timeout: 10_000 })
  }).toPass()
  await hide.click()
  await expect(cockpit.stream).toContainText(say('thread.hidden'))
  await expect.poll(() => isHidden(reply.id)).toBe(true)
  await cockpit.stream.getByRole('button', { name: say('thread.show'), exact: true }).click()
  await expect(hide).toBeVisible()
  await expect.poll(() => isHidden(reply.id)).toBe(false)
})

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(colorScheme, () => {
    test.use({ colorScheme })

    test('what stands under the words can be read and reached by everybody', async ({
      page,
      cockpit,
      join,
    }) => {
      const customer = await join()
      await customer.post('@aurora_aiuta posso votare?')
      await cockpit.openTicket(customer)
      await cockpit.write('public', 'Che cosa preferisci?')
      await cockpit.composer.locator('input[type=file]').setInputFiles([
        { name: 'mappa.png', mimeType: 'image/png', buffer: A_PICTURE },
        { name: 'contratto.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') },
      ])
      for (const item of ['composer.poll', 'composer.invite', 'composer.addPart'] as const) {
        await cockpit.composer.getByRole('button', { name: say('composer.enclose') }).click()
        await cockpit.choose(say(item))
      }
      await expect(cockpit.composer.getByRole('textbox')).toHaveCount(5)
      await expectAccessible(page)
    })
  })
