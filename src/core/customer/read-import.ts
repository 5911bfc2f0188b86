import { ok, type Result, refuse } from '../result.ts'
import { type Address, addressKey, isMailAddress, readAddress } from './address.ts'
import { type Attribute, type AttributeValue, readWrittenAttribute } from './attribute.ts'
import type { CustomerDraft } from './customer-draft.ts'
import type { ImportColumn, ImportFlaw } from './import-field.ts'
import { type NamedPlan, readPlan } from './plan.ts'
import { readAmount } from './read-amount.ts'

/** What is wrong with a value of a line; with the line itself where no column is named. */
export interface FoundFlaw {
  readonly code: ImportFlaw
  readonly column: ImportColumn | null
  readonly value: string | null
}

/** What a workspace has, by which a file is read. */
export interface ImportRules {
  readonly attributes: readonly Attribute[]
  readonly plans: readonly NamedPlan[]
  /** Channels whose addresses are those of mail. */
  readonly mailChannels: readonly string[]
  /** In which a value is, where the file does not say. */
  readonly currency: string
}

export type ReadLine = Result<CustomerDraft, readonly FoundFlaw[]>

/** Longer ones are a mistake in the file, such as a quotation mark that was forgotten. */
const MOST_CHARACTERS: Readonly<Partial<Record<ImportColumn['field'], number>>> = {
  externalKey: 200,
  name: 200,
  plan: 200,
  tags: 2_000,
}
const MAX_TAG = 60
const MAX_TAGS = 50

/** One line of a file as what it says of a customer. An empty cell says nothing. All flaws are found, not the first. */
export function readImportLine(
  cells: readonly string[],
  columns: readonly ImportColumn[],
  rules: ImportRules,
): ReadLine {
  if (cells.length !== columns.length)
    return refuse([{ code: 'wrongColumnCount', column: null, value: String(cells.length) }])
  const reading = new Reading(rules)
  for (const [at, column] of columns.entries()) reading.take(column, cells[at]?.trim() ?? '')
  return reading.finish()
}

/** A line half read. */
class Reading {
  private readonly flaws: FoundFlaw[] = []
  private readonly texts = new Map<ImportColumn['field'], string>()
  private readonly attributes: Record<string, AttributeValue> = {}
  private readonly addresses = new Map<string, Address>()
  private readonly rules: ImportRules
  private tags: readonly string[] | undefined
  private amount: number | undefined

  constructor(rules: ImportRules) {
    this.rules = rules
  }

  take(column: ImportColumn, text: string): void {
    if (text === '' || column.field === 'ignore') return
    if (text.length > (MOST_CHARACTERS[column.field] ?? Number.POSITIVE_INFINITY))
      return this.fail('tooLong', column, text)
    switch (column.field) {
      case 'externalKey':
      case 'name':
      case 'plan':
        this.texts.set(column.field, text)
        return
      case 'currency':
        return this.takeCurrency(column, text)
      case 'value':
        return this.takeAmount(column, text)
      case 'tags':
        return this.takeTags(column, text)
      case 'address':
        return this.takeAddress(column, text)
      case 'attribute':
        return this.takeAttribute(column, text)
    }
  }

  finish(): ReadLine {
    const externalKey = this.texts.get('externalKey') ?? null
    if (externalKey === null && this.addresses.size === 0 && this.flaws.length === 0)
      this.flaws.push({ code: 'nobodyNamed', column: null, value: null })
    if (this.flaws.length > 0) return refuse(this.flaws)
    const [name, plan] = [this.texts.get('name'), this.texts.get('plan')]
    const currency = this.texts.get('currency') ?? this.rules.currency
    return ok({
      externalKey,
      addresses: [...this.addresses.values()],
      ...(name === undefined ? {} : { displayName: name }),
      ...(plan === undefined ? {} : { plan: readPlan(plan, this.rules.plans) }),
      ...(this.amount === undefined ? {} : { value: { micros: this.amount, currency } }),
      ...(this.tags === undefined ? {} : { tags: this.tags }),
      ...(Object.keys(this.attributes).length === 0 ? {} : { attributes: this.attributes }),
    })
  }

  private takeCurrency(column: ImportColumn, text: string): void {
    const currency = text.toUpperCase()
    if (!/^[A-Z]{3}$/.test(currency)) return this.fail('notACurrency', column, text)
    this.texts.set('currency', currency)
  }

  private takeAmount(column: ImportColumn, text: string): void {
    const micros = readAmount(text)
    if (micros === null) return this.fail('notAnAmount', column, text)
    this.amount = micros
  }

  private takeTags(column: ImportColumn, text: string): void {
    const tags = [...new Set(text.split(/[,;|]/).map(tag => tag.trim()))].filter(tag => tag !== '')
    if (tags.length > MAX_TAGS || tags.some(tag => tag.length > MAX_TAG))
      return this.fail('tooLong', column, text)
    this.tags = tags
  }

  private takeAddress(column: ImportColumn, text: string): void {
    const address = readAddress(text)
    const channel = column.of ?? ''
    const isMail = this.rules.mailChannels.includes(channel)
    if (address === null || (isMail && !isMailAddress(address)))
      return this.fail('notAnAddress', column, text)
    const read = { channel, address }
    this.addresses.set(addressKey(read), read)
  }

  private takeAttribute(column: ImportColumn, text: string): void {
    const attribute = this.rules.attributes.find(each => each.key === column.of)
    if (attribute === undefined) return
    const read = readWrittenAttribute(attribute, text)
    if (!read.ok) return this.fail(read.refusal, column, text)
    this.attributes[attribute.key] = read.value
  }

  private fail(code: ImportFlaw, column: ImportColumn, value: string): void {
    this.flaws.push({ code, column, value: value.slice(0, 100).toWellFormed() })
  }
}
