import { Button, Textarea } from '@mantine/core'
import { IconLock, IconNote, IconSend } from '@tabler/icons-react'
import { useRef } from 'react'
import type { TicketDetail, WayView } from '../../../../../src/contract/ticket.ts'
import { useMay } from '../../../api/use-may.ts'
import { classNames } from '../../../components/class-names.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import type { ComposerMode } from '../outgoing.ts'
import { CollisionSheet } from './collision-sheet.tsx'
import classes from './composer.module.css'
import { CounterRing } from './counter-ring.tsx'
import { HandOff } from './hand-off.tsx'
import { ModeTabs } from './mode-tabs.tsx'
import { useComposer } from './use-composer.ts'
import { useComposerActions } from './use-composer-actions.ts'
import { WayLine } from './way-line.tsx'

const ICONS = { public: IconSend, direct: IconLock, note: IconNote } as const
const COLORS = { public: 'var(--brand)', direct: 'var(--direct)', note: 'var(--note)' } as const

/** Where an answer is written. Its mode decides colour, words and the button: nobody posts in public by mistake. */
export function Composer({ detail }: { readonly detail: TicketDetail }) {
  const t = useT()
  const field = useRef<HTMLTextAreaElement>(null)
  const composer = useComposer(detail)
  const { mode, way, text } = composer
  useComposerActions(composer, field)
  const mayReply = useMay('ticket.reply')
  const mayNote = useMay('note.write')
  if (!mayReply && !mayNote) return null
  const isBarred = mode !== 'note' && (way === undefined || !way.isAllowed)
  const Icon = ICONS[mode]
  return (
    <section className={classNames(classes.composer, classes[mode])} aria-label={t('composer.title')}>
      <ModeTabs mode={mode} ways={detail.ways} mayReply={mayReply} onChange={composer.setMode} />
      {isBarred ? (
        <HandOff detail={detail} way={way} mode={mode === 'direct' ? 'direct' : 'public'} />
      ) : (
        <>
          {way !== undefined && (
            <WayLine
              way={way}
              ways={detail.ways}
              hasLink={composer.hasLink}
              onAccount={composer.setAccountId}
            />
          )}
          <Textarea
            ref={field}
            className={classes.field}
            variant="unstyled"
            rows={2}
            aria-label={t(`composer.label.${mode}`)}
            placeholder={placeholderOf(mode, way, t)}
            value={text}
            onChange={event => composer.setText(event.currentTarget.value)}
            onKeyDown={composer.onKeyDown}
          />
          {composer.trouble !== null && (
            <p className={classes.trouble} role="alert">
              {composer.trouble}
            </p>
          )}
          <div className={classes.foot}>
            <span className={classes.hint}>{t('composer.keys')}</span>
            {way !== undefined && composer.used !== null && (
              <CounterRing used={composer.used} max={way.length.max} />
            )}
            <Button
              className={classes.send}
              color={COLORS[mode]}
              disabled={!composer.isSendable}
              rightSection={<Icon size={16} aria-hidden="true" />}
              onClick={() => composer.send(false)}
            >
              {buttonOf(mode, way, t)}
            </Button>
          </div>
        </>
      )}
      {composer.collision !== null && <CollisionSheet collision={composer.collision} detail={detail} />}
    </section>
  )
}

type T = ReturnType<typeof useT>

function placeholderOf(mode: ComposerMode, way: WayView | undefined, t: T): string {
  if (mode === 'note' || way === undefined) return t('composer.placeholder.note')
  return t(`composer.placeholder.${mode}`, { handle: way.recipientHandle, account: way.accountHandle })
}

function buttonOf(mode: ComposerMode, way: WayView | undefined, t: T): string {
  if (mode === 'note' || way === undefined) return t('composer.send.note')
  return mode === 'public'
    ? t('composer.send.public', { account: way.accountHandle })
    : t('composer.send.direct', { handle: way.recipientHandle })
}
