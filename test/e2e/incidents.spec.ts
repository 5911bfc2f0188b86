import { expect, test } from './test.ts'
import { say } from './world/words.ts'

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
      await dialog.getByRole('textbox').fill(title)
      await expect(
        dialog.getByRole('option', { name: say('incidents.pickNewNamed', { title }) }),
      ).toBeVisible()
      await page.keyboard.press('Enter')
      await expect(dialog.getByRole('textbox', { name: say('incidents.formTitle') })).toHaveValue(title)
      await dialog.getByRole('combobox', { name: say('incidents.wordsLabel') }).fill(word)
      await page.keyboard.press('Enter')
      await dialog.getByRole('button', { name: say('incidents.open') }).click()
      await expect(strip).toContainText(title)
      await expect(cockpit.row(first.name)).toContainText(title)
    })

    await test.step('who says its words is asked about, and linked by one press', async () => {
      await cockpit.row(second.name).click()
      await page.getByRole('button', { name: say('incidents.link'), exact: true }).click()
      await expect(strip).toContainText(say('incidents.tickets.all', { n: 2, shown: '2' }))
      await expect(page.getByText(say('incidents.linked'))).toBeVisible()
      await page.keyboard.press('z')
      await expect(strip).toHaveCount(0)
      await page.getByRole('button', { name: say('incidents.link'), exact: true }).click()
      await expect(strip).toContainText(title)
    })

    await test.step('resolved, its open tickets come marked; taken back, it goes on', async () => {
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
      await page.goto('/incidents')
      const past = page.getByRole('region', { name: say('incidents.part.resolved') })
      await expect(past).toContainText(title)
      await expect(past).toContainText(say('incidents.tickets.all', { n: 2, shown: '2' }))
    })
  })
})
