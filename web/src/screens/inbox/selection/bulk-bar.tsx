import { Button, CloseButton, Progress } from '@mantine/core'
import { useEffect, useMemo, useState } from 'react'
import type { TicketActRequest } from '../../../../../src/contract/ticket.ts'
import { type Action, useActions } from '../../../actions/registry.ts'
import type { TicketFilter } from '../../../api/queries.ts'
import { useStore } from '../../../app/store.ts'
import { explainRefusal } from '../../../components/explain-refusal.ts'
import { KeyHint } from '../../../components/key-hint.tsx'
import { useLanguage } from '../../../i18n/locale-provider.tsx'
import classes from './bulk-bar.module.css'
import { type BulkState, bulkState, stopAsked } from './bulk-state.ts'
import { MarkedBar } from './marked-bar.tsx'
import type { BulkResult } from './run-bulk.ts'
import { clearSelection, selection } from './selection.ts'
import { useBulk } from './use-bulk.ts'

/** From so many on, one is asked whether that is meant. */
const ASKS_FROM = 21

/** Under the list: what is marked and what can be done with it, how far it is, and what came of it. */
export function BulkBar({ filter }: { readonly filter: TicketFilter }) {
  const marked = useStore(selection)
  const state = useStore(bulkState)
  const perform = useBulk()
  const [asked, setAsked] = useState<TicketActRequest | null>(null)
  useEffect(() => () => clearSelection(), [])
  const ask = (act: TicketActRequest) => {
    if (selection.get().size < ASKS_FROM) void perform(act)
    else setAsked(act)
  }
  const bar = () => {
    if (state?.is === 'running') return <Running state={state} />
    if (asked !== null)
      return (
        <Sure
          n={marked.size}
          onYes={() => {
            setAsked(null)
            void perform(asked)
          }}
          onNo={() => setAsked(null)}
        />
      )
    if (state?.is === 'over') return <Over result={state.result} undo={state.undo} />
    return marked.size === 0 ? null : <MarkedBar marked={marked} filter={filter} onAct={ask} />
  }
  const shown = bar()
  return (
    <div role="status" className={shown === null ? undefined : classes.bar}>
      {shown}
    </div>
  )
}

function Running({ state }: { readonly state: BulkState & { readonly is: 'running' } }) {
  const { t, formats } = useLanguage()
  const words = t('acts.running', { n: formats.number(state.answered), all: formats.number(state.all) })
  return (
    <>
      <span className={classes.words}>{words}</span>
      <Progress
        className={classes.progress}
        value={(state.answered / Math.max(1, state.all)) * 100}
        aria-label={words}
      />
      <Button size="compact-sm" variant="default" onClick={() => stopAsked.set(true)}>
        {t('acts.stop')}
      </Button>
    </>
  )
}

function Sure(props: { readonly n: number; onYes(): void; onNo(): void }) {
  const { t } = useLanguage()
  return (
    <>
      <span className={classes.words}>{t('acts.sure', { n: props.n })}</span>
      <Button size="compact-sm" autoFocus onClick={props.onYes}>
        {t('acts.goOn')}
      </Button>
      <Button size="compact-sm" variant="default" onClick={props.onNo}>
        {t('app.cancel')}
      </Button>
    </>
  )
}

const SHOWN_MS = 12_000

function Over({ result, undo }: { readonly result: BulkResult; readonly undo: (() => void) | null }) {
  const { t } = useLanguage()
  const close = () => bulkState.set(null)
  const isWell = result.left === 0 && result.refused.size === 0
  useEffect(() => {
    // What went wrong stays until it was read.
    const timer = isWell ? setTimeout(() => bulkState.set(null), SHOWN_MS) : undefined
    return () => clearTimeout(timer)
  }, [isWell])
  const actions = useMemo<readonly Action[]>(
    () =>
      undo === null ? [] : [{ id: 'undo', group: 'matter', label: t('actions.undo'), keys: 'z', run: undo }],
    [undo, t],
  )
  useActions(actions)
  return (
    <>
      <span className={classes.words}>
        {t('acts.done', { n: result.done.length })}
        {[...result.refused].map(([code, n]) => (
          <span key={code} className={classes.trouble}>
            {t('acts.refused', { n, why: explainRefusal(code, null, t) })}
          </span>
        ))}
        {result.left > 0 && <span className={classes.trouble}>{t('acts.left', { n: result.left })}</span>}
      </span>
      {undo !== null && (
        <Button size="compact-sm" variant="default" onClick={undo} rightSection={<KeyHint keys="z" />}>
          {t('thread.undo')}
        </Button>
      )}
      <CloseButton size="sm" aria-label={t('app.close')} onClick={close} />
    </>
  )
}
