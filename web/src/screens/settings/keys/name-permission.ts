import type { PlainKey, Translate } from '../../../i18n/translator.ts'

/** What a permission lets one do; one that the cockpit does not know yet stays as it is. */
export function namePermission(permission: string, t: Translate): string {
  const key = `programs.may.${permission}`
  const words = t(key as PlainKey)
  return words === key ? permission : words
}
