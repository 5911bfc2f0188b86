import { expect, test } from './test.ts'
import { findDirects, findPosts, getUserId } from './world/network.ts'
import { say } from './world/words.ts'

test('a public complaint, solved in private and told in public', async ({ page, cockpit, join }) => {
  test.slow()
  const chiara = await join({ name: 'Chiara Bellini' })
  const account = 'aurora_aiuta'
  const mark = chiara.username

  const complaint = await test.step('her post appears by itself in the open list', async () => {
    await cockpit.open(chiara.username)
    await expect(page.getByText(say('inbox.noResult'))).toBeVisible()
    const post = await chiara.post(`@${account} da ieri la fibra non funziona, potete aiutarmi?`)
    await expect(cockpit.row(chiara.name)).toBeVisible()
    await expect(cockpit.row(chiara.name)).toContainText('da ieri la fibra non funziona')
    return post
  })

  await test.step('the decision says if, who, how and when, and why', async () => {
    await cockpit.row(chiara.name).click()
    for (const value of ['Answer', 'Technical', 'In public', 'Within 1h'])
      await expect(cockpit.decision).toContainText(value)
    await cockpit.decision.getByRole('button', { name: say('decision.why') }).click()
    await expect(cockpit.decision).toContainText('Network, devices and the app go to the technical team')
    await expect(cockpit.decision.locator('mark').first()).toBeVisible()
  })

  await test.step('before anyone types: may I answer, and at which price', async () => {
    await expect(cockpit.composer).toContainText(say('composer.allowed.public'))
    await expect(cockpit.composer).toContainText(/\$\d/)
  })

  const first = `Ciao Chiara, ci dispiace: guardiamo subito la linea. ${mark}`
  await test.step('the public answer counts down, goes, and stands once on the network', async () => {
    await cockpit.send('public', first, 'Reply publicly as @aurora_aiuta')
    await expect(cockpit.bubble(first)).toContainText(/Sends in \d s/)
    await expect(cockpit.bubble(first)).toContainText(say('delivery.sent'))
    expect(await findPosts(first)).toMatchObject([
      { authorId: await getUserId(account), inReplyToId: complaint.id },
    ])
  })

  const [answer] = await findPosts(first)
  await test.step('she asks back, and it joins the conversation', async () => {
    await chiara.post('Grazie. Vi serve il codice cliente?', answer?.id)
    await expect(cockpit.bubble('Vi serve il codice cliente?')).toBeVisible()
  })

  const invitation = `Le scriviamo qui in privato: ci mandi il codice cliente. ${mark}`
  await test.step('the agent takes it to direct messages', async () => {
    await cockpit.send('direct', invitation, `Send directly to @${chiara.username}`)
    await expect(cockpit.bubble(invitation)).toContainText(say('delivery.sent'))
    expect(await findDirects(invitation)).toHaveLength(1)
    expect(await findPosts(invitation)).toHaveLength(0)
  })

  await test.step('what she writes directly appears in the same matter, unmistakably direct', async () => {
    await chiara.writeDirectly('Il codice è AU-77120, grazie')
    const direct = cockpit.stream.getByRole('article', { name: say('visibility.direct'), exact: true })
    await expect(direct.filter({ hasText: 'AU-77120' })).toContainText('Direct message')
    await expect(cockpit.bubble('da ieri la fibra')).toBeVisible()
    await expect(cockpit.row(chiara.name)).toHaveCount(1)
    await expect(cockpit.row(chiara.name)).toContainText(say('visibility.directShort'))
  })

  const solution = `Fatto: la linea è stata ripristinata. ${mark}`
  const followUp = `Risolto insieme in privato, buona giornata! ${mark}`
  await test.step('answered directly, then told in public', async () => {
    await cockpit.send('direct', solution, `Send directly to @${chiara.username}`)
    await expect(cockpit.bubble(solution)).toContainText(say('delivery.sent'))
    await cockpit.send('public', followUp, 'Reply publicly as @aurora_aiuta')
    await expect(cockpit.bubble(followUp)).toContainText(say('delivery.sent'))
    expect(await findDirects(solution)).toHaveLength(1)
    expect(await findPosts(followUp)).toHaveLength(1)
  })

  await test.step('resolved, it leaves the open view and stands among the resolved', async () => {
    await page.getByRole('button', { name: say('thread.resolve'), exact: true }).click()
    const loop = page.getByRole('region', { name: say('publicLoop.title') })
    await loop.getByRole('button', { name: say('publicLoop.resolve'), exact: true }).click()
    await expect(page.getByRole('button', { name: say('thread.reopen') })).toBeVisible()
    await loop.getByRole('button', { name: say('publicLoop.saidByHand'), exact: true }).click()
    await expect(loop).toContainText('The public knows since')
    await expect(cockpit.row(chiara.name)).toHaveCount(0)
    await cockpit.open(chiara.username, 'resolved')
    await expect(cockpit.row(chiara.name)).toHaveCount(1)
  })

  await test.step('a thank-you opens nothing again', async () => {
    const [last] = await findPosts(followUp)
    await chiara.post(`Grazie mille @${account}, gentilissimi! ${mark}`, last?.id)
    await page.goto('/not-answered')
    await expect(page.getByRole('listitem').filter({ hasText: mark })).toContainText(
      'A thank-you after the solution does not open the matter again',
    )
    await cockpit.open(chiara.username)
    await expect(page.getByText(say('inbox.noResult'))).toBeVisible()
  })

  await test.step('a complaint in the same thread does', async () => {
    const [last] = await findPosts(followUp)
    await chiara.post(`Purtroppo la fibra non funziona di nuovo. ${mark}`, last?.id)
    await expect(cockpit.row(chiara.name)).toBeVisible()
    await cockpit.row(chiara.name).click()
    await expect(cockpit.bubble('non funziona di nuovo')).toBeVisible()
    await expect(cockpit.bubble(solution)).toBeVisible()
    await expect(cockpit.stream).toContainText(say('events.reopened'))
  })

  await test.step('and a complaint of its own is a matter of its own', async () => {
    await chiara.post(`@${account} e il pacco con il modem? Non è mai arrivato. ${mark}`)
    // A hand on the list holds new rows back.
    await page.mouse.move(0, 0)
    await expect(cockpit.row(chiara.name)).toHaveCount(2)
    await cockpit.row('il pacco con il modem').click()
    await expect(cockpit.customer).toContainText(say('customer.otherMatters'))
  })
})
