import type { FirstDeed, FirstRunStep } from '../../core/first-run/first-run.ts'
import type { KnownLanguage } from '../../core/language.ts'

/** Which languages a brand speaks; a workspace without a row has said nothing yet. */
export interface BrandLanguagesTable {
  workspace_id: string
  languages: KnownLanguage[]
  default_language: KnownLanguage
}
/** How far a new workspace has been set up; where there is no row nobody is guided. */
export interface FirstRunTable {
  workspace_id: string
  step: FirstRunStep | null
  skipped: FirstDeed[]
  has_opened_palette: boolean
  is_dismissed: boolean
}
/** A customer who was invented to look round; goes with all that was. */
export interface SampleCustomerTable {
  workspace_id: string
  customer_id: string
}

export interface WorkspaceTables {
  brand_languages: BrandLanguagesTable
  first_run: FirstRunTable
  sample_customer: SampleCustomerTable
}
