import { joinCatalogue } from '../join-catalogue.ts'

export const catalogue = joinCatalogue(
  import.meta.glob<Record<string, string>>(
    ['../locales/en/*.json', '!../locales/en/upkeep.json', '!../locales/en/mood.json'],
    { eager: true, import: 'default' },
  ),
)
