import { joinCatalogue } from '../join-catalogue.ts'

export const catalogue = joinCatalogue(
  import.meta.glob<Record<string, string>>(
    [
      '../locales/it/*.json',
      '!../locales/it/upkeep.json',
      '!../locales/it/mood.json',
      '!../locales/it/policy*.json',
    ],
    { eager: true, import: 'default' },
  ),
)
