import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Locator, Page } from '@playwright/test'
import { expect, test } from './test.ts'
import type { Customer } from './world/network.ts'
import { say } from './world/words.ts'

const region = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true })

/** From the conversation to the page of whoever began it. */
async function openPerson(page: Page, customer: Customer): Promise<void> {
  await page.goto(`/customers?q=${customer.username}`)
  await page.getByRole('link', { name: customer.name }).click()
  await expect(page.getByRole('heading', { level: 1, name: customer.name })).toBeVisible()
}

test.describe('a supervisor', () => {
  test.use({ person: 'marc' })

  test('imports a file: what is wrong is told by its line, the rest is found', async ({ page }) => {
    const key = `K${Date.now().toString(36)}`
    const text = [
      'Customer ID;Name;Value;Email;Colour',
      `${key}a;Ines ${key};1.200,50;ines.${key}@example.org;red`,
      `${key}b;Ugo ${key};a lot;not an address;blue`,
    ].join('\n')
    await page.goto('/customers?tab=import')
    await page
      .getByLabel(say('customers.chooseFile'))
      .and(page.locator('input'))
      .setInputFiles({ name: 'people.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
    const lines = region(page, say('customers.lines'))
    const wrong = lines.getByRole('listitem').filter({ hasText: say('customers.lineNumber', { n: '3' }) })
    await expect(wrong).toContainText(say('customers.flaw.notAnAmount', { value: 'a lot' }))
    await expect(wrong).toContainText(say('customers.flaw.notAnAddress', { value: 'not an address' }))

    await lines.getByRole('button', { name: '1 new' }).click()
    await expect(lines).toContainText(`Ines ${key}`)
    await expect(lines.getByRole('definition').filter({ hasText: 'red' })).toHaveCount(0)
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: say('customers.downloadErrors') }).click()
    expect((await download).suggestedFilename()).toBe('people-errors.csv')

    await page.getByRole('button', { name: say('customers.doImport', { n: 1, count: '1' }) }).click()
    await expect(page.getByText(say('customers.imported', { n: 1, count: '1' }))).toBeVisible()
    await page.getByRole('link', { name: say('customers.toList') }).click()
    await page.getByRole('searchbox', { name: say('customers.search') }).fill(`ines.${key}`)
    await expect(page.getByRole('row').filter({ hasText: `Ines ${key}` })).toContainText('€1,200.50')
  })

  test('connects the shop’s program, whose answer then stands beside the conversation', async ({
    page,
    cockpit,
    join,
  }) => {
    const secret = 'a secret of this test alone'
    const program = spawn(process.execPath, ['examples/after-sales/server.mjs'], {
      env: { SECRET: secret, PORT: '0' },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    try {
      const [said] = await once(program.stdout, 'data')
      const url = /http:\S+/.exec(String(said))?.[0] ?? ''
      const customer = await join({ username: 'luca_b' })
      await customer.post('@aurora_aiuta dov’è il mio router?')
      await cockpit.openTicket(customer)

      await page.goto('/customers?tab=settings')
      const panel = region(page, say('customers.afterSales'))
      await panel.getByLabel(say('customers.afterSalesUrl')).fill(url)
      await panel.getByRole('textbox', { name: say('customers.secret'), exact: true }).fill(secret)
      await panel.getByRole('button', { name: say('customers.keep') }).click()
      await panel.getByRole('searchbox').fill('luca_b')
      await expect(panel.getByText('@luca_b')).toBeVisible()
      await panel.getByRole('button', { name: say('customers.ask') }).click()
      await expect(panel).toContainText('Router Aurora Casa 5G')

      await cockpit.openTicket(customer)
      const beside = cockpit.customer.getByRole('region', { name: say('customers.afterSales') })
      await expect(beside.getByRole('link', { name: 'Router Aurora Casa 5G' })).toHaveAttribute(
        'href',
        'https://shop.example/orders/AM-48211',
      )
      program.kill()
      await once(program, 'exit')
      await page.reload()
      await expect(beside).toContainText(say('customers.failure.unreachable'))
    } finally {
      program.kill()
    }
  })
})

test('two profiles are linked by hand, read as one, and split again', async ({ page, join }) => {
  const [one, other] = [await join(), await join()]
  await one.post(`@aurora_aiuta primo filo ${one.username}`)
  await other.writeDirectly(`Scrivo anche da qui ${other.username}`)
  await openPerson(page, other)
  await openPerson(page, one)
  await page.getByRole('button', { name: say('customers.linkByHand') }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('searchbox').fill(other.username)
  await dialog.getByRole('button', { name: other.name }).click()
  await expect(dialog).toContainText(say('customers.moves.profiles', { n: 1, list: `@${other.username}` }))
  await dialog.getByRole('button', { name: say('customers.merge') }).click()

  const said = page.getByRole('tabpanel')
  await expect(said.getByRole('listitem').first()).toContainText('Scrivo anche da qui')
  await expect(said.getByRole('listitem').last()).toContainText('primo filo')
  await page.getByRole('button', { name: say('customers.split', { handle: `@${other.username}` }) }).click()
  await dialog.getByRole('button', { name: say('customers.splitYes') }).click()
  await expect(said).not.toContainText('Scrivo anche da qui')
  await page.getByRole('tab', { name: say('customers.part.links') }).click()
  const joined = said
    .getByRole('listitem')
    .filter({ hasText: say('customers.link.merged', { name: other.name }) })
  await expect(joined).toContainText('undone')
})

test.describe('what is known', () => {
  test.use({ person: 'marc' })

  test('an attribute is defined, filled, checked while one types, and taken back; a note is kept', async ({
    page,
    join,
  }) => {
    const customer = await join()
    await customer.post(`@aurora_aiuta buongiorno ${customer.username}`)
    const name = `Since ${customer.username}`
    await page.goto('/customers?tab=settings')
    await page.getByRole('button', { name: say('customers.addAttribute') }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel(say('customers.nameIn', { language: 'English' })).fill(name)
    await dialog.getByLabel(say('customers.kind')).click()
    await page.getByRole('option', { name: say('customers.kind.date') }).click()
    await dialog.getByRole('button', { name: say('customers.keep') }).click()
    await expect(dialog).toHaveCount(0)

    await openPerson(page, customer)
    await page.getByRole('button', { name: say('customers.addFact', { what: name }) }).click()
    await page.getByLabel(name, { exact: true }).fill('31/02/2020')
    await expect(page.getByText(say('customers.typed.notADate'))).toBeVisible()
    await page.getByLabel(name, { exact: true }).fill('28/02/2020')
    await page.keyboard.press('Enter')
    const facts = region(page, say('customers.facts'))
    await expect(facts).toContainText('28 Feb 2020')
    await expect(page.getByText(say('customers.changed', { what: name }))).toBeVisible()
    await page.keyboard.press('z')
    await expect(facts).not.toContainText('28 Feb 2020')

    const notes = region(page, say('customers.notes'))
    await notes.getByLabel(say('customers.newNote')).fill('Chiamare la sera')
    await page.keyboard.press('Control+Enter')
    await expect(notes.getByRole('listitem')).toContainText('Chiamare la sera')
    await notes.getByRole('button', { name: say('customers.editNote', { author: 'Marc Delorme' }) }).click()
    await notes.getByRole('listitem').getByRole('textbox').fill('Chiamare di mattina')
    await notes
      .getByRole('listitem')
      .getByRole('button', { name: say('customers.keepNote') })
      .click()
    await expect(page.getByText(say('customers.changed', { what: say('customers.note') }))).toBeVisible()
    await page.reload()
    await expect(notes.getByRole('listitem')).toContainText('Chiamare di mattina')
  })
})
