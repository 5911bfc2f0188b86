import { joinCatalogue } from '../join-catalogue.ts'

export const catalogue = joinCatalogue(
  import.meta.glob<Record<string, string>>('../locales/it/*.json', { eager: true, import: 'default' }),
)
