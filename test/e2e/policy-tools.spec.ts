import type { Locator, Page } from '@playwright/test'
import { expectAccessible } from './screens/expect-accessible.ts'
import { expect, test } from './test.ts'
import { say } from './world/words.ts'

test.use({ person: 'giulia' })

/** The part of the rules that a draft is written in. */
const COMMENT = '  # Marta asked for it in spring.\n'
const RULE = '  - id: if.direct\n'

const withComment = (source: string): string => source.replace(RULE, COMMENT + RULE)

interface OwnDraft {
  /** As it was last saved. */
  source(): string
  readonly begunWith: string
}

/**
 * A workspace has one draft, and tests run beside each other: here the desk's own answers, with a draft that is this
 * page's alone.
 */
async function holdDraft(page: Page, write: (source: string) => string): Promise<OwnDraft> {
  const inForce = await (await page.request.get('/api/policy')).json()
  const begunWith = write(inForce.source)
  const first = {
    source: begunWith,
    basedOn: inForce.version,
    savedAt: new Date(0).toISOString(),
    savedBy: 'Giulia Ferri',
  }
  let draft = begunWith === inForce.source ? null : first
  await page.route('**/api/policy', route => route.fulfill({ json: { ...inForce, draft } }))
  await page.route('**/api/policy/draft', route => {
    const body = route.request().postDataJSON()
    draft = { ...first, source: body.source, savedAt: new Date().toISOString() }
    return route.fulfill({ json: { savedAt: draft.savedAt } })
  })
  return { source: () => draft?.source ?? inForce.source, begunWith }
}

const openTab = async (page: Page, tab: string): Promise<void> => {
  await page.goto(`/policy?tab=${tab}`)
  await expect(page.getByRole('tab', { selected: true })).toBeVisible()
}

const rules = (page: Page): Locator =>
  page.getByRole('list', { name: say('policyTools.section.rules'), exact: true })
const ruleOf = (page: Page, id: string): Locator => rules(page).locator(`[data-rule="${id}"]`)
const titles = (page: Page): Locator => rules(page).getByRole('heading', { level: 2 })

async function pick(page: Page, field: Locator, option: string): Promise<void> {
  await field.click()
  await page.getByRole('option', { name: option, exact: true }).click()
}

test('a rule is built by forms, and the YAML keeps its comments and all other lines', async ({ page }) => {
  const draft = await holdDraft(page, withComment)
  await openTab(page, 'builder')
  await page.getByRole('button', { name: say('policyTools.addRule') }).click()
  const rule = ruleOf(page, 'rule')
  await expect(rule).toContainText(/decides nothing/)

  await rule.getByLabel(say('policyTools.title'), { exact: true }).fill('Many look on')
  await rule.getByLabel(say('policyTools.title'), { exact: true }).press('Enter')
  await expect(titles(page).first()).toHaveText('Many look on')
  const add = rule.getByRole('combobox', { name: say('policyTools.addLine') })
  await pick(page, add, say('facts.intent'))
  await rule.getByRole('button', { name: say('facts.value.cancellation'), exact: true }).click()
  const followers = say('policyTools.ask.atLeast', { fact: say('facts.followers') })
  await pick(page, add, followers)
  await rule.getByRole('textbox', { name: followers }).fill('50000')
  await rule.getByRole('textbox', { name: followers }).press('Enter')
  const except = rule.getByRole('combobox', { name: say('policyTools.addException') })
  await pick(page, except, say('facts.isToxic'))
  const who = rule.getByRole('combobox', { name: say('policyTools.queue'), exact: true })
  await pick(page, who, 'Billing')
  await rule.getByRole('switch', { name: say('policyTools.needsApproval') }).click()

  await expect(rule).toContainText('at least 50,000 followers')
  await expect(rule).toContainText('unless it is insulting')
  await expect(rule).toContainText('a supervisor reads the answer before it goes')
  await expect(rule).not.toContainText(/decides nothing/)
  await expect
    .poll(() => draft.source())
    .toContain(
      [
        '  - id: rule',
        '    title:',
        '      en: Many look on',
        '    when:',
        '      intent:',
        '        - cancellation',
        '      followersAtLeast: 50000',
        '    unless:',
        '      isToxic: true',
        '    decide:',
        '      who:',
        '        queue: billing',
        '      needsApproval: true',
        '',
      ].join('\n'),
    )
  const kept = draft.source().split('\n')
  expect(draft.begunWith.split('\n').filter(line => !kept.includes(line))).toEqual([])
  expect(draft.source()).toContain(COMMENT + RULE)

  await rule.getByRole('link', { name: say('policyTools.inTheYaml') }).click()
  await expect(page.locator('.cm-content')).toContainText('en: Many look on')
})

test('rules move by the keyboard, and what was deleted comes back', async ({ page }) => {
  const draft = await holdDraft(page, withComment)
  await openTab(page, 'builder')
  await expect(titles(page).first()).toBeVisible()
  const before = await titles(page).allTextContents()
  const [first = '', second = ''] = before
  const edit = rules(page).getByRole('button', { name: say('policyTools.editRule', { title: first }) })
  await edit.focus()
  await page.keyboard.press('Alt+ArrowDown')
  await expect(titles(page).nth(1)).toHaveText(first)
  await expect(edit).toBeFocused()
  await expect(page.getByText(say('policyTools.moved', { place: 2 }))).toBeAttached()
  await page.keyboard.press('Alt+ArrowUp')
  await expect(titles(page).first()).toHaveText(first)
  await rules(page)
    .getByRole('button', { name: say('policyTools.moveUp', { title: second }) })
    .click()
  await expect(titles(page).first()).toHaveText(second)

  await page.getByRole('button', { name: say('policyTools.moreOfRule', { title: second }) }).click()
  await page.getByRole('menuitem', { name: say('policyTools.delete') }).click()
  await expect(titles(page)).toHaveCount(before.length - 1)
  const notice = page.getByRole('status').filter({ hasText: say('policyTools.deleted', { title: second }) })
  await notice.getByRole('button', { name: say('policyTools.undo') }).click()
  await expect(titles(page)).toHaveText([second, first, ...before.slice(2)])
  await expect(notice).toHaveCount(0)

  await page.getByRole('button', { name: say('policyTools.moreOfRule', { title: first }) }).click()
  await page.getByRole('menuitem', { name: say('policyTools.copy') }).click()
  await expect(titles(page)).toHaveCount(before.length + 1)
  await expect.poll(() => draft.source()).toContain(COMMENT + RULE)
})

test('promises, names and tone are forms as well', async ({ page }) => {
  const draft = await holdDraft(page, source => source)
  await openTab(page, 'builder')
  const sections = page.getByRole('radiogroup', { name: say('policyTools.sections') })
  await sections.getByText(say('policyTools.section.promises'), { exact: true }).click()
  const promise = page.getByRole('listitem', { name: 'Within the hour' })
  const answer = promise.getByRole('group', { name: say('policyTools.metric.answerWithinMinutes') })
  await answer.getByLabel(say('priority.urgent')).fill('15')
  await answer.getByLabel(say('priority.urgent')).press('Enter')
  await expect(answer).toContainText('15 minutes')
  await expect.poll(() => draft.source()).toContain('urgent: 15\n')
  await sections.getByText(say('policyTools.section.tone'), { exact: true }).click()
  await pick(
    page,
    page.getByRole('combobox', { name: say('policyTools.emoji') }),
    say('policyTools.emoji.none'),
  )
  await expect.poll(() => draft.source()).toContain('emoji: none')
  await sections.getByText(say('policyTools.section.names'), { exact: true }).click()
  await page.getByRole('button', { name: say('policyTools.add.skills') }).click()
  await expect(page.getByRole('listitem', { name: say('policyTools.new.skills') })).toBeVisible()
})

test('what is no YAML leads to its line', async ({ page }) => {
  await holdDraft(page, () => 'rules: [\n  - id: a')
  await openTab(page, 'builder')
  await expect(page.getByText(say('policyTools.unreadable'))).toBeVisible()
  await page.getByRole('link', { name: say('policyTools.toTheYaml') }).click()
  await expect(page).toHaveURL(/tab=yaml/)
})

test('the bench says what is decided, by which rule, and why the others are silent', async ({ page }) => {
  await holdDraft(page, source => source)
  await openTab(page, 'bench')
  await page
    .getByRole('textbox', { name: say('policyTools.post') })
    .fill('Nella fattura ci sono due addebiti uguali')
  await page.keyboard.press('Control+Enter')
  const decided = page.getByRole('region', { name: /^In force, version/ })
  await expect(decided).toContainText('Billing')
  await expect(decided.locator('[data-kind=rule]').first()).toBeVisible()
  await expect(decided.locator('[data-kind=score]')).toContainText(/\d+ points/)
  const facts = page.getByRole('list', { name: say('decision.facts') })
  await expect(facts.locator('[data-fact=topic]')).toHaveAttribute('data-value', 'billing')
  const tried = page.getByRole('region', { name: say('policyTools.rulesTried') })
  await expect(tried.locator('[data-fires=true]').filter({ hasText: /and decides: .*Who/ })).toHaveCount(1)
  await expect(tried.locator('[data-rule="if.direct"]')).toContainText(
    say('policyTools.failed', { line: 'it is written as a direct message' }),
  )
  await tried.getByRole('switch', { name: say('policyTools.firedOnly') }).click()
  await expect(tried.locator('[data-fires=false]')).toHaveCount(0)
})

test('the draft stands beside what is in force', async ({ page }) => {
  await holdDraft(page, billsAreSilent)
  await openTab(page, 'bench')
  await page.getByRole('button', { name: say('policyTools.example.bill') }).click()
  const inForce = page.getByRole('region', { name: /^In force, version/ })
  const draft = page.getByRole('region', { name: say('policyTools.draft'), exact: true })
  await expect(inForce.locator('[data-part=if]')).toHaveText(/Answer/)
  await expect(draft.locator('[data-part=if]')).toHaveText(new RegExp(say('decision.if.no')))
  await expect(draft.locator('[data-part=if]')).toHaveAttribute('data-differs', 'true')
  await expect(draft.locator('[data-kind=rule]').first()).toContainText('Bills are left alone')
})

/** A policy by which no bill is answered. */
const billsAreSilent = (source: string): string =>
  source.replace(
    '\nrules:\n',
    [
      '\nrules:',
      '  - id: silent',
      '    title: Bills are left alone',
      '    when: { topic: [ billing ] }',
      '    decide: { if: leave, how: noAnswer }',
      '',
    ].join('\n'),
  )

test('a back-test counts what would change, and shows the messages beside what people did', async ({
  page,
  cockpit,
  join,
}) => {
  const customer = await join()
  const text = `@aurora_aiuta nella fattura ci sono due addebiti uguali ${customer.username}`
  await customer.post(text)
  await cockpit.openTicket(customer)
  await holdDraft(page, billsAreSilent)
  await openTab(page, 'backTest')
  await page.getByRole('button', { name: say('policyTools.start') }).click()
  await expect(page.getByText(/^Done: [\d,]+ messages$/)).toBeVisible()
  await expect(
    page.getByText(/of \d+ messages would be decided otherwise.*no longer be answered/),
  ).toBeVisible()
  const row = page
    .getByRole('table', { name: say('policyTools.part.if') })
    .getByRole('button', { name: /^Answer → Do not answer: \d+ message/ })
  await row.click()
  await expect(row).toHaveAttribute('aria-pressed', 'true')
  const list = page.getByRole('region', { name: say('policyTools.differing') })
  const message = list.getByRole('listitem').filter({ hasText: '@aurora_aiuta' }).first()
  await expect(message).toContainText(say('policyTools.people'))
  await expect(message).toContainText(say('decision.if.no'))
  await message.getByRole('link', { name: say('policyTools.toTicket') }).click()
  await expect(page).toHaveURL(/\/inbox\/[0-9a-f-]{36}/)
})

const PAGE = {
  total: 100,
  counted: 10,
  changed: 2,
  moves: [{ part: 'if', from: 'true', to: 'false', count: 2 }],
  differing: [],
  nextCursor: 'more',
}

/** A desk that has counted ten messages, and counts the next ones when it is let. */
async function holdPages(page: Page) {
  const asked: (() => void)[] = []
  let count = 0
  await page.route('**/api/policy/back-test', async route => {
    count++
    if (count > 1) await new Promise<void>(resolve => asked.push(resolve))
    await route.fulfill({ json: PAGE }).catch(() => undefined)
  })
  return { count: () => count, isWaiting: () => asked.length === 1, letGo: () => asked.shift()?.() }
}

test('it stops when told to, and when left alone', async ({ page }) => {
  await holdDraft(page, billsAreSilent)
  const pages = await holdPages(page)
  await openTab(page, 'backTest')
  await page.getByRole('button', { name: say('policyTools.start') }).click()
  const running = say('policyTools.status.running', { counted: '10', total: '100' })
  await expect(page.getByText(running)).toBeVisible()
  await expect(page.getByRole('progressbar')).toHaveAttribute('aria-valuenow', '10')
  await page.getByRole('button', { name: say('policyTools.stop') }).click()
  const stopped = say('policyTools.status.stopped', { counted: '10', total: '100' })
  await expect(page.getByText(stopped)).toBeVisible()

  const isAborted = page.waitForEvent('requestfailed', request => request.url().endsWith('/back-test'))
  await page.getByRole('button', { name: say('policyTools.start') }).click()
  await expect.poll(() => pages.count()).toBe(3)
  await page.getByRole('tab', { name: say('policy.tab.learning') }).click()
  await isAborted
  pages.letGo()
  pages.letGo()
  await expect(page.getByText(say('policyTools.learningWords'))).toBeVisible()
  expect(pages.count()).toBe(3)
})

test('without a draft nothing can differ', async ({ page }) => {
  await holdDraft(page, source => source)
  await openTab(page, 'backTest')
  await expect(page.getByText(say('policyTools.nothingCanDiffer'))).toBeVisible()
  await expect(page.getByRole('button', { name: say('policyTools.start') })).toHaveCount(0)
})

test('a draft with a mistake is not tried, and says so', async ({ page, expectedTroubles }) => {
  expectedTroubles.push(/409/)
  await holdDraft(page, source => source.replace('isSealed: true', 'isSaeled: true'))
  await openTab(page, 'bench')
  await page.getByRole('button', { name: say('policyTools.example.bill') }).click()
  await expect(page.getByRole('alert')).toContainText(say('policyTools.draftBroken'))
  await openTab(page, 'builder')
  const rule = ruleOf(page, 'how.sealed')
  await expect(rule).toContainText(say('policyTools.brokenRuleWords'))
  await expect(rule).toContainText('isSealed')
})

const LEARNED = {
  lessons: 3,
  changedAt: '2026-05-04T07:00:00.000Z',
  aims: [
    {
      aim: 'intent',
      lessons: 2,
      taught: [{ value: 'purchase', count: 2 }],
      words: [{ word: 'listino', value: 'purchase', weight: 1.2 }],
    },
    { aim: 'queue', lessons: 1, taught: [{ value: 'billing', count: 1 }], words: [] },
  ],
  channels: [
    { channel: 'x', needsRight: true, confirmedBy: null, confirmedAt: null },
    { channel: 'mastodon', needsRight: false, confirmedBy: null, confirmedAt: null },
  ],
}

/** What the desk learned is everybody's, also that of tests beside this one: here it is this page's alone. */
async function holdLearning(page: Page): Promise<void> {
  let learning = structuredClone(LEARNED) as { lessons: number; channels: Record<string, unknown>[] }
  await page.route('**/api/learning', route => route.fulfill({ json: learning }))
  await page.route('**/api/learning/reset', route => {
    learning = { ...learning, lessons: 0 }
    return route.fulfill({ json: { done: true } })
  })
  await page.route('**/api/learning/rights', route => {
    const { channel, isConfirmed } = route.request().postDataJSON()
    const right = isConfirmed
      ? { confirmedBy: 'Giulia Ferri', confirmedAt: '2026-05-04T08:00:00.000Z' }
      : { confirmedBy: null, confirmedAt: null }
    const channels = learning.channels.map(each => (each.channel === channel ? { ...each, ...right } : each))
    learning = { ...learning, channels }
    return route.fulfill({ json: { done: true } })
  })
}

test('what was learned is shown, its right confirmed with care, and all of it forgotten', async ({
  page,
}) => {
  await holdLearning(page)
  await openTab(page, 'learning')
  await expect(page.getByText(say('policyTools.learned', { count: 3 }))).toBeVisible()
  const intent = page.getByRole('region', { name: say('policyTools.aim.intent') })
  await expect(intent).toContainText('listino')
  await expect(intent).toContainText(say('facts.value.purchase'))
  await expect(page.getByRole('region', { name: say('policyTools.aim.queue') })).toContainText('Billing')

  const channel = page.locator('[data-channel=x]')
  await expect(channel).toContainText(say('policyTools.mayNotLearn'))
  await channel.getByRole('button', { name: say('policyTools.confirmRight') }).click()
  const dialog = page.getByRole('dialog')
  const confirm = dialog.getByRole('button', { name: say('policyTools.confirmDo') })
  await expect(confirm).toBeDisabled()
  await dialog.getByRole('checkbox').check()
  await confirm.click()
  await expect(channel).toContainText('Giulia Ferri confirmed')
  await channel.getByRole('button', { name: say('policyTools.takeRightBack') }).click()
  await expect(channel).toContainText(say('policyTools.mayNotLearn'))

  await page.getByRole('button', { name: say('policyTools.reset') }).click()
  const forget = dialog.getByRole('button', { name: say('policyTools.reset') })
  await expect(forget).toBeDisabled()
  await dialog.getByRole('textbox').fill(say('policyTools.resetWord'))
  await forget.click()
  await expect(page.getByText(say('policyTools.nothingLearned'))).toBeVisible()
})

test.describe('a viewer', () => {
  test.use({ person: 'vera' })

  test('reads the rules and changes none', async ({ page }) => {
    await openTab(page, 'builder')
    await expect(titles(page).first()).toBeVisible()
    await expect(page.getByRole('button', { name: say('policyTools.addRule') })).toHaveCount(0)
    await expect(rules(page).getByRole('button')).toHaveCount(0)
    await page.goto('/policy?tab=bench')
    await expect(page.getByText(say('policyTools.notYours'))).toBeVisible()
  })
})

// By night on a phone, where a form fails first; by day and by night whole tabs are visited with all other screens.
test.describe('by night, on a phone', () => {
  const width = 390
  test.use({ colorScheme: 'dark', viewport: { width, height: 844 } })

  const expectWhole = async (page: Page) => {
    await expectAccessible(page)
    await expect.poll(() => page.evaluate<number>('document.documentElement.scrollWidth')).toBe(width)
  }

  test('everybody can read and reach a rule and its form', async ({ page }) => {
    await holdDraft(page, billsAreSilent)
    await openTab(page, 'builder')
    await ruleOf(page, 'silent').locator('[data-act=edit]').click()
    await expect(page.getByLabel(say('policyTools.title'), { exact: true })).toBeVisible()
    await expectWhole(page)
  })

  for (const focus of ['promises', 'priorities', 'queues', 'tone', 'hours'])
    test(`everybody can read and reach the form of ${focus}`, async ({ page }) => {
      await holdDraft(page, source => source)
      await page.goto(`/policy?tab=builder&focus=${focus}`)
      await expect(page.getByRole('tabpanel').locator('fieldset').first()).toBeVisible()
      await expectWhole(page)
    })

  test('everybody can read and reach the bench', async ({ page }) => {
    await holdDraft(page, billsAreSilent)
    await openTab(page, 'bench')
    await page.getByRole('button', { name: say('policyTools.example.insult') }).click()
    await expect(page.getByRole('region', { name: say('policyTools.rulesTried') })).toBeVisible()
    await expectWhole(page)
  })

  test('everybody can read and reach a back-test', async ({ page }) => {
    await holdDraft(page, billsAreSilent)
    await openTab(page, 'backTest')
    await page.getByRole('button', { name: say('policyTools.start') }).click()
    await expect(page.getByText(/^Done: /)).toBeVisible()
    await expectWhole(page)
  })

  test('everybody can read and reach what was learned', async ({ page }) => {
    await holdLearning(page)
    await openTab(page, 'learning')
    await expect(page.getByRole('region', { name: say('policyTools.aim.intent') })).toBeVisible()
    await expectWhole(page)
  })
})
