import { type Given, wordOf } from '../../app/search.ts'

export const POLICY_TABS = [
  'document',
  'builder',
  'yaml',
  'bench',
  'backTest',
  'versions',
  'learning',
] as const
export type PolicyTab = (typeof POLICY_TABS)[number]

export interface PolicySearch {
  readonly tab: PolicyTab
  /** Where in the document, its steps joined by dots: `rules.3.when`. */
  readonly focus?: string | undefined
  /** Of the YAML, from 1: what cannot be read as a document has lines alone. */
  readonly line?: number | undefined
  /** Of the versions: which two are compared. */
  readonly from?: number | undefined
  readonly to?: number | undefined
}

const countOf = (value: unknown): number | undefined => {
  const number = Number(value)
  return Number.isSafeInteger(number) && number > 0 ? number : undefined
}

/** What is looked at lives in the address: it can be sent to a colleague, and "back" goes back. */
export const readPolicySearch = (search: Given<PolicySearch>): PolicySearch => ({
  tab: POLICY_TABS.find(each => each === search.tab) ?? 'document',
  focus: wordOf(search.focus),
  line: countOf(search.line),
  from: countOf(search.from),
  to: countOf(search.to),
})
