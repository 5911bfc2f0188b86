import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { HtmlTagDescriptor, Plugin, Rolldown } from 'vite'

/**
 * Files that a page needs before it shows anything: styles and texts by their paths, all others by their names in
 * `assets`, which also tells the worker what it need not keep (`public/kept-page.js`).
 */
interface FirstFiles {
  readonly styles: readonly string[]
  readonly locales: ByLocale
  /** Texts of screens that few open. */
  readonly rest: ByLocale
  readonly door: readonly string[]
  readonly desk: readonly string[]
  /** By the first word of the address, with a slash where more follows. */
  readonly screens: Readonly<Record<string, FirstScreen>>
}

type ByLocale = Readonly<Record<string, readonly string[]>>

interface FirstScreen {
  readonly files: readonly string[]
  readonly isWhole: boolean
}

const LOCALES = ['it', 'fr', 'en']
const DOOR = ['/src/screens/sign-in/sign-in-screen.tsx']
const DESK = ['/src/app/desk-layout.tsx']
const INBOX = ['/src/screens/inbox/inbox-screen.tsx']
const PANES = ['/src/screens/inbox/thread/thread-pane.tsx', '/src/screens/inbox/customer/customer-pane.tsx']

/** Where somebody comes in from outside: an address that is kept, a page loaded anew. */
const SCREENS: Readonly<Record<string, readonly string[]>> = {
  inbox: INBOX,
  'inbox/': [...INBOX, ...PANES],
  customers: ['/src/screens/customers/customers-screen.tsx'],
  policy: ['/src/screens/policy/policy-screen.tsx'],
  wall: ['/src/screens/wall/wall-screen.tsx'],
  settings: ['/src/screens/settings/settings-screen.tsx'],
}
/** These speak with the texts and show the styles of the first picture alone. */
const isWhole = (screen: string): boolean => !screen.startsWith('inbox')

/** Letters of our three languages; others come when they are written. */
const FONT = /inter-latin-wght-normal-[\w-]+\.woff2$/
/** What every screen but the inbox waits for. */
const REST_STYLES = /mantine-rest-[\w-]+\.css$/

/** The bundler's own mark for the styles of all: found before anything is painted, they would be waited for. */
const STYLE_LINK = /\s*<link rel="stylesheet"[^>]*href="([^"]+)"[^>]*>/g

/** Puts what comes before the first paint into the page: a few styles, and a script with the names of the files that it asks for. */
export function firstPage(): Plugin {
  return {
    name: 'pronto:first-page',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        const styles = [...html.matchAll(STYLE_LINK)].map(([, href = '']) => href)
        const files = bundle === undefined ? nothing() : listFiles(bundle, styles)
        return { html: html.replace(STYLE_LINK, ''), tags: [beforeStyles(), beforePaint(files)] }
      },
    },
  }
}

function beforeStyles(): HtmlTagDescriptor {
  const styles = readFileSync(join(import.meta.dirname, 'before-styles.css'), 'utf8')
  return { tag: 'style', attrs: { nonce: '__CSP_NONCE__' }, children: styles, injectTo: 'head' }
}

function beforePaint(files: FirstFiles): HtmlTagDescriptor {
  const source = readFileSync(join(import.meta.dirname, 'before-paint.js'), 'utf8')
  const script = source.replace(/^\s*\/\/.*\n/gm, '').replace('__FIRST_FILES__', JSON.stringify(files))
  return { tag: 'script', attrs: { nonce: '__CSP_SCRIPT_NONCE__' }, children: script, injectTo: 'head' }
}

const byLocale = (list: (locale: string) => readonly string[]): ByLocale =>
  Object.fromEntries(LOCALES.map(locale => [locale, list(locale)]))

const nothing = (): FirstFiles => ({
  styles: [],
  locales: byLocale(() => []),
  rest: byLocale(() => []),
  door: [],
  desk: [],
  screens: {},
})

function listFiles(bundle: Rolldown.OutputBundle, styles: readonly string[]): FirstFiles {
  const outputs = Object.values(bundle)
  const chunks = outputs.filter(each => each.type === 'chunk')
  const entries = chunks.filter(each => each.isEntry)
  const first = new Set(walk(chunks, entries))
  const from = (sources: readonly string[]): string[] => {
    const starts = chunks.filter(each =>
      each.moduleIds.some(id => sources.some(source => id.endsWith(source))),
    )
    return walk(chunks, starts).filter(file => !first.has(file))
  }
  const named = (name: RegExp) => outputs.flatMap(each => (name.test(each.fileName) ? [each.fileName] : []))
  const [font, rest] = [named(FONT), named(REST_STYLES)]
  const desk = from(DESK)
  const screenFiles = (screen: string, sources: readonly string[]): FirstScreen => {
    const files = [...from(sources), ...(isWhole(screen) ? rest : [])].filter(file => !desk.includes(file))
    return { files: files.map(nameOf), isWhole: isWhole(screen) }
  }
  return {
    styles,
    locales: byLocale(locale => from([`/src/i18n/catalogues/${locale}.ts`]).map(file => `/${file}`)),
    rest: byLocale(locale => from([`/src/i18n/catalogues/${locale}-rest.ts`]).map(nameOf)),
    door: [...[...from(DOOR), ...rest, ...font].map(nameOf), '/api/setup'],
    desk: [...[...desk, ...font].map(nameOf), '/api/me'],
    screens: Object.fromEntries(
      Object.entries(SCREENS).map(([screen, sources]) => [screen, screenFiles(screen, sources)]),
    ),
  }
}

const nameOf = (file: string): string => file.replace(/^assets\//, '')

/** These files, what they import at once, and the styles of both. */
function walk(chunks: readonly Rolldown.OutputChunk[], starts: readonly Rolldown.OutputChunk[]): string[] {
  const byFile = new Map(chunks.map(chunk => [chunk.fileName, chunk]))
  const seen = new Set<string>()
  const visit = (chunk: Rolldown.OutputChunk | undefined) => {
    if (chunk === undefined || seen.has(chunk.fileName)) return
    seen.add(chunk.fileName)
    for (const style of chunk.viteMetadata?.importedCss ?? []) seen.add(style)
    for (const next of chunk.imports) visit(byFile.get(next))
  }
  for (const start of starts) visit(start)
  return [...seen]
}
