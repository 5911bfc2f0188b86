import { IconCloudOff, IconNote } from '@tabler/icons-react'
import { classNames } from '../../../components/class-names.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import { resend } from '../composer/resend.ts'
import type { Outgoing } from '../outgoing.ts'
import classes from './bubble.module.css'
import deliveryClasses from './delivery.module.css'
import { WaitingWord } from './waiting-word.tsx'

/** Our text from the moment it leaves the composer until the desk speaks of it. */
export function OutgoingBubble({ outgoing }: { readonly outgoing: Outgoing }) {
  const t = useT()
  const isNote = outgoing.mode === 'note'
  const look = isNote ? classes.internal : outgoing.mode === 'direct' ? classes.direct : classes.public
  return (
    <article
      className={classNames(
        classes.entry,
        isNote ? classes.theirs : classes.ours,
        look,
        outgoing.state === 'lost' ? classes.lost : classes.unsent,
      )}
      aria-label={t(`visibility.${isNote ? 'internal' : outgoing.mode}`)}
    >
      <div className={classes.bubble}>
        {isNote && (
          <div className={classes.word}>
            <IconNote size={13} aria-hidden="true" />
            {t('visibility.internal')}
          </div>
        )}
        {outgoing.text}
      </div>
      <footer className={classes.foot}>
        {outgoing.state === 'leaving' ? (
          <WaitingWord text={t('delivery.leaving')} />
        ) : (
          <span className={deliveryClasses.trouble}>
            <span className={deliveryClasses.failed}>
              <IconCloudOff size={14} aria-hidden="true" />
              {t('delivery.lost')}
            </span>
            <button type="button" className={deliveryClasses.act} onClick={() => resend(outgoing.id)}>
              {t('delivery.retry')}
            </button>
          </span>
        )}
      </footer>
    </article>
  )
}
