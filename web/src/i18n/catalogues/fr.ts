import { joinCatalogue } from '../join-catalogue.ts'

export const catalogue = joinCatalogue(
  import.meta.glob<Record<string, string>>('../locales/fr/*.json', { eager: true, import: 'default' }),
)
