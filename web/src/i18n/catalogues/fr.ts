import { joinCatalogue } from '../join-catalogue.ts'

export const catalogue = joinCatalogue(
  import.meta.glob<Record<string, string>>(
    [
      '../locales/fr/*.json',
      '!../locales/fr/upkeep.json',
      '!../locales/fr/mood.json',
      '!../locales/fr/policy*.json',
    ],
    { eager: true, import: 'default' },
  ),
)
