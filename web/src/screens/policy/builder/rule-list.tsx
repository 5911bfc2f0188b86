import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useLanguage } from '../../../i18n/locale-provider.tsx'
import classes from './builder.module.css'
import { copyEntry, deleteEntry, insertEntry, moveEntry } from './edit-source.ts'
import { useEditing } from './editing.ts'
import { nameFreely } from './name-freely.ts'
import { ProblemLines } from './problem-lines.tsx'
import { RuleCard, useRuleTitle } from './rule-card.tsx'
import { tellApart } from './tell-apart.ts'

const RULES = ['rules']

/** The rules in the order in which they are read. */
export function RuleList({ focusAt }: { readonly focusAt: number | null }) {
  const { t, locale } = useLanguage()
  const { outline, mayEdit, change, remove } = useEditing()
  const titleOf = useRuleTitle()
  const keys = tellApart(outline.rules.map(({ id }) => id))
  const [openKey, setOpenKey] = useState<string | null>(keys[focusAt ?? -1] ?? null)
  const [newKey, setNewKey] = useState<string | null>(null)
  const [moved, setMoved] = useState('')
  const list = useFocusKept()
  useShown(list, focusAt)
  const ids = outline.rules.map(({ id }) => id)
  const add = (at: number) => {
    const id = nameFreely('rule', ids)
    const rule = { id, title: { [locale]: t('policyTools.newRule') }, when: {}, decide: {} }
    change(insertEntry(RULES, at, rule))
    setOpenKey(`${id} 0`)
    setNewKey(`${id} 0`)
  }
  const move = (at: number, to: number) => {
    if (to < 0 || to >= outline.rules.length) return
    change(moveEntry(RULES, at, to))
    setMoved(t('policyTools.moved', { place: to + 1 }))
  }
  const copy = (at: number) => {
    const id = nameFreely(ids[at] ?? 'rule', ids)
    change(copyEntry(RULES, at, { id }))
    setOpenKey(`${id} 0`)
  }
  return (
    <>
      <div className={classes.listHead}>
        <p className={classes.dim}>{t('policyTools.rulesWords')}</p>
        {mayEdit && (
          <Button leftSection={<IconPlus size={16} aria-hidden="true" />} onClick={() => add(0)}>
            {t('policyTools.addRule')}
          </Button>
        )}
      </div>
      <ProblemLines path={RULES} isOwnOnly />
      <ol className={classes.rules} aria-label={t('policyTools.section.rules')} ref={list}>
        {outline.rules.map((entry, at) => {
          const key = keys[at] ?? String(at)
          return (
            <RuleCard
              key={key}
              entry={entry}
              at={at}
              isOpen={mayEdit && openKey === key}
              isNew={newKey === key}
              onToggle={() => setOpenKey(openKey === key ? null : key)}
              onMove={to => move(at, to)}
              onCopy={() => copy(at)}
              onAddBelow={() => add(at + 1)}
              onDelete={() =>
                remove(t('policyTools.deleted', { title: titleOf(entry) }), deleteEntry(RULES, at))
              }
            />
          )
        })}
      </ol>
      <span className={classes.spoken} role="status">
        {moved}
      </span>
    </>
  )
}

/** A card that changes its place keeps the focus: browsers drop it with what they move. */
function useFocusKept() {
  const list = useRef<HTMLOListElement>(null)
  const held = useRef<HTMLElement | null>(null)
  useEffect(() => {
    const ol = list.current
    const note = (event: FocusEvent) => {
      held.current = event.target as HTMLElement
    }
    const leave = (event: FocusEvent) => {
      if (event.relatedTarget !== null) held.current = null
    }
    ol?.addEventListener('focusin', note)
    ol?.addEventListener('focusout', leave)
    return () => {
      ol?.removeEventListener('focusin', note)
      ol?.removeEventListener('focusout', leave)
    }
  }, [])
  useLayoutEffect(() => {
    const lost = held.current
    if (lost === null || document.activeElement !== document.body || !lost.isConnected) return
    // At the end of the list its own button is switched off: the other one goes on.
    const act = lost.matches(':disabled')
      ? lost.parentElement?.querySelector<HTMLElement>('button:enabled')
      : lost
    act?.focus()
  })
  return list
}

/** What somebody came to change is in sight. */
function useShown(list: React.RefObject<HTMLOListElement | null>, at: number | null) {
  useEffect(() => {
    if (at !== null) list.current?.children[at]?.scrollIntoView({ block: 'start' })
  }, [list, at])
}
