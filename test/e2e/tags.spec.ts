import { expect, test } from './test.ts'
import { say } from './world/words.ts'

const MARK = `${Date.now() % 1_000_000}`
const [OUTAGE, NIGHT] = [`Browser outage ${MARK}`, `Browser night ${MARK}`]

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
      await picker.getByRole('textbox').fill(OUTAGE)
      await expect(picker.getByRole('option', { name: say('tags.make', { name: OUTAGE }) })).toBeVisible()
      await page.keyboard.press('Enter')
      await expect(picker.getByRole('textbox')).toHaveValue('')
      await page.keyboard.press('Enter')
      await expect(strip).toContainText(OUTAGE)
      await expect(cockpit.row(first.name)).toContainText(OUTAGE)
    })

    await test.step('its cross takes it away, z gives it back', async () => {
      await strip.getByRole('button', { name: say('thread.removeTag', { name: OUTAGE }) }).click()
      await expect(strip).toHaveCount(0)
      await page.keyboard.press('z')
      await expect(strip).toContainText(OUTAGE)
      await expect(cockpit.row(first.name)).toContainText(OUTAGE)
    })

    await test.step('two are put on many, and taken back where they came', async () => {
      await page.keyboard.press('*')
      await page.keyboard.press('Shift+T')
      await expect(picker.getByLabel(say('tags.isOnSome'))).toHaveCount(1)
      await picker.getByRole('textbox').fill(NIGHT)
      await expect(picker.getByRole('option', { name: say('tags.make', { name: NIGHT }) })).toBeVisible()
      await page.keyboard.press('Enter')
      await expect(picker.getByRole('textbox')).toHaveValue('')
      await picker.getByRole('button', { name: say('tags.done') }).click()
      await expect(rows.filter({ hasText: NIGHT })).toHaveCount(2)
      await page.keyboard.press('z')
      await expect(rows.filter({ hasText: NIGHT })).toHaveCount(0)
      await expect(rows.filter({ hasText: OUTAGE })).toHaveCount(1)
    })

    await test.step('who may not make one is told who can', async () => {
      const sara = await openAs('sara')
      await sara.openTicket(second)
      await sara.page.keyboard.press('Shift+T')
      const asked = sara.page.getByRole('dialog', { name: say('acts.pick.tag') })
      await asked.getByRole('textbox').fill(`Browser missing ${MARK}`)
      await expect(asked.getByRole('status')).toContainText('Marc Delorme')
      await asked.getByRole('textbox').fill(NIGHT)
      await sara.page.keyboard.press('Enter')
      await sara.page.keyboard.press('Enter')
      await expect(sara.row(second.name)).toContainText(NIGHT)
    })

    await test.step('merged, with how many tickets that concerns, and parted by z', async () => {
      await page.goto('/settings?section=tags')
      const line = (name: string) => page.getByRole('listitem').filter({ hasText: name })
      await page.getByRole('button', { name: say('tags.merge', { name: NIGHT }) }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('combobox', { name: say('tags.mergeInto') }).fill(OUTAGE)
      await page.getByRole('option', { name: OUTAGE }).click()
      await expect(dialog.getByRole('status')).toContainText(
        say('tags.mergeSure', { name: NIGHT, into: OUTAGE, n: 1 }),
      )
      await dialog.getByRole('button', { name: say('tags.mergeYes'), exact: true }).click()
      await expect(line(OUTAGE)).toContainText(say('tags.within', { name: NIGHT }))
      await expect(line(OUTAGE)).toContainText(say('tags.tickets', { n: 2 }))
      await page.keyboard.press('z')
      await expect(line(OUTAGE)).not.toContainText(say('tags.within', { name: NIGHT }))
      await expect(line(NIGHT)).toContainText(say('tags.tickets', { n: 1 }))
    })

    await test.step('a name that is taken is refused as it is typed; put away, it comes back', async () => {
      await page.getByRole('button', { name: say('tags.add') }).click()
      const form = page.getByRole('dialog')
      await form.getByRole('textbox', { name: say('tags.name') }).fill(NIGHT.toUpperCase())
      await expect(form.getByText(say('tags.taken', { name: NIGHT }))).toBeVisible()
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: say('tags.putAway', { name: NIGHT }) }).click()
      await expect(page.getByText(say('tags.wasPutAway', { name: NIGHT }))).toBeVisible()
      await page.keyboard.press('z')
      await expect(page.getByRole('button', { name: say('tags.putAway', { name: NIGHT }) })).toBeVisible()
    })
  })
})
