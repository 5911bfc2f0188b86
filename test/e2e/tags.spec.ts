import { expect, test } from './test.ts'
import { say } from './world/words.ts'

test.describe('tags', () => {
  test.use({ person: 'marc' })

  test('are made while tagging, taken away and back, put on many, merged and parted', async ({
    page,
    cockpit,
    join,
    openAs,
  }) => {
    const people = [await join(), await join()]
    const [first, second] = people as [(typeof people)[number], (typeof people)[number]]
    const word = `etichette${first.username}`
    const [outage, night] = [`Outage ${first.username}`, `Night ${first.username}`]
    for (const each of people) await each.post(`@aurora_aiuta la linea non va. ${word}`)
    const rows = cockpit.list.getByRole('option')
    const picker = page.getByRole('dialog', { name: say('acts.pick.tag') })
    const strip = page.getByRole('list', { name: say('thread.tags') })

    await test.step('one that is not there yet is made by Enter, and given by Enter', async () => {
      await page.goto(`/inbox?view=all&q=${word}`)
      await expect(rows).toHaveCount(2)
      await cockpit.row(first.name).click()
      await cockpit.stream.waitFor()
      await page.keyboard.press('Shift+T')
      await picker.getByRole('textbox').fill(outage)
      await expect(picker.getByRole('option', { name: say('tags.make', { name: outage }) })).toBeVisible()
      await page.keyboard.press('Enter')
      await expect(picker.getByRole('textbox')).toHaveValue('')
      await page.keyboard.press('Enter')
      await expect(strip).toContainText(outage)
      await expect(cockpit.row(first.name)).toContainText(outage)
    })

    await test.step('its cross takes it away, z gives it back', async () => {
      await strip.getByRole('button', { name: say('thread.removeTag', { name: outage }) }).click()
      await expect(strip).toHaveCount(0)
      await page.keyboard.press('z')
      await expect(strip).toContainText(outage)
      await expect(cockpit.row(first.name)).toContainText(outage)
    })

    await test.step('two are put on many, and taken back where they came', async () => {
      await page.keyboard.press('*')
      await page.keyboard.press('Shift+T')
      await expect(picker.getByLabel(say('tags.isOnSome'))).toHaveCount(1)
      await picker.getByRole('textbox').fill(night)
      await expect(picker.getByRole('option', { name: say('tags.make', { name: night }) })).toBeVisible()
      await page.keyboard.press('Enter')
      await expect(picker.getByRole('textbox')).toHaveValue('')
      await picker.getByRole('button', { name: say('tags.done') }).click()
      await expect(rows.filter({ hasText: night })).toHaveCount(2)
      await expect(page.getByText(say('acts.done', { n: 2 }))).toBeVisible()
      await page.keyboard.press('z')
      await expect(rows.filter({ hasText: night })).toHaveCount(0)
      await expect(rows.filter({ hasText: outage })).toHaveCount(1)
    })

    await test.step('who may not make one is told who can', async () => {
      const sara = await openAs('sara')
      await sara.openTicket(second)
      await sara.page.keyboard.press('Shift+T')
      const asked = sara.page.getByRole('dialog', { name: say('acts.pick.tag') })
      await asked.getByRole('textbox').fill(`Missing ${first.username}`)
      await expect(asked.getByRole('status')).toContainText('Marc Delorme')
      await asked.getByRole('textbox').fill(night)
      await sara.page.keyboard.press('Enter')
      await sara.page.keyboard.press('Enter')
      await expect(sara.row(second.name)).toContainText(night)
    })

    await test.step('merged, with how many tickets that concerns, and parted by z', async () => {
      await page.goto('/settings?section=tags')
      const line = (name: string) => page.getByRole('listitem').filter({ hasText: name })
      await page.getByRole('button', { name: say('tags.merge', { name: night }) }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('combobox', { name: say('tags.mergeInto') }).fill(outage)
      await page.getByRole('option', { name: outage }).click()
      await expect(dialog.getByRole('status')).toContainText(
        say('tags.mergeSure', { name: night, into: outage, n: 1 }),
      )
      await dialog.getByRole('button', { name: say('tags.mergeYes'), exact: true }).click()
      await expect(line(outage)).toContainText(say('tags.within', { name: night }))
      await expect(line(outage)).toContainText(say('tags.tickets', { n: 2 }))
      await expect(page.getByText(say('tags.wasMerged', { name: night, into: outage, n: 1 }))).toBeVisible()
      await page.keyboard.press('z')
      await expect(line(outage)).not.toContainText(say('tags.within', { name: night }))
      await expect(line(night)).toContainText(say('tags.tickets', { n: 1 }))
    })

    await test.step('a name that is taken is refused as it is typed; put away, it comes back', async () => {
      await page.getByRole('button', { name: say('tags.add') }).click()
      const form = page.getByRole('dialog')
      await form.getByRole('textbox', { name: say('tags.name') }).fill(night.toUpperCase())
      await expect(form.getByText(say('tags.taken', { name: night }))).toBeVisible()
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: say('tags.putAway', { name: night }) }).click()
      await expect(page.getByText(say('tags.wasPutAway', { name: night }))).toBeVisible()
      await page.keyboard.press('z')
      await expect(page.getByRole('button', { name: say('tags.putAway', { name: night }) })).toBeVisible()
    })
  })
})
