import { expect, type Locator, type Page } from '@playwright/test'
import { say } from './world/words.ts'

type Mode = 'public' | 'direct' | 'note'

/** The cockpit as people and screen readers find their way in it: by roles and names. */
export class Cockpit {
  readonly page: Page
  readonly list: Locator
  readonly search: Locator
  readonly stream: Locator
  readonly composer: Locator
  readonly decision: Locator
  readonly customer: Locator

  constructor(page: Page) {
    this.page = page
    this.list = page.getByRole('listbox', { name: say('inbox.list'), exact: true })
    this.search = page.getByRole('searchbox', { name: say('inbox.search') })
    this.stream = page.getByRole('log', { name: say('thread.conversation') })
    this.composer = page.getByRole('region', { name: say('composer.title'), exact: true })
    this.decision = page.getByRole('region', { name: say('decision.title'), exact: true })
    this.customer = page.getByRole('region', { name: say('customer.title'), exact: true })
  }

  /** Opens a view, narrowed to one customer: others come and go meanwhile. A hand on the list would hold new rows back. */
  async open(username: string, view = 'all'): Promise<void> {
    await this.page.mouse.move(0, 0)
    await this.page.goto(`/inbox?view=${view}&q=${username}`)
  }

  row(name: string): Locator {
    return this.list.getByRole('option').filter({ hasText: name })
  }

  /** Waits until the customer's row has come, and opens it. */
  async openTicket({ username, name }: { readonly username: string; readonly name: string }): Promise<void> {
    await this.open(username)
    await expect(this.row(name)).toBeVisible()
    await this.row(name).click()
    await this.stream.waitFor()
  }

  mode(mode: Mode): Locator {
    return this.composer.getByRole('button', { name: say(`composer.label.${mode}`), exact: true })
  }

  field(mode: Mode): Locator {
    return this.composer.getByRole('textbox', { name: say(`composer.label.${mode}`), exact: true })
  }

  bubble(text: string): Locator {
    return this.stream.getByRole('article').filter({ hasText: text })
  }

  async write(mode: Mode, text: string): Promise<void> {
    await this.mode(mode).click()
    await this.field(mode).fill(text)
  }

  /** Writes and sends by the button, whose words say where it goes. */
  async send(mode: Mode, text: string, button: string): Promise<void> {
    await this.write(mode, text)
    await this.composer.getByRole('button', { name: button, exact: true }).click()
  }

  async sendPublicly(text: string): Promise<void> {
    await this.send('public', text, say('composer.send.public', { account: 'aurora_aiuta' }))
  }

  /** The network has taken it. */
  async expectSent(text: string): Promise<void> {
    await expect(this.bubble(text)).toContainText(say('delivery.sent'))
  }

  /** Of the ticket that is open. */
  ticketId(): string {
    return new URL(this.page.url()).pathname.split('/').at(-1) ?? ''
  }

  /** Picks one line of a menu. */
  async choose(item: string): Promise<void> {
    await this.page.getByRole('menuitem', { name: item, exact: true }).click()
  }
}
