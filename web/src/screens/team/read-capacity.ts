const MOST = 1000

export type ReadCapacity =
  | { readonly isValid: true; readonly value: number | null }
  | { readonly isValid: false }

/** What stands in the field: nothing leaves it to the policy. */
export function readCapacity(written: string | number): ReadCapacity {
  const text = String(written).trim()
  if (text === '') return { isValid: true, value: null }
  const value = Number(text)
  return Number.isFinite(value) && value >= 0 && value <= MOST ? { isValid: true, value } : { isValid: false }
}
