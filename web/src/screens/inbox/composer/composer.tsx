import { Button, Textarea } from '@mantine/core'
import { IconLock, IconNote, IconSend } from '@tabler/icons-react'
import { type DragEvent, lazy, Suspense, useRef } from 'react'
import type { TicketDetail } from '../../../../../src/contract/ticket.ts'
import { useMay } from '../../../api/use-may.ts'
import { useChannelName } from '../../../api/use-names.ts'
import { classNames } from '../../../components/class-names.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import classes from './composer.module.css'
import { CounterRing } from './counter-ring.tsx'
import { EncloseBar } from './enclose-bar.tsx'
import type { Extras } from './extras.ts'
import { HandOff } from './hand-off.tsx'
import { insertAt } from './insert-at.ts'
import { isLetter, spansChannels } from './list-tabs.ts'
import { ModeTabs } from './mode-tabs.tsx'
import { namePlaceholder, nameSend } from './name-send.ts'
import { useComposer } from './use-composer.ts'
import { useComposerActions } from './use-composer-actions.ts'
import { WayLine } from './way-line.tsx'

const ICONS = { public: IconSend, direct: IconLock, note: IconNote } as const
const COLORS = { public: 'var(--brand)', direct: 'var(--direct)', note: 'var(--note)' } as const

const ExtrasPanel = lazy(() => import('./extras-panel.tsx').then(file => ({ default: file.ExtrasPanel })))

const LeadMenu = lazy(() => import('./lead-menu.tsx').then(file => ({ default: file.LeadMenu })))
const LetterSubject = lazy(() =>
  import('./letter-subject.tsx').then(file => ({ default: file.LetterSubject })),
)

const CollisionSheet = lazy(() =>
  import('./collision-sheet.tsx').then(file => ({ default: file.CollisionSheet })),
)

/** Where an answer is written. Its mode decides colour, words and the button: nobody posts in public by mistake. */
export function Composer({ detail }: { readonly detail: TicketDetail }) {
  const t = useT()
  const field = useRef<HTMLTextAreaElement>(null)
  const picker = useRef<HTMLInputElement>(null)
  const composer = useComposer(detail)
  const { mode, way, text, extras } = composer
  const channelName = useChannelName(way?.channel ?? '')
  useComposerActions(composer, field, picker)
  const mayReply = useMay('ticket.reply')
  const mayNote = useMay('note.write')
  if (!mayReply && !mayNote) return null
  const insert = (sentence: string) => {
    const { selectionStart = text.length, selectionEnd = text.length } = field.current ?? {}
    composer.setText(insertAt(text, sentence, selectionStart, selectionEnd))
    field.current?.focus()
  }
  const isBarred = mode !== 'note' && (way === undefined || !way.isAllowed)
  const Icon = ICONS[mode]
  return (
    <section
      className={classNames(classes.composer, classes[mode])}
      aria-label={t('composer.title')}
      onDragOver={event => hasFiles(event) && event.preventDefault()}
      onDrop={event => {
        if (!hasFiles(event)) return
        event.preventDefault()
        composer.attach([...event.dataTransfer.files])
      }}
    >
      <ModeTabs mode={mode} way={way} ways={detail.ways} mayReply={mayReply} onChange={composer.setMode} />
      {isBarred ? (
        <HandOff detail={detail} way={way} mode={mode === 'direct' ? 'direct' : 'public'} />
      ) : (
        <>
          {way !== undefined && (
            <WayLine
              way={way}
              ways={detail.ways}
              hasLink={composer.hasLink}
              cost={composer.cost}
              parts={composer.texts.length}
              onAccount={composer.setAccountId}
              quotes={extras.quotes}
              onQuotes={quotes => composer.changeExtras({ quotes })}
            />
          )}
          {way !== undefined && way.subject !== null && (
            <Suspense>
              <LetterSubject
                value={extras.subject ?? way.subject}
                onChange={subject => composer.changeExtras({ subject })}
              />
            </Suspense>
          )}
          <Textarea
            ref={field}
            className={classes.field}
            variant="unstyled"
            rows={2}
            aria-label={isLetter(way) ? t('composer.label.letter') : t(`composer.label.${mode}`)}
            placeholder={namePlaceholder(mode, way, t)}
            value={text}
            onChange={event => composer.setText(event.currentTarget.value)}
            onKeyDown={composer.onKeyDown}
            onPaste={event => {
              const files = [...event.clipboardData.files]
              if (files.length === 0) return
              event.preventDefault()
              composer.attach(files)
            }}
          />
          {way !== undefined && hasExtras(extras) && (
            <Suspense>
              <ExtrasPanel
                way={way}
                extras={extras}
                texts={composer.texts}
                rules={composer.rules}
                onChange={composer.changeExtras}
                onAgain={composer.attachAgain}
              />
            </Suspense>
          )}
          {composer.trouble !== null && (
            <p className={classes.trouble} role="alert">
              {composer.trouble}
            </p>
          )}
          <div className={classes.foot}>
            {way !== undefined && (
              <EncloseBar
                way={way}
                extras={extras}
                picker={picker}
                onFiles={composer.attach}
                onChange={composer.changeExtras}
                onSplit={composer.split}
              />
            )}
            {way !== undefined && detail.leadsTo.length > 0 && (
              <Suspense>
                <LeadMenu detail={detail} onSentence={insert} />
              </Suspense>
            )}
            {composer.isTooLong && way !== undefined && way.chain !== null ? (
              <Button size="compact-sm" variant="default" className={classes.split} onClick={composer.split}>
                {t('composer.split')}
              </Button>
            ) : (
              <span className={classes.hint}>{t('composer.keys')}</span>
            )}
            {typeof way?.length.max === 'number' && composer.used !== null && (
              <CounterRing used={composer.used} max={way.length.max} />
            )}
            <Button
              className={classes.send}
              color={COLORS[mode]}
              disabled={!composer.isSendable}
              rightSection={<Icon size={16} aria-hidden="true" />}
              onClick={() => composer.send(false)}
            >
              {nameSend(
                {
                  mode,
                  way,
                  channel: spansChannels(detail.ways) ? channelName : null,
                  quotes: extras.quotes,
                },
                t,
              )}
            </Button>
          </div>
        </>
      )}
      {composer.collision !== null && (
        <Suspense>
          <CollisionSheet collision={composer.collision} detail={detail} />
        </Suspense>
      )}
    </section>
  )
}

const hasFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer.types.includes('Files')

const hasExtras = ({ files, poll, invitesDirect, further }: Extras): boolean =>
  files.length > 0 || poll !== null || invitesDirect || further.length > 0
