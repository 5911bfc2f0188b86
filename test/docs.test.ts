import { execFileSync } from 'node:child_process'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { SETTINGS_SCHEMA } from '../src/server/settings.ts'
import { ROOT } from './architecture/source.ts'

const documents = globSync(
  ['*.md', 'docs/**/*.md', 'src/**/*.md', 'web/*.md', 'bench/**/*.md', 'test/**/*.md'],
  {
    cwd: ROOT,
  },
)
  .filter(path => !path.includes('node_modules'))
  .sort()
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8')

/** Fenced code holds examples, not references. */
const withoutCode = (text: string): string => text.replace(/^( *)```[\s\S]*?^\1```/gm, '')

describe('every document', () => {
  test('has been found', () => expect(documents).toContain('docs/decisions/README.md'))

  test.each(documents)('%s links to what is there', path => {
    const links = [...withoutCode(read(path)).matchAll(/\]\(([^)\s]+)\)/g)].map(match => match[1] ?? '')
    const missing = links.filter(link => !/^(https?|mailto):/.test(link) && !leadsSomewhere(path, link))
    expect(missing).toEqual([])
  })

  test.each(documents)('%s names files that are there', path => {
    const spans = [...withoutCode(read(path)).matchAll(/`([^`\n]+)`/g)].flatMap(
      match => match[1]?.split(' ') ?? [],
    )
    const missing = spans
      .filter(word => /^(?:src|web|bin|test|bench|docs)\/[\w./-]*$/.test(word))
      .filter(name => !isPlaceholder(name) && !existsSync(join(ROOT, name)))
    expect(missing).toEqual([])
  })
})

/** `NAME` and `NOUN` stand for what the reader adds. */
const isPlaceholder = (name: string): boolean => /NAME|NOUN/.test(name)

function leadsSomewhere(path: string, link: string): boolean {
  const [file = '', anchor] = link.split('#')
  const target = file === '' ? path : join(dirname(path), decodeURIComponent(file))
  if (!existsSync(join(ROOT, target))) return false
  return anchor === undefined || anchorsOf(read(target)).includes(anchor)
}

/** As the usual hosts make them of headings. */
const anchorsOf = (text: string): string[] =>
  [...text.matchAll(/^#+ (.+)$/gm)].map(match =>
    (match[1] ?? '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  )

describe('docs/operations.md', () => {
  const rows = [...read('docs/operations.md').matchAll(/^\| `([A-Z_]+)` \| (.*?) \| (.*?) \|$/gm)].map(
    ([, name = '', standard = '', words = '']) => ({ name, standard: standard.replaceAll('`', ''), words }),
  )

  test('names each setting as the program does: in its order, with its default and its words', () => {
    const defaults: Readonly<Record<string, unknown>> = SETTINGS_SCHEMA.parse({})
    const wanted = Object.entries(SETTINGS_SCHEMA.shape).map(([name, schema]) => ({
      name,
      standard: show(defaults[name]),
      words: schema.description,
    }))
    expect(rows).toEqual(wanted)
  })

  const show = (value: unknown): string =>
    typeof value === 'boolean' ? String(Number(value)) : value === undefined ? '' : String(value)

  test('and other documents name no setting that there is not', () => {
    const known = [...Object.keys(SETTINGS_SCHEMA.shape), 'PRONTO_TEST_DATABASE_URL']
    const named = [...documents, 'compose.yaml', 'Dockerfile'].flatMap(path =>
      [...read(path).matchAll(/\bPRONTO_[A-Z_]+\b/g)].map(match => match[0]),
    )
    expect(named.filter(name => !known.includes(name))).toEqual([])
  })
})

describe('the program', () => {
  const help = (...words: string[]): string =>
    execFileSync(process.execPath, [join(ROOT, 'bin/pronto'), ...words, '--help'], { encoding: 'utf8' })
  const commandsIn = (text: string): string[] => {
    const [, list = ''] = text.split('Commands:')
    return [...list.matchAll(/^ {2}(\w+)/gm)].map(match => match[1] ?? '').filter(name => name !== 'help')
  }

  test('has help for each command that it names, and the documents know them', { timeout: 60_000 }, () => {
    const commands = commandsIn(help())
    expect(commands).toEqual(['start', 'migrate', 'sandbox', 'account', 'doctor', 'backup', 'restore'])
    for (const name of commands) {
      expect(help(name)).toContain(`Usage: pronto ${name}`)
      expect(read('docs/operations.md')).toMatch(new RegExp(`\`pronto ${name}|\`${name}( FILE)?\``))
    }
    for (const name of commandsIn(help('account')))
      expect(help('account', name)).toContain('Usage: pronto account')
  })
})
