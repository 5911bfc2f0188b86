import type { AttributeView } from '../../../../../src/contract/customer.ts'
import { readWrittenAttribute } from '../../../../../src/core/customer/attribute.ts'

type Asked = Pick<AttributeView, 'kind' | 'choices'>
export type TypedValue = string | number | boolean | null

/** What was typed, as the desk keeps it; nothing typed takes the value away. */
export function readTyped(attribute: Asked, text: string): TypedValue {
  if (text.trim() === '') return null
  const read = readWrittenAttribute(attribute, text)
  return read.ok ? read.value : null
}

/** What is wrong with what was typed; null when it fits, or nothing is there. */
export function findFlaw(attribute: Asked, text: string) {
  if (text.trim() === '') return null
  const read = readWrittenAttribute(attribute, text)
  return read.ok ? null : read.refusal
}
