import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeEventsPage } from '../server/references/events-page.ts'
import { writePermissionsPage } from '../server/references/permissions-page.ts'
import { say } from './say.ts'

const at = (...path: string[]): string => join(import.meta.dirname, '..', '..', ...path)

function readWords(): Readonly<Record<string, string>> {
  return JSON.parse(readFileSync(at('web', 'src', 'i18n', 'locales', 'en', 'late', 'audit.json'), 'utf8'))
}

/** The pages of docs/ that are written from the code. */
const PAGES = {
  'permissions.md': writePermissionsPage,
  'events.md': () => {
    const words = readWords()
    return writeEventsPage(type => words[`deed.${type}`])
  },
}

/** Writes them; with `--check` says whether they are what would be written. @returns an exit code. */
export function generateReferences(args: readonly string[]): number {
  let stale = 0
  for (const [name, write] of Object.entries(PAGES)) {
    const [file, page] = [at('docs', name), write()]
    if (!args.includes('--check')) writeFileSync(file, page)
    else if (readFileSync(file, 'utf8') !== page) {
      say(`${file} is not what the code says. Run: node bin/generate-references.ts`)
      stale = 1
    }
  }
  return stale
}
