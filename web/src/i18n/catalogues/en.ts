import { joinCatalogue } from '../join-catalogue.ts'

export const catalogue = joinCatalogue(
  import.meta.glob<Record<string, string>>(
    [
      '../locales/en/*.json',
      '!../locales/en/upkeep.json',
      '!../locales/en/mood.json',
      '!../locales/en/policy*.json',
    ],
    { eager: true, import: 'default' },
  ),
)
