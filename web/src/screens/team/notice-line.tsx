import { Button, CloseButton } from '@mantine/core'
import { useMemo } from 'react'
import { type Action, useActions } from '../../actions/registry.ts'
import { useStore } from '../../app/store.ts'
import { KeyHint } from '../../components/key-hint.tsx'
import { useT } from '../../i18n/locale-provider.tsx'
import { clearTeamNotice, teamNotice } from './notice.ts'
import classes from './team.module.css'

export function NoticeLine() {
  const t = useT()
  const shown = useStore(teamNotice)
  const actions = useMemo<readonly Action[]>(
    () => [
      {
        id: 'undoTeam',
        group: 'desk',
        label: t('actions.undo'),
        keys: 'z',
        run: () => teamNotice.get()?.undo?.(),
      },
    ],
    [t],
  )
  useActions(actions)
  return (
    <div role="status" className={classes.noticePlace}>
      {shown !== null && (
        <div className={classes.notice}>
          <span>{shown.text}</span>
          {shown.undo !== undefined && (
            <Button
              size="compact-sm"
              variant="default"
              rightSection={<KeyHint keys="z" />}
              onClick={() => shown.undo?.()}
            >
              {t('thread.undo')}
            </Button>
          )}
          <CloseButton size="sm" c="inherit" aria-label={t('app.close')} onClick={clearTeamNotice} />
        </div>
      )}
    </div>
  )
}
