import { joinCatalogue } from '../join-catalogue.ts'

export const catalogue = joinCatalogue(
  import.meta.glob<Record<string, string>>(
    [
      '../locales/fr/*.json',
      '!../locales/fr/upkeep.json',
      '!../locales/fr/mood.json',
      '!../locales/fr/matters.json',
      '!../locales/fr/drafts.json',
      '!../locales/fr/policy*.json',
      '!../locales/fr/roster.json',
      '!../locales/fr/customers*.json',
      '!../locales/fr/routing.json',
      '!../locales/fr/asked.json',
      '!../locales/fr/ticketing.json',
      '!../locales/fr/escalations.json',
      '!../locales/fr/publicLoop.json',
    ],
    { eager: true, import: 'default' },
  ),
)
