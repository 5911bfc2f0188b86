/** Quotation marks and backslashes end or change an element; PostgreSQL stores no U+0000 at all. */
const TO_MEND = /["\\\0]/

/**
 * A PostgreSQL array as text, such as `{"a",NULL,"b"}`, from texts, numbers, booleans, dates, lists of these and
 * nothing. The driver could write it too, but looks at each element three times.
 */
export const arrayLiteral = (values: readonly unknown[]): string => `{${values.map(elementOf).join(',')}}`

function elementOf(value: unknown): string {
  if (value === null || value === undefined) return 'NULL'
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (value instanceof Date) return `"${value.toISOString()}"`
  return quote(Array.isArray(value) ? arrayLiteral(value) : String(value))
}

const quote = (text: string): string =>
  TO_MEND.test(text) ? `"${text.replaceAll('\0', '').replace(/["\\]/g, '\\$&')}"` : `"${text}"`
