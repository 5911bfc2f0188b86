import { readFileSync } from 'node:fs'
import { type APIRequestContext, type Locator, type Page, request } from '@playwright/test'
import type { PolicyView } from '../../src/contract/policy.ts'
import { expectAccessible } from './screens/expect-accessible.ts'
import { failUntilRetried, retryAfterFault } from './screens/fail-until-retried.ts'
import { expect, test } from './test.ts'
import { PEOPLE, type PersonName, sessionFile } from './world/people.ts'
import { getPlaces } from './world/places.ts'
import { say, wordsOf } from './world/words.ts'

const editor = (page: Page): Locator => page.getByRole('textbox', { name: say('policy.yaml.label') })
const tab = (page: Page, name: 'document' | 'yaml' | 'versions' | 'bench'): Locator =>
  page.getByRole('tab', { name: say(`policy.tab.${name}`), exact: true })
const publishButton = (page: Page): Locator => page.getByRole('button', { name: say('policy.publish') })
const dialog = (page: Page): Locator => page.getByRole('dialog')
const saved = (page: Page): Locator => page.getByText(/^Saved \d/)
const choose = async (page: Page, item: string): Promise<void> => {
  await page.getByRole('button', { name: say('policy.more'), exact: true }).click()
  await page.getByRole('menuitem', { name: item }).click()
}

/** Writes at the end of the line that begins so. */
async function addToLine(page: Page, key: string, text: string): Promise<void> {
  await page.goto(`/policy?tab=yaml&focus=${key}`)
  await expect(editor(page)).toBeFocused()
  await expect(page.locator('.cm-activeLine')).toContainText(key)
  await page.keyboard.press('End')
  await page.keyboard.type(text)
}

async function withDesk<T>(name: PersonName, act: (desk: APIRequestContext) => Promise<T>): Promise<T> {
  const { desk } = getPlaces()
  const context = await request.newContext({
    baseURL: desk,
    extraHTTPHeaders: { origin: desk },
    storageState: sessionFile(PEOPLE[name]),
  })
  const answer = await act(context)
  await context.dispose()
  return answer
}

const readPolicy = (): Promise<PolicyView> =>
  withDesk('giulia', async desk => (await (await desk.get('/api/policy')).json()) as PolicyView)

/** Somebody else saves a draft over whatever there is. */
async function saveDraftAs(name: PersonName, source: string): Promise<void> {
  const { version, draft } = await readPolicy()
  const data = { source, basedOn: version, savedAt: draft?.savedAt ?? null }
  await withDesk(name, async desk => expect(await desk.post('/api/policy/draft', { data })).toBeOK())
}

async function publishAs(name: PersonName, source: string, note: string): Promise<number> {
  const { version } = await readPolicy()
  const data = { source, note, basedOn: version }
  await withDesk(name, async desk => expect(await desk.post('/api/policy/publish', { data })).toBeOK())
  return version + 1
}

test.use({ person: 'marc' })
test.beforeEach(async () => {
  await withDesk('giulia', async desk => expect(await desk.delete('/api/policy/draft')).toBeOK())
})

test.describe('an agent', () => {
  test.use({ person: 'sara', locale: 'it-IT' })

  test('reads the policy as a document in Italian, and changes nothing', async ({ page }) => {
    const words = wordsOf('it')
    await page.goto('/inbox')
    await expect(page.getByRole('heading', { name: words('inbox.title'), exact: true })).toBeVisible()
    await page.keyboard.press('g')
    await page.keyboard.press('p')
    await expect(page).toHaveURL(/\/policy\?tab=document$/)
    await expect(page.getByRole('heading', { name: 'Che cosa promettiamo' })).toBeVisible()
    const rules = page.getByRole('region', { name: 'Come si tratta ogni messaggio' })
    await expect(rules.locator('strong').first()).not.toBeEmpty()
    await expect(rules).toContainText('Quando il messaggio è scritto in privato: si risponde in privato.')
    await expect(rules).toContainText('Consiglio: ')
    await expect(page.getByText(words('policy.readOnly'))).toBeVisible()
    await expect(page.getByRole('button', { name: words('policy.publish') })).toHaveCount(0)
    await expect(page.getByRole('button', { name: /^Modifica: / })).toHaveCount(0)
    await expect(page.getByRole('tab', { name: words('policy.tab.bench') })).toHaveCount(0)

    const contents = page.getByRole('navigation', { name: words('policy.document.contents') })
    await contents.getByRole('button', { name: 'Come parliamo' }).click()
    await expect(page.getByRole('heading', { name: 'Come parliamo' })).toBeFocused()

    await page.getByRole('tab', { name: words('policy.tab.yaml') }).click()
    const text = page.getByRole('textbox', { name: words('policy.yaml.label') })
    await expect(text).toHaveAttribute('aria-readonly', 'true')
    const before = await text.innerText()
    await text.click()
    await page.keyboard.type('x')
    await page.keyboard.press('Enter')
    expect(await text.innerText()).toBe(before)
    await page.getByRole('tab', { name: words('policy.tab.versions') }).click()
    await expect(page.getByRole('list', { name: words('policy.versions.list') })).toBeVisible()
    await expect(page.getByRole('button', { name: /^Ripristina/ })).toHaveCount(0)
  })
})

test('from a line of the document to a version in force, and back again', async ({ page }) => {
  const { version, source } = await readPolicy()
  const hours = Number(/^reopenWithinHours: (\d+)$/m.exec(source)?.[1])

  await test.step('a line is changed in the YAML, and saved by itself', async () => {
    await page.goto('/policy')
    const line = page.locator('[data-path=reopenWithinHours]')
    await line.hover()
    await line.getByRole('button', { name: /^Change: / }).click()
    await expect(page).toHaveURL(/tab=yaml&focus=reopenWithinHours/)
    await expect(editor(page)).toBeFocused()
    await page.keyboard.press('End')
    for (const _ of String(hours)) await page.keyboard.press('Backspace')
    await page.keyboard.type('240')
    await expect(saved(page)).toBeVisible()
    await expect
      .poll(async () => (await readPolicy()).draft)
      .toMatchObject({ savedBy: PEOPLE.marc.name, basedOn: version })
  })

  await test.step('the draft is there after a reload, with its mark', async () => {
    await page.reload()
    await expect(page.getByText(say('policy.draft.by', { name: PEOPLE.marc.name }))).toBeVisible()
    await expect(editor(page)).toContainText('reopenWithinHours: 240')
    await tab(page, 'document').click()
    const line = page.locator('[data-path=reopenWithinHours]')
    await expect(line).toContainText('10 days')
    await expect(line.getByText(say('policy.document.changed'), { exact: true })).toBeVisible()
    await expect(page.getByText(say('policy.document.changedCount', { count: 1 }))).toBeVisible()
  })

  await test.step('it is published, with a reason', async () => {
    await publishButton(page).click()
    await expect(dialog(page)).toContainText(say('policy.publish.lines', { added: 1, removed: 1 }))
    await expect(dialog(page).locator('ins')).toHaveText('reopenWithinHours: 240')
    const publish = dialog(page).getByRole('button', { name: say('policy.publish.do'), exact: true })
    await expect(publish).toBeDisabled()
    await dialog(page).getByLabel(say('policy.publish.why')).fill('Dieci giorni di pazienza')
    await publish.click()
    await expect(page.getByText(say('policy.publish.done', { version: version + 1 }))).toBeVisible()
    await expect(page.getByText(say('policy.draft.none'))).toBeVisible()
    expect(await readPolicy()).toMatchObject({
      version: version + 1,
      publishedBy: PEOPLE.marc.name,
      draft: null,
    })
  })

  await test.step('the versions tell who and why, and what differs', async () => {
    await tab(page, 'versions').click()
    const newest = page
      .getByRole('list', { name: say('policy.versions.list') })
      .getByRole('listitem')
      .first()
    await expect(newest).toContainText('Dieci giorni di pazienza')
    await expect(newest).toContainText(PEOPLE.marc.name)
    await expect(newest).toContainText(say('policy.inForce'))
    await newest.getByRole('button', { name: say('policy.versions.see', { version: version + 1 }) }).click()
    await expect(page).toHaveURL(new RegExp(`from=${version}&to=${version + 1}`))
    await expect(page.locator('del')).toHaveText(`reopenWithinHours: ${hours}`)
    await expect(page.locator('ins')).toHaveText('reopenWithinHours: 240')
  })

  await test.step('the old version comes back as a new one', async () => {
    await page.getByRole('button', { name: say('policy.versions.rollBackTo', { version }) }).click()
    await expect(dialog(page).getByLabel(say('policy.publish.why'))).toHaveValue(
      say('policy.versions.rollBackNote', { version }),
    )
    await dialog(page)
      .getByRole('button', { name: say('policy.publish.do'), exact: true })
      .click()
    await expect(page.getByText(say('policy.publish.done', { version: version + 2 }))).toBeVisible()
    expect(await readPolicy()).toMatchObject({ version: version + 2, source })
  })
})

test('a typo is told with its line, and keeps the draft from being published', async ({ page }) => {
  await addToLine(page, 'reopenWithinHours', '\nreopenWithinHour: 3')
  const count = page.getByRole('button', {
    name: say('policy.problems.count', { errors: 1, warnings: 0, both: 'no' }),
  })
  await expect(count).toBeVisible()
  await expect(page.locator('.cm-lintRange-error')).toHaveText('reopenWithinHour: 3')
  const line = (await page.locator('.cm-activeLineGutter.cm-gutterElement').first().textContent()) ?? ''
  await tab(page, 'document').click()
  await expect(page.getByText(say('policy.document.unreadable'))).toBeVisible()

  await count.click()
  const problem = page
    .getByRole('dialog')
    .getByRole('button', { name: 'Nothing here is called “reopenWithinHour”.' })
  await expect(problem).toContainText(say('policy.problems.line', { line }))
  await problem.click()
  await expect(page).toHaveURL(new RegExp(`tab=yaml&line=${line}$`))
  await expect(page.locator('.cm-activeLine')).toHaveText('reopenWithinHour: 3')

  await publishButton(page).click()
  await dialog(page).getByLabel(say('policy.publish.why')).fill('Presto')
  await expect(dialog(page).getByRole('alert')).toContainText(say('policy.publish.errors', { count: 1 }))
  await expect(
    dialog(page).getByRole('button', { name: say('policy.publish.do'), exact: true }),
  ).toBeDisabled()
})

test('problems stand in the document at the line that they are about', async ({ page }) => {
  const { source } = await readPolicy()
  await saveDraftAs(
    'marc',
    source.replace('accounts: []', 'accounts:\n  - { handle: nobody, purpose: care }'),
  )
  await page.goto('/policy')
  const line = page.locator('[data-path="accounts.0"]')
  await expect(line).toContainText('The account @nobody is not connected here.')
  await page
    .getByRole('button', { name: say('policy.problems.count', { errors: 0, warnings: 1, both: 'no' }) })
    .click()
  await page.getByRole('dialog').getByRole('button').click()
  await expect(page).toHaveURL(/tab=document&focus=accounts\.0/)
  await expect(line).toBeInViewport()
})

test('what the desk does not take is kept in the browser, and saved when it does', async ({
  page,
  expectedTroubles,
}) => {
  // As it goes it tries once more, past whatever stops its requests here, and hears that another page was quicker.
  expectedTroubles.push(/ERR_FAILED/, /409/)
  await page.route('**/api/policy/draft', route => route.abort())
  await addToLine(page, 'brandNames', ' # our names')
  await expect(page.getByText(say('policy.notSaved.offline'))).toBeVisible()
  expect((await readPolicy()).draft).toBeNull()
  const next = await page.context().newPage()
  await next.goto('/policy?tab=yaml')
  await expect(editor(next)).toContainText('brandNames: # our names')
  await expect(saved(next)).toBeVisible()
  await expect.poll(async () => (await readPolicy()).draft?.source).toContain('brandNames: # our names')
})

test('where two write at once, both are shown and a person chooses', async ({ page, expectedTroubles }) => {
  expectedTroubles.push(/409/)
  const { source } = await readPolicy()
  await addToLine(page, 'brandNames', ' # mine')
  await expect(saved(page)).toBeVisible()
  await saveDraftAs('giulia', `# theirs\n${source}`)
  await page.keyboard.type(' still')
  const choice = page.getByRole('alert').filter({ hasText: PEOPLE.giulia.name })
  await choice.getByRole('button', { name: say('policy.overtaken.compare') }).click()
  await expect(dialog(page).locator('del').first()).toHaveText('# theirs')
  await page.keyboard.press('Escape')
  await choice.getByRole('button', { name: say('policy.overtaken.mine') }).click()
  await expect(choice).toHaveCount(0)
  await expect(saved(page)).toBeVisible()
  await expect.poll(async () => (await readPolicy()).draft?.source).toContain('brandNames: # mine still')

  await saveDraftAs('giulia', `# theirs again\n${source}`)
  await editor(page).focus()
  await page.keyboard.type('!')
  await choice.getByRole('button', { name: say('policy.overtaken.theirs') }).click()
  await expect(editor(page)).toContainText('# theirs again')
  await expect(page.getByText(say('policy.draft.by', { name: PEOPLE.giulia.name }))).toBeVisible()
})

test('another version that comes into force is told, and is not published over unseen', async ({
  page,
  expectedTroubles,
}) => {
  expectedTroubles.push(/409/)
  const { source } = await readPolicy()
  await addToLine(page, 'brandNames', ' # mine')
  await expect(saved(page)).toBeVisible()
  await publishButton(page).click()
  await dialog(page).getByLabel(say('policy.publish.why')).fill('La mia')
  const version = await publishAs('giulia', `# hers\n${source}`, 'La sua')
  // Behind the dialog the screen follows at once; what is compared in it does not change by itself.
  await expect(page.locator('h1')).toContainText(say('policy.version', { version }))
  await dialog(page)
    .getByRole('button', { name: say('policy.publish.do'), exact: true })
    .click()
  await expect(dialog(page).getByRole('alert')).toContainText(
    say('policy.publish.moved', { name: PEOPLE.giulia.name, version }),
  )
  await expect(dialog(page).locator('del').first()).toHaveText('# hers')
  await page.keyboard.press('Escape')
  const choice = page
    .getByRole('alert')
    .filter({ hasText: say('policy.overtaken.version', { name: PEOPLE.giulia.name, version }) })
  await choice.getByRole('button', { name: say('policy.overtaken.theirs') }).click()
  await expect(editor(page)).toContainText('# hers')
  await expect(editor(page)).not.toContainText('# mine')
  expect(await publishAs('giulia', source, 'Come prima')).toBe(version + 1)
  const news = page.getByText(
    say('policy.newVersion', { name: PEOPLE.giulia.name, version: version + 1, note: 'Come prima' }),
  )
  await expect(news).toBeVisible()
})

test('a draft is replaced and thrown away only when asked, and comes back by Undo', async ({ page }) => {
  await addToLine(page, 'brandNames', ' # mine')
  await expect(saved(page)).toBeVisible()

  await choose(page, say('policy.starter.shop'))
  await dialog(page)
    .getByRole('button', { name: say('policy.replace.do') })
    .click()
  await expect(editor(page)).not.toContainText('# mine')
  await page.getByRole('button', { name: say('thread.undo'), exact: true }).click()
  await expect(editor(page)).toContainText('brandNames: # mine')

  await choose(page, say('policy.discard'))
  await dialog(page)
    .getByRole('button', { name: say('policy.discard.do'), exact: true })
    .click()
  await expect(page.getByText(say('policy.draft.none'))).toBeVisible()
  await expect(publishButton(page)).toBeDisabled()
  await page.getByRole('button', { name: say('thread.undo'), exact: true }).click()
  await expect(saved(page)).toBeVisible()
  await expect.poll(async () => (await readPolicy()).draft?.source).toContain('brandNames: # mine')
})

test('a policy is exported with its comments, and imported again', async ({ page }) => {
  const { source } = await readPolicy()
  await page.goto('/policy')
  const [download] = await Promise.all([page.waitForEvent('download'), choose(page, say('policy.export'))])
  expect(readFileSync(await download.path(), 'utf8')).toBe(source)

  const [files] = await Promise.all([page.waitForEvent('filechooser'), choose(page, say('policy.import'))])
  await files.setFiles({
    name: 'ours.yaml',
    mimeType: 'application/yaml',
    buffer: Buffer.from(`# From elsewhere.\n${source}`),
  })
  await expect(page.getByText(say('policy.imported', { file: 'ours.yaml' }))).toBeVisible()
  await tab(page, 'yaml').click()
  await expect(editor(page)).toContainText('# From elsewhere.')
})

test('the editor obeys its keys, and Escape then Tab leaves it', async ({ page }) => {
  await addToLine(page, 'rules', '\n- id: a\nwhen:\nurgency: [ high ]')
  await expect(editor(page)).toContainText('      urgency: [ high ]')
  await page.keyboard.press('Control+s')
  await expect(saved(page)).toBeVisible()
  for (let steps = 0; steps < 12; steps++) await page.keyboard.press('Control+z')
  await expect(editor(page)).not.toContainText('urgency: [ high ]')
  await page.keyboard.press('Control+Shift+z')
  await page.keyboard.press('Tab')
  await expect(editor(page)).toBeFocused()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Tab')
  await expect(editor(page)).not.toBeFocused()
})

test('a fault says so, and the next try shows the policy', async ({ page, expectedTroubles }) => {
  expectedTroubles.push(/500/)
  await failUntilRetried(page, '**/api/policy')
  await page.goto('/policy')
  await retryAfterFault(page)
  await expect(page.getByRole('article')).toBeVisible()
})

// By night on a phone, where it fails first; by day and by night it is visited with all other screens.
test.describe('by night, on a phone', () => {
  const width = 390
  test.use({ colorScheme: 'dark', viewport: { width, height: 844 } })

  test('everybody can read and reach it, and nothing is cut', async ({ page }) => {
    const { source } = await readPolicy()
    await saveDraftAs('marc', source.replace('reopenWithinHours:', 'reopenWithinHour: 3\nreopenWithinHours:'))
    await page.goto('/policy?tab=yaml&focus=reopenWithinHours')
    await expect(page.locator('.cm-lintRange-error')).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('button', { name: /^1 error/ }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await publishButton(page).click()
    await expect(dialog(page).locator('ins').first()).toBeVisible()
    await expectAccessible(page)
    await page.keyboard.press('Escape')

    await saveDraftAs(
      'marc',
      source.replace('accounts: []', 'accounts: [ { handle: nobody, purpose: care } ]'),
    )
    await page.goto('/policy?focus=accounts.0')
    await expect(page.getByText(say('policy.document.changed'), { exact: true })).toBeVisible()
    await expectAccessible(page)
    await tab(page, 'versions').click()
    await expect(page.locator('ins').first()).toBeVisible()
    await expectAccessible(page)
    await expect.poll(() => page.evaluate<number>('document.documentElement.scrollWidth')).toBe(width)
  })
})
