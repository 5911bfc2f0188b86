import { useMemo } from 'react'
import type { TicketDetail } from '../../../../../src/contract/ticket.ts'
import type { ToneFlaw } from '../../../../../src/core/policy/tone.ts'
import type { ComposerMode } from '../outgoing.ts'
import type { TextRules } from './use-text-rules.ts'

/** Before so many letters nobody has forgotten anything: he has only just begun. */
const BEGUN_AT = 12
const LATE_FLAWS: ReadonlySet<ToneFlaw['kind']> = new Set(['noGreeting', 'noSignature'])

/** In what the answer departs from how the policy wants us to speak; of a note it wants nothing. */
export function useToneFlaws(
  { ticket, tone, messages }: TicketDetail,
  mode: ComposerMode,
  text: string,
  rules: TextRules | null,
): readonly ToneFlaw[] {
  const { language } = ticket
  return useMemo(() => {
    if (mode === 'note' || rules === null) return []
    const isFirstAnswer = !messages.some(
      each => each.direction === 'outbound' && each.visibility !== 'internal',
    )
    const flaws = rules.findToneFlaws(text, tone, { visibility: mode, language, isFirstAnswer })
    return text.trim().length < BEGUN_AT ? flaws.filter(({ kind }) => !LATE_FLAWS.has(kind)) : flaws
  }, [mode, text, rules, tone, language, messages])
}
