import type { Address } from './address.ts'
import type { AttributeValue } from './attribute.ts'

/** What a customer is worth a year. */
export interface Worth {
  readonly micros: number
  readonly currency: string
}

/** What a file or the CRM says of one customer. What is not stated stays; null takes it away. */
export interface CustomerDraft {
  readonly externalKey: string | null
  readonly displayName?: string
  readonly plan?: string | null
  readonly value?: Worth | null
  /** Added to those that he has: people tag too, and their tags are not another program's to remove. */
  readonly tags?: readonly string[]
  readonly attributes?: Readonly<Record<string, AttributeValue | null>>
  readonly addresses: readonly Address[]
}

/** What the desk knows of a customer already. */
export interface KnownCustomer {
  readonly id: string
  readonly externalKey: string | null
  readonly displayName: string
  readonly plan: string | null
  readonly value: Worth | null
  readonly tags: readonly string[]
  readonly attributes: Readonly<Record<string, AttributeValue>>
  /** Those that were stated, and the handles of his profiles. */
  readonly addresses: readonly Address[]
}
