import { expect, test } from './test.ts'
import { say } from './world/words.ts'

test('several tickets are marked, given away at once, and taken back', async ({ page, cockpit, join }) => {
  const people = [await join(), await join(), await join()]
  const word = `insieme${people[0]?.username}`
  for (const each of people) await each.post(`@aurora_aiuta non riesco a entrare. ${word}`)
  await page.goto(`/inbox?view=all&q=${word}`)
  const rows = cockpit.list.getByRole('option')
  await expect(rows).toHaveCount(3)
  const marked = cockpit.list.locator('[role=option][aria-checked=true]')

  await test.step('x marks the open one, Shift+J the next, * all; Escape clears', async () => {
    await page.keyboard.press('j')
    await expect(cockpit.list.getByRole('option', { selected: true })).toHaveCount(1)
    await page.keyboard.press('x')
    await expect(marked).toHaveCount(1)
    await page.keyboard.press('Shift+J')
    await expect(marked).toHaveCount(2)
    await page.keyboard.press('*')
    await expect(marked).toHaveCount(3)
    await expect(page.getByText(say('acts.marked', { n: 3 }))).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByText(say('acts.marked', { n: 3 }))).toHaveCount(0)
  })

  await test.step('p asks which priority, typed and chosen by Enter', async () => {
    await page.keyboard.press('*')
    await expect(marked).toHaveCount(3)
    await page.keyboard.press('p')
    const question = page.getByRole('dialog', { name: say('acts.pick.priority') })
    await expect(question.getByRole('textbox', { name: say('acts.pick.priority') })).toBeFocused()
    await page.keyboard.type(say('priority.urgent').slice(0, 4))
    await page.keyboard.press('Enter')
    await expect(rows.filter({ hasText: say('priority.urgent') })).toHaveCount(3)
    await expect(page.getByText(say('acts.done', { n: 3 }))).toBeVisible()
  })

  await test.step('z takes it back, for each where it came from', async () => {
    await page.keyboard.press('z')
    await expect(rows.filter({ hasText: say('priority.urgent') })).toHaveCount(0)
  })

  await test.step('one is snoozed by its key, and comes back', async () => {
    await page.keyboard.press('s')
    await expect(page.getByRole('textbox', { name: say('acts.pick.snooze') })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(rows).toHaveCount(2)
    await page.keyboard.press('z')
    await expect(rows).toHaveCount(3)
  })
})
