import { isDeskError } from '../api/desk-error.ts'
import type { Translate } from '../i18n/translator.ts'
import { explainError } from './explain-error.ts'

const REFUSALS = {
  tagNameTaken: 'tags.refusal.nameTaken',
  tagMerged: 'tags.refusal.merged',
  tagNotMerged: 'tags.refusal.notMerged',
  sameTag: 'tags.refusal.same',
  unknownTag: 'refusals.unknownTag',
} as const

/** Within the whole language. */
export function explainTagError(error: unknown, t: Translate): string {
  const refusal = isDeskError(error, 'refused') ? error.details.refusal : null
  return typeof refusal === 'string' && Object.hasOwn(REFUSALS, refusal)
    ? t(REFUSALS[refusal as keyof typeof REFUSALS])
    : explainError(error, t)
}
