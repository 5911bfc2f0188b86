import type { Page } from '@playwright/test'
import type { TicketDetail, WayView } from '../../src/contract/ticket.ts'
import { expect, test } from './test.ts'
import { say } from './world/words.ts'

const HTML =
  '<h2 style="color:#b42318">Buongiorno</h2><p>La fattura è <b>doppia</b>.</p>' +
  '<p><a href="https://elsewhere.example/">Qui</a></p><img alt="Logo" src="https://elsewhere.example/eye.png">'

const file = (id: string, name: string, mime: string, isDangerous: boolean) => ({
  id: `01900000-0000-7000-8000-00000000000${id}`,
  name,
  mime,
  bytes: 2_400_000,
  isInline: false,
  isDangerous,
})

/** The desk's own answer, as if the customer had written a letter, and might be led elsewhere. */
async function makeLetter(page: Page): Promise<void> {
  await page.route(/\/api\/tickets\/[0-9a-f-]{36}$/, async route => {
    const answer = await route.fetch()
    const detail: TicketDetail = await answer.json()
    const [way] = detail.ways
    for (const message of detail.messages)
      Object.assign(message, {
        visibility: 'direct',
        letter: {
          subject: 'Fattura doppia',
          html: HTML,
          rest: '> Aurora ha scritto:\n> Gentile cliente',
          to: [{ name: 'Aurora', address: 'care@aurora.example' }],
          cc: [],
          forwardedBy: null,
          proofs: { dkim: 'none', spf: 'fail', dmarc: 'fail' },
          blockedImages: 1,
        },
        files: [
          file('1', 'contratto.pdf', 'application/pdf', false),
          file('2', 'x.exe', 'application/x-msdownload', true),
        ],
      } satisfies Partial<typeof message>)
    if (way !== undefined)
      detail.ways = [
        {
          ...way,
          mode: 'direct',
          isAllowed: true,
          code: null,
          accountHandle: 'care@aurora.example',
          recipientHandle: 'marta@mail.example',
          subject: 'Re: Fattura doppia',
          length: { metric: 'characters', max: null },
        } satisfies WayView,
      ]
    detail.ticket.visibility = 'direct'
    await route.fulfill({ response: answer, json: detail })
  })
}

test('a letter is read as text, shown as it was written without any power, and answered by mail', async ({
  page,
  cockpit,
  join,
  expectedTroubles,
}) => {
  // The driver's own scripts are kept out of the frame as well.
  expectedTroubles.push(/Blocked script execution in 'about:srcdoc'/)
  const asked: string[] = []
  page.on('request', request => asked.push(request.url()))
  const customer = await join()
  await customer.post(`@aurora_aiuta la fattura è doppia ${customer.username}`)
  await makeLetter(page)
  await cockpit.openTicket(customer)
  const letter = cockpit.stream.getByRole('article')

  await test.step('its head warns of a forged sender', async () => {
    await expect(letter.getByRole('heading', { name: 'Fattura doppia' })).toBeVisible()
    await expect(letter).toContainText(say('letter.sender.forged'))
    await expect(letter.getByText('Gentile cliente')).toBeHidden()
    await letter.getByText(say('letter.rest')).click()
    await expect(letter.getByText('Gentile cliente')).toBeVisible()
  })

  await test.step('as it was written: in a frame that fetches nothing and leads nowhere', async () => {
    await letter.getByRole('button', { name: say('letter.asWritten') }).click()
    await expect(letter.locator('iframe')).toHaveAttribute('sandbox', '')
    const frame = letter.frameLocator('iframe')
    await expect(frame.getByRole('heading', { name: 'Buongiorno' })).toHaveCSS('color', 'rgb(180, 35, 24)')
    await expect(frame.getByText('Qui')).not.toHaveAttribute('href')
    expect(asked.filter(address => address.includes('elsewhere.example'))).toEqual([])
  })

  await test.step('what may do harm can only be saved', async () => {
    const dangerous = letter.getByRole('listitem').filter({ hasText: 'x.exe' })
    await expect(dangerous).toContainText(say('letter.dangerous'))
    await expect(dangerous.getByRole('link')).toHaveCount(1)
    await expect(dangerous.getByRole('link')).toHaveAttribute('download', 'x.exe')
  })

  await test.step('the answer has a subject and no length, and the button says how it goes', async () => {
    const { composer } = cockpit
    await expect(composer.getByRole('textbox', { name: say('composer.subject') })).toHaveValue(
      'Re: Fattura doppia',
    )
    await expect(
      composer.getByRole('button', {
        name: say('composer.send.letter', { account: 'care@aurora.example' }),
      }),
    ).toBeVisible()
    await expect(composer.getByRole('button', { name: say('composer.label.public') })).toHaveCount(0)
  })
  await page.unrouteAll({ behavior: 'ignoreErrors' })
})

test('what is long shows its beginning once something newer stands there, and all of it to who asks', async ({
  page,
  cockpit,
  join,
}) => {
  const customer = await join()
  await customer.post('@aurora_aiuta vi ho scritto una lettera lunga')
  await cockpit.openTicket(customer)
  const long = `${'Il tecnico è passato due volte e non ha trovato nessuno. '.repeat(70)}Ecco la fine.`
  expect(long.length).toBeGreaterThan(3_900)
  await cockpit.write('note', long)
  await cockpit.field('note').press('Control+Enter')
  const note = cockpit.stream.getByRole('article').filter({ hasText: 'Ecco la fine.' })
  const less = note.getByRole('button', { name: say('letter.readLess') })
  const all = note.getByRole('button', { name: say('letter.readAll') })
  await expect(less).toBeVisible()
  await less.click()
  await expect(all).toHaveAttribute('aria-expanded', 'false')
  const height = async () => (await note.boundingBox())?.height ?? 0
  const folded = await height()
  await page.reload()
  await expect(less).toBeVisible()
  await expect.poll(height).toBeGreaterThan(folded * 2)

  await cockpit.write('note', 'Chiamata alle dieci.')
  await cockpit.field('note').press('Control+Enter')
  await expect(cockpit.stream.getByRole('article').filter({ hasText: 'Chiamata alle dieci.' })).toBeVisible()
  await page.reload()
  await all.click()
  await expect(less).toBeVisible()
  await expect.poll(height).toBeGreaterThan(folded * 2)
})
