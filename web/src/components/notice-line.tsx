import { Button, CloseButton } from '@mantine/core'
import { useMemo } from 'react'
import { type Action, useActions } from '../actions/registry.ts'
import { useStore } from '../app/store.ts'
import { useT } from '../i18n/locale-provider.tsx'
import { classNames } from './class-names.ts'
import { KeyHint } from './key-hint.tsx'
import type { NoticeBoard } from './notice.ts'
import classes from './notice-line.module.css'

interface Props {
  readonly board: NoticeBoard
  /** At the bottom of the window, on a page that is longer than it. */
  readonly isFloating?: boolean
}

/** What was just done on a screen, with the way back: by the button or by `z`. */
export function NoticeLine({ board, isFloating = false }: Props) {
  const t = useT()
  const shown = useStore(board.shown)
  const undo = shown?.undo
  const actions = useMemo<readonly Action[]>(() => {
    if (undo === undefined) return []
    const run = () => {
      board.clear()
      undo()
    }
    return [{ id: 'undoNotice', group: 'desk', label: t('thread.undo'), keys: 'z', run }]
  }, [t, undo, board])
  useActions(actions)
  return (
    <div role="status" className={isFloating ? classes.floating : undefined}>
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
          <CloseButton size="sm" c="inherit" aria-label={t('app.close')} onClick={board.clear} />
        </div>
      )}
    </div>
  )
}
