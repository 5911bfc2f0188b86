import { expect, test } from './test.ts'
import { say } from './world/words.ts'

/** A prepared answer of the demo. */
const ANSWER = 'Known outage'

test.describe('incidents', () => {
  test.use({ person: 'marc' })

  test('are opened from a ticket, suggested to the next, and resolved with those marked that are open', async ({
    page,
    cockpit,
    join,
  }) => {
    const [first, second] = [await join(), await join()]
    const word = `disservizi${first.username}`
    const title = `Browser outage ${first.username}`
    for (const each of [first, second]) await each.post(`@aurora_aiuta la linea non va. ${word}`)
    const rows = cockpit.list.getByRole('option')
    const dialog = page.getByRole('dialog')
    const strip = page.getByRole('region', { name: say('incidents.one'), exact: true })

    await test.step('one that is not there yet is opened with what was typed, and has the ticket', async () => {
      await page.goto(`/inbox?view=all&q=${word}`)
      await expect(rows).toHaveCount(2)
      await cockpit.row(first.name).click()
      await cockpit.stream.waitFor()
      await page.keyboard.press('Shift+I')
      await dialog.getByRole('textbox').press('Escape')
      await expect(dialog).toHaveCount(0)
      await page.keyboard.press('Shift+I')
      await dialog.getByRole('textbox').fill(title)
      await expect(
        dialog.getByRole('option', { name: say('incidents.pickNewNamed', { title }) }),
      ).toBeVisible()
      await page.keyboard.press('Enter')
      const name = dialog.getByRole('textbox', { name: say('incidents.formTitle') })
      await expect(name).toHaveValue(title)
      await expect(name).toBeFocused()
      await dialog.getByRole('combobox', { name: say('incidents.wordsLabel') }).fill(word)
      await page.keyboard.press('Enter')
      await dialog.getByRole('combobox', { name: say('incidents.macroLabel') }).fill(ANSWER)
      await page.getByRole('option', { name: ANSWER }).click()
      await dialog.getByRole('button', { name: say('incidents.open') }).click()
      await expect(strip).toContainText(title)
      await expect(cockpit.row(first.name)).toContainText(title)
    })

    await test.step('its prepared answer is laid into the composer, with what goes along, and taken back', async () => {
      await strip.getByRole('button', { name: say('incidents.insert') }).click()
      const field = cockpit.field('public')
      await expect(field).toBeFocused()
      await expect(field).toHaveValue(/guasto/)
      const along = cockpit.composer.getByRole('list', { name: say('macros.goesAlong') })
      await expect(along).toBeVisible()
      await field.press('Control+z')
      await expect(field).toHaveValue('')
      await expect(along).toHaveCount(0)
    })

    await test.step('who says its words is asked about, and linked by one press', async () => {
      await cockpit.row(second.name).click()
      await page.getByRole('button', { name: say('incidents.link'), exact: true }).click()
      await expect(strip).toContainText(say('incidents.tickets.all', { n: 2, shown: '2' }))
    })

    await test.step('resolved, its open tickets come marked', async () => {
      await page.keyboard.press('g')
      await page.keyboard.press('x')
      const card = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: title }) })
      await card.getByRole('button', { name: say('incidents.resolve') }).click()
      await dialog.getByRole('button', { name: say('incidents.resolveAndMark', { n: 2 }) }).click()
      await expect(page.getByText(say('acts.marked', { n: 2 }))).toBeVisible()
      await expect(rows).toHaveCount(2)
      await page.keyboard.press('e')
      await dialog.getByRole('option', { name: say('resolution.solved') }).click()
      await expect(rows).toHaveCount(0)
    })

    await test.step('and stands among those that are past', async () => {
      await page.keyboard.press('g')
      await page.keyboard.press('x')
      const past = page.getByRole('region', { name: say('incidents.part.resolved') })
      await expect(past).toContainText(title)
      await expect(past).toContainText(say('incidents.tickets.all', { n: 2, shown: '2' }))
    })
  })
})
