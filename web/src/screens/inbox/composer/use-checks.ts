import type { TicketDetail } from '../../../../../src/contract/ticket.ts'
import type { EnclosureFlaw } from '../../../../../src/core/delivery/enclosure.ts'
import type { ToneFlaw } from '../../../../../src/core/policy/tone.ts'
import { useNeedsApproval } from '../writing/use-needs-approval.ts'
import { isFirstWord } from './decide-first-word.ts'
import { findExtrasFlaw, haveArrived, sumPrice } from './decide-sendable.ts'
import type { Draft } from './use-draft.ts'
import { type TextRules, useTextRules } from './use-text-rules.ts'
import { useToneFlaws } from './use-tone-flaws.ts'

/** What a draft would be as an answer, and whether it may go as it stands. */
export interface Checks {
  /** What the network would count; null until the counter has been fetched. */
  readonly used: number | null
  readonly hasLink: boolean
  /** Of all posts together; null for a note. */
  readonly cost: { readonly micros: number; readonly currency: string } | null
  readonly rules: TextRules | null
  readonly isTooLong: boolean
  readonly isSendable: boolean
  /** In what it departs from the policy's tone. */
  readonly flaws: readonly ToneFlaw[]
  /** What is said of what goes along as soon as it is so. */
  readonly spokenFlaw: EnclosureFlaw | null
  /** A second person reads it before it goes: it leaves as a request. */
  readonly isForApproval: boolean
  /** It only says that somebody is at it: the answer follows, and the matter stays open. */
  readonly isFirstWord: boolean
}

/** What is merely unfinished is not held against anyone. */
const SPOKEN_FLAWS: ReadonlySet<EnclosureFlaw> = new Set([
  'cannotMix',
  'tooManyAttachments',
  'altTooLong',
  'unsupported',
])

export function useChecks(detail: TicketDetail, draft: Draft): Checks {
  const { mode, way, text, extras, texts } = draft
  const rules = useTextRules(texts.some(each => each !== ''))
  const flaws = useToneFlaws(
    detail,
    mode,
    [text, ...extras.further.map(part => part.text)].join('\n\n'),
    rules,
  )
  const isForApproval = useNeedsApproval(detail) && mode !== 'note'
  const measure = (said: string) =>
    way === undefined ? null : said === '' ? 0 : (rules?.measureText(said, way.length.metric) ?? null)
  const isOver = (said: string) => (measure(said) ?? 0) > (way?.length.max ?? Number.POSITIVE_INFINITY)
  const hasLink = (said: string) => rules?.hasLink(said) ?? false
  const extrasFlaw = mode === 'note' ? null : findExtrasFlaw(extras, way)
  return {
    used: measure(texts[0] ?? ''),
    hasLink: texts.some(hasLink) || extras.invitesDirect,
    cost: way === undefined ? null : sumPrice(way, texts, extras, hasLink),
    rules,
    isTooLong: isOver(texts[0] ?? ''),
    isSendable:
      saysSomething(draft) &&
      !texts.some(isOver) &&
      extrasFlaw === null &&
      !flaws.some(({ kind }) => kind === 'forbiddenWord') &&
      haveArrived(extras) &&
      (mode === 'note' || way?.isAllowed === true),
    flaws,
    spokenFlaw: extrasFlaw !== null && SPOKEN_FLAWS.has(extrasFlaw) ? extrasFlaw : null,
    isForApproval,
    isFirstWord: mode !== 'note' && !isForApproval && isFirstWord(detail, extras),
  }
}

const saysSomething = ({ text, extras }: Draft): boolean =>
  (text.trim() !== '' || extras.files.length > 0) && extras.further.every(part => part.text.trim() !== '')
