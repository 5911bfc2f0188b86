import { Button, CloseButton } from '@mantine/core'
import { useStore } from '../../../app/store.ts'
import { classNames } from '../../../components/class-names.ts'
import { KeyHint } from '../../../components/key-hint.tsx'
import { useT } from '../../../i18n/locale-provider.tsx'
import { NextOffer } from '../next/next-offer.tsx'
import { clearNotice, notice } from '../notice.ts'
import classes from './thread.module.css'

export function NoticeLine({ ticketId }: { readonly ticketId: string }) {
  const t = useT()
  const current = useStore(notice)
  const isElsewhere = current?.ticketId !== ticketId
  const shown = isElsewhere && current?.number === undefined ? null : current
  return (
    <div role="status" className={classes.noticePlace}>
      {shown !== null && (
        <div className={classNames(classes.notice, shown.isTrouble && classes.noticeTrouble)}>
          <span>
            {isElsewhere ? t('thread.elsewhere', { n: String(shown.number), done: shown.text }) : shown.text}
          </span>
          {shown.undo !== undefined && (
            <Button
              size="compact-sm"
              variant="white"
              color="dark"
              onClick={() => {
                shown.undo?.()
                clearNotice()
              }}
              rightSection={<KeyHint keys="z" />}
            >
              {t('thread.undo')}
            </Button>
          )}
          {shown.offersNext && !isElsewhere && <NextOffer />}
          <CloseButton size="sm" c="inherit" aria-label={t('app.close')} onClick={clearNotice} />
        </div>
      )}
    </div>
  )
}
