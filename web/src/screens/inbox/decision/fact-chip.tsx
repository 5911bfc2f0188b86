import { Tooltip } from '@mantine/core'
import {
  IconAlertTriangle,
  IconArrowsExchange,
  IconAt,
  IconBolt,
  IconCategory,
  IconEyeExclamation,
  IconFlame,
  IconLanguage,
  IconMoodEmpty,
  IconMoodSad,
  IconMoodSmile,
  IconMoodWink,
  IconMoon,
  IconPencil,
  IconRepeat,
  IconTag,
  IconTarget,
  type TablerIcon,
} from '@tabler/icons-react'
import type { DecisionView } from '../../../../../src/contract/decision.ts'
import type { FactName } from '../../../../../src/core/triage/facts.ts'
import { useLanguage } from '../../../i18n/locale-provider.tsx'
import type { Translate } from '../../../i18n/translator.ts'
import classes from './facts.module.css'
import { type Chip, listOf } from './list-chips.ts'
import { type FactWords, useFactWords } from './use-tell-fact.ts'
import { type Hint, joinHint } from './use-tell-hint.ts'

const ICONS: Readonly<Partial<Record<FactName, TablerIcon>>> = {
  language: IconLanguage,
  urgency: IconBolt,
  intent: IconTarget,
  function: IconCategory,
  topic: IconTag,
  named: IconAt,
  isToxic: IconAlertTriangle,
  privateData: IconEyeExclamation,
  mayBeIronic: IconMoodWink,
  belongsTo: IconArrowsExchange,
  askedBefore: IconRepeat,
  similarLately: IconFlame,
  isWithinHours: IconMoon,
}
const MOODS: Readonly<Record<string, TablerIcon>> = {
  negative: IconMoodSad,
  neutral: IconMoodEmpty,
  positive: IconMoodSmile,
}

const iconOf = ({ fact, view }: Chip): TablerIcon =>
  (fact === 'sentiment' ? MOODS[String(view.value)] : ICONS[fact]) ?? IconTag

interface Props {
  readonly chip: Chip
  readonly hint: Hint
  readonly facts: DecisionView['facts']
  readonly isCorrectable: boolean
  readonly isOpen: boolean
  onPress(): void
  onPoint(isPointed: boolean): void
  onFocus(isFocused: boolean): void
}

/** One fact: its value, how sure we are where we are not, and the words in which it was seen. */
export function FactChip({ chip, hint, facts, isCorrectable, isOpen, onPress, onPoint, onFocus }: Props) {
  const { t, formats } = useLanguage()
  const { told, name } = useTellChip(chip, facts)
  const Icon = iconOf(chip)
  const { view, sureness } = chip
  const share = sureness === 'sure' ? null : formats.percent(view.confidence)
  const spoken = [share === null ? `${name}, ${hint.sure}` : `${name} ${share}`, hint.words]
    .filter(each => each !== null)
    .join(', ')
  const opens = isCorrectable ? ({ 'aria-haspopup': 'menu', 'aria-expanded': isOpen } as const) : {}
  return (
    <Tooltip label={joinHint(hint)} events={TOOLTIP_EVENTS} disabled={isOpen} multiline maw={320}>
      <button
        type="button"
        className={classes.chip}
        data-value={String(view.value)}
        data-sureness={sureness}
        data-warning={chip.isWarning || undefined}
        aria-label={isCorrectable ? t('decision.factToCorrect', { fact: spoken }) : spoken}
        {...opens}
        onClick={onPress}
        onMouseEnter={() => onPoint(true)}
        onMouseLeave={() => onPoint(false)}
        onFocus={() => onFocus(true)}
        onBlur={() => onFocus(false)}
      >
        <Icon size={14} aria-hidden="true" />
        <span>{told}</span> {share !== null && <small>{share}</small>}
        {view.correctedBy !== null && <IconPencil size={12} aria-hidden="true" />}
      </button>
    </Tooltip>
  )
}

/** A press opens a menu that says the same. */
const TOOLTIP_EVENTS = { hover: true, focus: true, touch: false }

/** Their words on the chip say by themselves which fact it is. */
const SELF_TOLD: ReadonlySet<FactName> = new Set([
  'isToxic',
  'privateData',
  'mayBeIronic',
  'belongsTo',
  'askedBefore',
  'similarLately',
  'isWithinHours',
])

/** Where they are so, their name says it all. */
const NAMED: ReadonlySet<FactName> = new Set(['isToxic', 'askedBefore'])

/** The words on the chip, and those for who cannot see its picture. */
function useTellChip(chip: Chip, facts: DecisionView['facts']): { told: string; name: string } {
  const { t } = useLanguage()
  const words = useFactWords()
  const told = tellChip(chip, facts, words, t)
  const isWhole = SELF_TOLD.has(chip.fact) || told === words.pair(chip.fact, chip.view.value)
  return { told, name: isWhole ? told : t('facts.pair', { name: words.name(chip.fact), value: told }) }
}

function tellChip(
  { fact, view }: Chip,
  facts: DecisionView['facts'],
  words: FactWords,
  t: Translate,
): string {
  const { value } = view
  if (fact === 'urgency') return t('facts.urgencyChip', { urgency: String(value) })
  if (fact === 'similarLately') return t('facts.similarChip', { count: Number(value) })
  if (fact === 'isWithinHours') return t('facts.outsideHours')
  if (fact === 'mayBeIronic' || (NAMED.has(fact) && value === true)) return words.name(fact)
  if (fact === 'intent' && listOf(facts.alsoWants).length > 0)
    return t('facts.alsoChip', {
      first: words.value(fact, value),
      also: words.value('alsoWants', facts.alsoWants?.value ?? null),
    })
  const isAlone = !SELF_TOLD.has(fact) && value !== null && value !== 'none'
  return isAlone ? words.value(fact, value) : words.pair(fact, value)
}
