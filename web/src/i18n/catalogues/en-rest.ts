import { joinCatalogue } from '../join-catalogue.ts'

/** Texts of screens that few open: not part of what everybody loads first. */
export const catalogue = joinCatalogue(
  import.meta.glob<Record<string, string>>(
    [
      '../locales/en/upkeep.json',
      '../locales/en/mood.json',
      '../locales/en/matters.json',
      '../locales/en/drafts.json',
      '../locales/en/policy*.json',
      '../locales/en/customers*.json',
      '../locales/en/roster.json',
      '../locales/en/routing.json',
      '../locales/en/asked.json',
      '../locales/en/ticketing.json',
      '../locales/en/escalations.json',
      '../locales/en/publicLoop.json',
    ],
    { eager: true, import: 'default' },
  ),
)
