/** Text that is markup already and must not be escaped again. */
export class Markup {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }
}

type Slot = string | number | Markup | null | readonly Slot[]

const ENTITIES: { readonly [character: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Whatever is put into the template is escaped, unless it is markup itself. */
export function html(strings: TemplateStringsArray, ...slots: readonly Slot[]): Markup {
  return new Markup(strings.map((text, index) => text + renderSlot(slots[index] ?? null)).join(''))
}

function renderSlot(slot: Slot): string {
  if (slot === null) return ''
  if (slot instanceof Markup) return slot.text
  if (Array.isArray(slot)) return slot.map(renderSlot).join('')
  return String(slot).replace(/[&<>"']/g, character => ENTITIES[character] ?? '')
}

/** A whole page. `refreshSeconds` lets it reload itself, for people who watch. */
export function page(title: string, body: Markup, refreshSeconds?: number): string {
  const refresh =
    refreshSeconds === undefined ? '' : html`<meta http-equiv="refresh" content="${refreshSeconds}">`
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        ${refresh}
        <title>${title}</title>
        <link rel="icon" href="/sandbox/icon.svg">
        <link rel="stylesheet" href="/sandbox/style.css">
      </head>
      <body>
        <header><a href="/">Sandbox network</a><span>invented people, nothing leaves this machine</span><a class="to-room" href="/sandbox/control">Control room</a></header>
        <main>${body}</main>
      </body>
    </html>`.text
}
