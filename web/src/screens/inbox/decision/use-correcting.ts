import { useCallback, useEffect, useMemo } from 'react'
import type { CorrectionRequest, DecisionView } from '../../../../../src/contract/decision.ts'
import type { CorrectableFact } from '../../../../../src/core/triage/correct-facts.ts'
import { type Action, useActions } from '../../../actions/registry.ts'
import { useStore } from '../../../app/store.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import { CORRECTABLE_NAMES, correcting, keysOf, listValues } from './correcting.ts'
import { useFactWords } from './use-tell-fact.ts'

export interface Choice {
  readonly label: string
  readonly isChosen: boolean
  /** The key that chooses a fact from anywhere, shown beside its name. */
  readonly keys?: string | null
}

export interface CorrectingMenu {
  readonly fact: CorrectableFact | null
  readonly choices: readonly Choice[]
  pick(place: number): void
  close(): void
}

const NONE: readonly Action[] = []

/** The menu of this message while it is open. A digit picks from it, whether it is drawn already or not. */
export function useCorrecting(
  decision: DecisionView,
  mayCorrect: boolean,
  correct: (correction: CorrectionRequest) => void,
): CorrectingMenu | null {
  const current = useStore(correcting)
  const isOurs = current?.messageId === decision.messageId
  const fact = isOurs ? current.fact : null
  const choices = useChoices(decision, fact)
  const close = useCallback(() => correcting.set(null), [])
  useClosedWithCard(decision.messageId)
  const pick = (place: number) => {
    const choice = choices[place]
    if (choice === undefined) return
    if (fact === null)
      return correcting.set({ messageId: decision.messageId, fact: CORRECTABLE_NAMES[place] ?? null })
    close()
    const value = listValues(fact, decision.topics)[place]
    if (!choice.isChosen) correct({ fact, value } as CorrectionRequest)
  }
  useSecondKey(isOurs, pick, close)
  return isOurs && mayCorrect ? { fact, choices, pick, close } : null
}

/** Whoever comes back to the message later finds no menu open. */
function useClosedWithCard(messageId: string): void {
  useEffect(
    () => () => {
      if (correcting.get()?.messageId === messageId) correcting.set(null)
    },
    [messageId],
  )
}

function useChoices(decision: DecisionView, fact: CorrectableFact | null): readonly Choice[] {
  const words = useFactWords()
  if (fact === null)
    return CORRECTABLE_NAMES.map(name => ({ label: words.name(name), isChosen: false, keys: keysOf(name) }))
  const view = decision.facts[fact]
  return listValues(fact, decision.topics).map(value => ({
    label: words.value(fact, value),
    isChosen: view !== undefined && view.confidence > 0 && view.value === value,
  }))
}

/** The first of two keys, on a screen that has one message before it. */
export function useCorrectingKeys(messageId: string, mayCorrect: boolean): void {
  const t = useT()
  const words = useFactWords()
  const names = CORRECTABLE_NAMES.map(words.name).join('\n')
  const actions = useMemo<readonly Action[]>(() => {
    if (!mayCorrect) return NONE
    const labels = names.split('\n')
    const some = CORRECTABLE_NAMES.map((fact, place) => ({
      id: `correct ${fact}`,
      group: 'matter' as const,
      label: t('decision.correct', { name: labels[place] ?? '' }),
      ...(keysOf(fact) === null ? {} : { keys: keysOf(fact) ?? '' }),
      run: () => correcting.set({ messageId, fact }),
    }))
    const any: Action = {
      id: 'correct',
      group: 'matter',
      label: t('decision.correctAny'),
      keys: 'c',
      run: () => correcting.set({ messageId, fact: null }),
    }
    return [any, ...some]
  }, [t, names, messageId, mayCorrect])
  useActions(actions)
}

/** Ahead of every other key of the page: a digit that follows at once belongs to the menu that is opening. */
function useSecondKey(isOpen: boolean, pick: (place: number) => void, close: () => void): void {
  useEffect(() => {
    if (!isOpen) return
    const onKeyDown = (event: KeyboardEvent) => {
      const digit = digitOf(event)
      if (digit === null && event.key !== 'Escape') return
      event.preventDefault()
      event.stopPropagation()
      if (digit === null) close()
      else pick(digit - 1)
    }
    document.addEventListener('keydown', onKeyDown, true)
    return () => document.removeEventListener('keydown', onKeyDown, true)
  })
}

/** The digit's own key, also where Shift would be needed to write it (AZERTY). */
function digitOf({ key, code, ctrlKey, metaKey, altKey }: KeyboardEvent): number | null {
  if (ctrlKey || metaKey || altKey) return null
  const written = /^[1-9]$/.exec(key)?.[0] ?? /^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1]
  return written === undefined ? null : Number(written)
}
