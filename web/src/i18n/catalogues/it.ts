import { joinCatalogue } from '../join-catalogue.ts'

export const catalogue = joinCatalogue(
  import.meta.glob<Record<string, string>>(
    [
      '../locales/it/*.json',
      '!../locales/it/upkeep.json',
      '!../locales/it/mood.json',
      '!../locales/it/matters.json',
      '!../locales/it/drafts.json',
      '!../locales/it/policy*.json',
      '!../locales/it/roster.json',
      '!../locales/it/customers*.json',
      '!../locales/it/routing.json',
      '!../locales/it/asked.json',
      '!../locales/it/ticketing.json',
      '!../locales/it/escalations.json',
      '!../locales/it/publicLoop.json',
    ],
    { eager: true, import: 'default' },
  ),
)
