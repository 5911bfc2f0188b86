import type { PlainKey, Translate } from '../../../i18n/translator.ts'

/** What happened, in words; a kind of event that the cockpit does not know yet stays as it is. */
export function tellDeed(type: string, t: Translate): string {
  const key = `audit.deed.${type}`
  const words = t(key as PlainKey)
  return words === key ? type : words
}
