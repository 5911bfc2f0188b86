import { Button, CloseButton } from '@mantine/core'
import { useMemo } from 'react'
import { type Action, useActions } from '../../actions/registry.ts'
import { useStore } from '../../app/store.ts'
import { classNames } from '../../components/class-names.ts'
import { KeyHint } from '../../components/key-hint.tsx'
import { useT } from '../../i18n/locale-provider.tsx'
import { clearCustomerNotice, customerNotice } from './notice.ts'
import classes from './notice-line.module.css'

interface Props {
  /** In its place among other things, where something else stands at the bottom of the screen. */
  readonly isInPlace?: boolean
}

export function NoticeLine({ isInPlace = false }: Props) {
  const t = useT()
  const shown = useStore(customerNotice)
  const undo = shown?.undo
  const actions = useMemo<readonly Action[]>(() => {
    if (undo === undefined) return []
    const run = () => {
      clearCustomerNotice()
      undo()
    }
    return [{ id: 'undoCustomer', group: 'desk', label: t('customers.undo'), keys: 'z', run }]
  }, [t, undo])
  useActions(actions)
  return (
    <div role="status" className={isInPlace ? undefined : classes.floating}>
      {shown !== null && (
        <div className={classNames(classes.notice, shown.isTrouble && classes.trouble)}>
          <span>{shown.text}</span>
          {actions.map(({ id, label, run }) => (
            <Button
              key={id}
              size="compact-sm"
              variant="default"
              rightSection={<KeyHint keys="z" />}
              onClick={run}
            >
              {label}
            </Button>
          ))}
          <CloseButton size="sm" c="inherit" aria-label={t('app.close')} onClick={clearCustomerNotice} />
        </div>
      )}
    </div>
  )
}
