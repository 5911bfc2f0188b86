import { joinCatalogue } from '../join-catalogue.ts'

/** Texts of screens that few open: not part of what everybody loads first. */
export const catalogue = joinCatalogue(
  import.meta.glob<Record<string, string>>('../locales/fr/late/*.json', { eager: true, import: 'default' }),
)
