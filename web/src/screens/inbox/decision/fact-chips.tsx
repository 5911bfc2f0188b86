import { IconPencil } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import type { DecisionView } from '../../../../../src/contract/decision.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import { lazyPart } from '../../../parts/lazy-part.tsx'
import { correcting, isCorrectable } from './correcting.ts'
import { FactChip } from './fact-chip.tsx'
import classes from './facts.module.css'
import { listChips } from './list-chips.ts'
import type { CorrectingMenu } from './use-correcting.ts'
import { useFactWords } from './use-tell-fact.ts'
import { joinHint, useTellHint } from './use-tell-hint.ts'

const CorrectMenu = lazyPart(() => import('./correct-menu.tsx'), 'CorrectMenu')

interface Props {
  readonly decision: DecisionView
  readonly mayCorrect: boolean
  readonly menu: CorrectingMenu | null
  /** The fact whose words are to be marked. */
  onChoose(fact: string | null): void
  /** Somebody wants to see the words of a fact that nobody corrects; absent where they are always in sight. */
  onShowWords?(): void
}

/** What was understood of the message, in one calm line; a press says what it really is. */
export function FactChips({ decision, mayCorrect, menu, onChoose, onShowWords }: Props) {
  const t = useT()
  const tellHint = useTellHint()
  const point = useChosen(menu, onChoose)
  const chips = listChips(decision.facts)
  const layer = menu !== null && <Layer menu={menu} decision={decision} />
  const hasChip = chips.some(chip => chip.fact === menu?.fact)
  const press = (fact: string) => {
    if (mayCorrect && isCorrectable(fact)) correcting.set({ messageId: decision.messageId, fact })
    else onShowWords?.()
  }
  return (
    <ul className={classes.chips} aria-label={t('decision.facts')}>
      {chips.map(chip => (
        <li key={chip.fact} className={classes.place}>
          <FactChip
            chip={chip}
            hint={tellHint(chip.fact, decision)}
            facts={decision.facts}
            isCorrectable={mayCorrect && isCorrectable(chip.fact)}
            isOpen={menu?.fact === chip.fact}
            onPress={() => press(chip.fact)}
            onPoint={isPointed => point('pointed', isPointed ? chip.fact : null)}
            onFocus={isFocused => point('focused', isFocused ? chip.fact : null)}
          />
          {menu?.fact === chip.fact && layer}
        </li>
      ))}
      {mayCorrect && (
        <li className={classes.place}>
          <button
            type="button"
            className={classes.any}
            aria-haspopup="menu"
            aria-expanded={menu !== null && menu.fact === null}
            aria-label={t('decision.correctAny')}
            title={t('decision.correctAny')}
            onClick={() => correcting.set({ messageId: decision.messageId, fact: null })}
          >
            <IconPencil size={14} aria-hidden="true" />
          </button>
          {!hasChip && layer}
        </li>
      )}
    </ul>
  )
}

function Layer({ menu, decision }: { readonly menu: CorrectingMenu; readonly decision: DecisionView }) {
  const t = useT()
  const words = useFactWords()
  const tellHint = useTellHint()
  return (
    <CorrectMenu
      title={menu.fact === null ? t('decision.correctAny') : words.name(menu.fact)}
      hint={menu.fact === null ? null : joinHint(tellHint(menu.fact, decision))}
      menu={menu}
    />
  )
}

/** Under the pointer first, then in focus, then in the menu. */
function useChosen(menu: CorrectingMenu | null, onChoose: (fact: string | null) => void) {
  const [looked, setLooked] = useState<Readonly<Record<'pointed' | 'focused', string | null>>>(NOBODY_LOOKS)
  const chosen = looked.pointed ?? looked.focused ?? menu?.fact ?? null
  useEffect(() => onChoose(chosen), [chosen, onChoose])
  return (by: keyof typeof looked, fact: string | null) => setLooked(old => ({ ...old, [by]: fact }))
}

const NOBODY_LOOKS = { pointed: null, focused: null }
