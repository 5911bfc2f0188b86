/** What a column of an import may say of a customer. `address` and `attribute` also say which. */
export const IMPORT_FIELDS = [
  'ignore',
  'externalKey',
  'name',
  'plan',
  'value',
  'currency',
  'tags',
  'address',
  'attribute',
] as const
export type ImportField = (typeof IMPORT_FIELDS)[number]

/** `of`: the channel of an address, the key of an attribute; null elsewhere. */
export interface ImportColumn {
  readonly field: ImportField
  readonly of: string | null
}

export type ImportDelimiter = ',' | ';' | '\t'
export const IMPORT_DELIMITERS: readonly [',', ';', '\t'] = [',', ';', '\t']

/** What becomes of a line. */
export const IMPORT_OUTCOMES = ['new', 'changed', 'unchanged', 'error'] as const
export type ImportOutcome = (typeof IMPORT_OUTCOMES)[number]

/** What is wrong with a line, or with one value in it. */
export const IMPORT_FLAWS = [
  'wrongColumnCount',
  'unclosedQuote',
  'nobodyNamed',
  'tooLong',
  'notANumber',
  'notAnAmount',
  'notADate',
  'notYesNo',
  'notAChoice',
  'notACurrency',
  'notAnAddress',
  'twiceInFile',
  'severalCustomers',
  'otherExternalKey',
] as const
export type ImportFlaw = (typeof IMPORT_FLAWS)[number]

/** Why a whole import is not even looked at. */
export const IMPORT_REFUSALS = ['tooManyLines', 'noLines', 'mappingMisfits', 'nothingToMatchBy'] as const
export type ImportRefusal = (typeof IMPORT_REFUSALS)[number]
