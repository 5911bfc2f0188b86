import { Menu } from '@mantine/core'
import { IconCheck, IconChevronDown } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { OverruleRequest } from '../../../../../src/contract/decision.ts'
import type { DecisionPart } from '../../../../../src/core/triage/decide.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import classes from './decision.module.css'

export interface Choice {
  readonly label: string
  readonly isChosen: boolean
  readonly overrule: OverruleRequest
}

export interface Cell {
  readonly part: DecisionPart
  readonly value: string
  readonly more?: string | undefined
  /** Said smaller, below all else. */
  readonly details?: string | undefined
  /** For whoever points at it. */
  readonly hint?: string | undefined
  readonly icon: ReactNode
  readonly tone?: string | undefined
  readonly isOverruled: boolean
  readonly choices: readonly Choice[]
  onChoose(overrule: OverruleRequest): void
}

/** One part of the decision; a press opens what it could be instead. */
export function DecisionCell(cell: Cell) {
  const t = useT()
  const name = t(`decision.part.${cell.part}`)
  if (cell.choices.length === 0)
    return (
      <div className={classes.cell} title={cell.hint}>
        {bodyOf(cell, name)}
      </div>
    )
  return (
    <Menu position="bottom-start" width={240}>
      <Menu.Target>
        <button
          type="button"
          className={classes.cell}
          title={cell.hint}
          data-overruled={cell.isOverruled || undefined}
          aria-label={t('decision.change', { part: name, value: wordsOf(cell) })}
        >
          {bodyOf(cell, name)}
          <IconChevronDown size={14} className={classes.chevron} aria-hidden="true" />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t(`decision.choose.${cell.part}`)}</Menu.Label>
        {cell.choices.map(choice => (
          <Menu.Item
            key={choice.label}
            rightSection={choice.isChosen ? <IconCheck size={15} /> : null}
            onClick={() => !choice.isChosen && cell.onChoose(choice.overrule)}
          >
            {choice.label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

const wordsOf = ({ value, more, details }: Cell): string =>
  [value, more, details].filter(each => each !== undefined).join(' ')

const bodyOf = (cell: Cell, name: string): ReactNode => (
  <span className={classes.body}>
    <span className={classes.part}>{name}</span>{' '}
    <span className={classes.value} data-tone={cell.tone}>
      {cell.icon}
      <span>{cell.value}</span>
    </span>{' '}
    {cell.more !== undefined && <span className={classes.more}>{cell.more}</span>}{' '}
    {cell.details !== undefined && <span className={classes.details}>{cell.details}</span>}
  </span>
)
