import { ActionIcon, Button, Menu } from '@mantine/core'
import {
  IconArrowDown,
  IconArrowUp,
  IconCopy,
  IconDots,
  IconLock,
  IconPencil,
  IconPlus,
  IconTrash,
} from '@tabler/icons-react'
import { type KeyboardEvent, useId } from 'react'
import type { Rule } from '../../../../../src/core/policy/policy.ts'
import { sayText } from '../../../../../src/core/policy/written-text.ts'
import { useLanguage } from '../../../i18n/locale-provider.tsx'
import classes from './builder.module.css'
import { useEditing } from './editing.ts'
import { ProblemLines } from './problem-lines.tsx'
import type { RuleEntry } from './read-outline.ts'
import { RuleForm } from './rule-form.tsx'
import { useSayRule } from './use-say-rule.ts'
import { YamlLink } from './yaml-link.tsx'

interface Props {
  readonly entry: RuleEntry
  readonly at: number
  readonly isOpen: boolean
  readonly isNew: boolean
  onToggle(): void
  onMove(to: number): void
  onCopy(): void
  onAddBelow(): void
  onDelete(): void
}

/** One rule as a sentence; its form below it when it is being changed. */
export function RuleCard(props: Props) {
  const { entry, at, isOpen, isNew, onMove } = props
  const { mayEdit } = useEditing()
  const id = useId()
  const titleOf = useRuleTitle()
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const step = event.altKey ? STEPS[event.key] : undefined
    if (step === undefined || !mayEdit || isTyping(event.target)) return
    event.preventDefault()
    onMove(at + step)
  }
  return (
    <li className={classes.rule} data-rule={entry.id} aria-labelledby={id} onKeyDown={onKeyDown}>
      <div className={classes.ruleHead}>
        <span className={classes.number} aria-hidden="true">
          {at + 1}
        </span>
        <div className={classes.ruleWords}>
          <h2 id={id}>{titleOf(entry)}</h2>
          <RuleWords entry={entry} at={at} />
        </div>
        {mayEdit && <RuleActs {...props} title={titleOf(entry)} />}
      </div>
      <ProblemLines path={['rules', at]} />
      {isOpen && entry.rule !== null && <RuleForm at={at} rule={entry.rule} isNew={isNew} />}
    </li>
  )
}

const STEPS: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1 }

const isTyping = (target: EventTarget): boolean =>
  target instanceof HTMLElement && ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName)

export function useRuleTitle(): (entry: RuleEntry) => string {
  const { t, locale } = useLanguage()
  return ({ id, rule }) => (rule === null ? id || t('policyTools.brokenRule') : sayText(rule.title, locale))
}

function RuleWords({ entry: { rule }, at }: Pick<Props, 'entry' | 'at'>) {
  const { t } = useLanguage()
  if (rule !== null) return <Said rule={rule} />
  return (
    <p className={classes.dim}>
      {t('policyTools.brokenRuleWords')} <YamlLink path={['rules', at]} />
    </p>
  )
}

function Said({ rule }: { readonly rule: Rule }) {
  const { t, locale } = useLanguage()
  const { outline } = useEditing()
  const words = useSayRule(outline.document)
  const { advice } = rule.decide
  return (
    <>
      <p className={classes.when}>{words.when(rule)}</p>
      <ul className={classes.decided}>
        {words.decided(rule).map(phrase => (
          <li key={phrase}>{phrase}</li>
        ))}
        {rule.isHard && (
          <li className={classes.hard}>
            <IconLock size={13} aria-hidden="true" />
            {t('policyTools.hardRule')}
          </li>
        )}
      </ul>
      {advice !== undefined && (
        <p className={classes.dim}>{t('policyTools.adviceSaid', { words: sayText(advice, locale) })}</p>
      )}
    </>
  )
}

interface ActsProps extends Props {
  readonly title: string
}

function RuleActs({ entry, at, title, isOpen, onToggle, onMove, onCopy, onAddBelow, onDelete }: ActsProps) {
  const { t } = useLanguage()
  const { outline } = useEditing()
  const isLast = at === outline.rules.length - 1
  return (
    <div className={classes.acts}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={32}
        data-act="up"
        aria-label={t('policyTools.moveUp', { title })}
        disabled={at === 0}
        onClick={() => onMove(at - 1)}
      >
        <IconArrowUp size={17} />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={32}
        data-act="down"
        aria-label={t('policyTools.moveDown', { title })}
        disabled={isLast}
        onClick={() => onMove(at + 1)}
      >
        <IconArrowDown size={17} />
      </ActionIcon>
      {entry.rule !== null && (
        <Button
          size="compact-sm"
          variant={isOpen ? 'light' : 'default'}
          data-act="edit"
          leftSection={<IconPencil size={15} aria-hidden="true" />}
          aria-expanded={isOpen}
          aria-label={t(isOpen ? 'policyTools.closeRule' : 'policyTools.editRule', { title })}
          onClick={onToggle}
        >
          {t(isOpen ? 'policyTools.done' : 'policyTools.edit')}
        </Button>
      )}
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={32}
            data-act="more"
            aria-label={t('policyTools.moreOfRule', { title })}
          >
            <IconDots size={17} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPlus size={16} />} onClick={onAddBelow}>
            {t('policyTools.addBelow')}
          </Menu.Item>
          <Menu.Item leftSection={<IconCopy size={16} />} onClick={onCopy}>
            {t('policyTools.copy')}
          </Menu.Item>
          <Menu.Item c="var(--urgent)" leftSection={<IconTrash size={16} />} onClick={onDelete}>
            {t('policyTools.delete')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </div>
  )
}
