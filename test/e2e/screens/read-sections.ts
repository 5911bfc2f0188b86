import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PlainKey } from '../../../web/src/i18n/translator.ts'

const SECTIONS = join(import.meta.dirname, '../../../web/src/screens/settings/sections.ts')
const SECTION = /key: '([^']+)',\s*group: '\w+',\s*label: '([^']+)'/g

interface SectionRead {
  readonly key: string
  readonly label: PlainKey
}

/** Every section of the settings, in their order: read as text, since their components belong to a browser. */
export const readSections = (): readonly SectionRead[] =>
  [...readFileSync(SECTIONS, 'utf8').matchAll(SECTION)].map(([, key = '', label = '']) => ({
    key,
    label: label as PlainKey,
  }))
