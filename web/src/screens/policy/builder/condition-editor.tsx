import { ActionIcon, SegmentedControl, Select } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useState } from 'react'
import {
  ASK_NAMES,
  type Ask,
  type AskName,
  askOf,
  type Condition,
  statedIn,
} from '../../../../../src/core/policy/condition.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import type { Translate } from '../../../i18n/translator.ts'
import { type FactWords, useFactWords } from '../../inbox/decision/use-tell-fact.ts'
import type { PolicyPath } from '../tab-props.ts'
import classes from './builder.module.css'
import { removeValue, setList, setValue } from './edit-source.ts'
import { useEditing } from './editing.ts'
import { LateNumber } from './late-number.tsx'
import { useAskValues } from './use-ask-values.ts'
import { ValueChips } from './value-chips.tsx'

interface Props {
  readonly path: PolicyPath
  /** What the condition is for, for who cannot see where it stands. */
  readonly label: string
  readonly addLabel: string
  readonly condition: Condition
  /** An exception that says nothing is none. */
  readonly isDroppedEmpty?: boolean
}

/** A condition, a line for each fact that it asks. Which facts there are is the table's to say. */
export function ConditionEditor({ path, label, addLabel, condition, isDroppedEmpty }: Props) {
  const t = useT()
  const words = useFactWords()
  const { change } = useEditing()
  const [opened, setOpened] = useState<readonly AskName[]>([])
  const stated = statedIn(condition)
  const lines = [...stated, ...opened.filter(name => !stated.includes(name))]
  const open = (name: AskName) => {
    if (askOf(name).kind === 'is') change(setValue([...path, name], true))
    else setOpened([...opened, name])
  }
  const close = (name: AskName) => {
    setOpened(opened.filter(each => each !== name))
    if (!stated.includes(name)) return
    change(removeValue(isDroppedEmpty && stated.length === 1 ? path : [...path, name]))
  }
  return (
    <div className={classes.condition}>
      {lines.length > 0 && (
        <ul className={classes.lines} aria-label={label}>
          {lines.map(name => (
            <li key={name} className={classes.line}>
              <span className={classes.ask}>{nameAsk(name, words, t)}</span>
              <AskControl
                name={name}
                stated={condition[name]}
                place={[...path, name]}
                onEmpty={() => close(name)}
              />
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('policyTools.removeLine', { fact: nameAsk(name, words, t) })}
                onClick={() => close(name)}
              >
                <IconX size={15} />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
      <Select
        className={classes.add}
        aria-label={addLabel}
        placeholder={addLabel}
        searchable
        value={null}
        nothingFoundMessage={t('policyTools.noSuchFact')}
        data={ASK_NAMES.filter(name => !lines.includes(name)).map(value => ({
          value,
          label: nameAsk(value, words, t),
        }))}
        onChange={value => value !== null && open(value as AskName)}
      />
    </div>
  )
}

/** "Followers, at least". */
export function nameAsk(name: AskName, words: FactWords, t: Translate): string {
  const { kind, fact } = askOf(name)
  const said = words.name(fact)
  return kind === 'atLeast' || kind === 'atMost' ? t(`policyTools.ask.${kind}`, { fact: said }) : said
}

interface ControlProps {
  readonly name: AskName
  readonly stated: unknown
  readonly place: PolicyPath
  onEmpty(): void
}

function AskControl({ name, stated, place, onEmpty }: ControlProps) {
  const t = useT()
  const words = useFactWords()
  const { change } = useEditing()
  const ask: Ask = askOf(name)
  const label = nameAsk(name, words, t)
  if (ask.kind === 'is')
    return (
      <SegmentedControl
        size="xs"
        aria-label={label}
        data={[
          { value: 'true', label: t('facts.value.yes') },
          { value: 'false', label: t('facts.value.no') },
        ]}
        value={String(stated ?? true)}
        onChange={value => change(setValue(place, value === 'true'))}
      />
    )
  if ('unit' in ask)
    return (
      <LateNumber
        label={label}
        isLabelHidden
        min={0}
        value={stated as number | undefined}
        onCommit={value => (value === undefined ? onEmpty() : change(setValue(place, value)))}
      />
    )
  return <ListControl ask={ask} label={label} stated={(stated ?? []) as readonly string[]} place={place} />
}

interface ListProps {
  readonly ask: Extract<Ask, { values: unknown }>
  readonly label: string
  readonly stated: readonly string[]
  readonly place: PolicyPath
}

function ListControl({ ask, label, stated, place }: ListProps) {
  const { change } = useEditing()
  const values = useAskValues(ask, stated)
  const onChange = (chosen: readonly string[]) => {
    // A list of nothing would never hold: what is left empty stays as it was until the line is taken away.
    if (chosen.length > 0) change(setList(place, chosen))
  }
  return <ValueChips label={label} values={values} chosen={stated} onChange={onChange} />
}
