import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { HtmlTagDescriptor, Plugin, Rolldown } from 'vite'

/** Paths of the files that a page needs before it shows anything: by language, at the door, behind it. */
interface FirstFiles {
  readonly locales: Readonly<Record<string, readonly string[]>>
  readonly door: readonly string[]
  readonly desk: readonly string[]
}

const LOCALES = ['it', 'fr', 'en']
const DOOR = ['/src/screens/sign-in/sign-in-screen.tsx']
const DESK = ['/src/app/desk-layout.tsx', '/src/screens/inbox/inbox-screen.tsx']

/** Letters of our three languages; others come when they are written. */
const FONT = /inter-latin-wght-normal-[\w-]+\.woff2$/
/** What every screen but the inbox waits for. */
const REST_STYLES = /mantine-rest-[\w-]+\.css$/

/** Puts the script that runs before the first paint into the page, with the names of the files that it asks for. */
export function firstPage(): Plugin {
  return {
    name: 'pronto:first-page',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        const files = bundle === undefined ? nothing() : listFiles(bundle)
        return { html, tags: [beforePaint(files)] }
      },
    },
  }
}

function beforePaint(files: FirstFiles): HtmlTagDescriptor {
  const source = readFileSync(join(import.meta.dirname, 'before-paint.js'), 'utf8')
  const script = source.replace(/^\s*\/\/.*\n/gm, '').replace('__FIRST_FILES__', JSON.stringify(files))
  return { tag: 'script', attrs: { nonce: '__CSP_SCRIPT_NONCE__' }, children: script, injectTo: 'head' }
}

const nothing = (): FirstFiles => ({
  locales: Object.fromEntries(LOCALES.map(locale => [locale, []])),
  door: [],
  desk: [],
})

function listFiles(bundle: Rolldown.OutputBundle): FirstFiles {
  const outputs = Object.values(bundle)
  const chunks = outputs.filter(each => each.type === 'chunk')
  const first = new Set(
    walk(
      chunks,
      chunks.filter(each => each.isEntry),
    ),
  )
  const from = (sources: readonly string[]): string[] => {
    const starts = chunks.filter(each =>
      each.moduleIds.some(id => sources.some(source => id.endsWith(source))),
    )
    return walk(chunks, starts).filter(file => !first.has(file))
  }
  const named = (name: RegExp) =>
    outputs.flatMap(each => (name.test(each.fileName) ? `/${each.fileName}` : []))
  return {
    locales: Object.fromEntries(LOCALES.map(locale => [locale, from([`/src/i18n/catalogues/${locale}.ts`])])),
    door: [...from(DOOR), ...named(REST_STYLES), ...named(FONT), '/api/setup'],
    desk: [...from(DESK), ...named(FONT), '/api/me'],
  }
}

/** Paths of these files, of what they import at once, and of the styles of both. */
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
  return [...seen].map(file => `/${file}`)
}
