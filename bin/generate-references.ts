import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeEventsPage } from '../src/server/references/events-page.ts'
import { writePermissionsPage } from '../src/server/references/permissions-page.ts'

const at = (...path: string[]): string => join(import.meta.dirname, '..', ...path)
const words: Readonly<Record<string, string>> = JSON.parse(
  readFileSync(at('web', 'src', 'i18n', 'locales', 'en', 'late', 'audit.json'), 'utf8'),
)

/** The pages of docs/ that are written from the code: `--check` says whether they are what would be written. */
const pages = {
  'permissions.md': writePermissionsPage,
  'events.md': () => writeEventsPage(type => words[`deed.${type}`]),
}

for (const [name, write] of Object.entries(pages)) {
  const page = write()
  const file = at('docs', name)
  if (!process.argv.includes('--check')) writeFileSync(file, page)
  else if (readFileSync(file, 'utf8') !== page) {
    process.stdout.write(`${file} is not what the code says. Run: node bin/generate-references.ts\n`)
    process.exitCode = 1
  }
}
