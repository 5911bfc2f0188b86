import { Textarea } from '@mantine/core'
import { type DragEvent, lazy, Suspense, useRef } from 'react'
import type { TicketDetail } from '../../../../../src/contract/ticket.ts'
import { useMay } from '../../../api/use-may.ts'
import { classNames } from '../../../components/class-names.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import { findWaitingApproval, type WaitingApproval as Waiting } from './approval-note.ts'
import classes from './composer.module.css'
import { ComposerFoot } from './composer-foot.tsx'
import { decideMode } from './decide-mode.ts'
import { giveBackDraft, readDraft, writeDraft } from './drafts.ts'
import type { Extras } from './extras.ts'
import { HandOff } from './hand-off.tsx'
import { insertAt } from './insert-at.ts'
import { isLetter } from './list-tabs.ts'
import { ModeTabs } from './mode-tabs.tsx'
import { namePlaceholder } from './name-send.ts'
import { useOfferedWords } from './offered-words.ts'
import { useComposer } from './use-composer.ts'
import { useComposerActions } from './use-composer-actions.ts'
import { WayLine } from './way-line.tsx'

const ExtrasPanel = lazy(() => import('./extras-panel.tsx').then(file => ({ default: file.ExtrasPanel })))

const PolicyHints = lazy(() => import('./policy-hints.tsx').then(file => ({ default: file.PolicyHints })))
const WaitingApproval = lazy(() =>
  import('./waiting-approval.tsx').then(file => ({ default: file.WaitingApproval })),
)
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
  useComposerActions(composer, field, picker)
  const mayReply = useMay('ticket.reply')
  const mayNote = useMay('note.write')
  const waiting = findWaitingApproval(detail)
  /** Behind the cursor: what is marked stays too. */
  const insert = (sentence: string) => {
    const { selectionEnd = text.length } = field.current ?? {}
    composer.setText(insertAt(text, sentence, selectionEnd, selectionEnd))
    field.current?.focus()
  }
  useOfferedWords(detail.ticket.id, words => {
    if (mode === 'note') composer.setMode(decideMode(detail))
    else insert(words)
    return mode !== 'note'
  })
  if (!mayReply && !mayNote) return null
  const edit = ({ mode, text }: Waiting) => {
    if (!readDraft(detail.ticket.id, mode).includes(text)) giveBackDraft(detail.ticket.id, mode, text)
    composer.setMode(mode)
    field.current?.focus()
  }
  const isBarred = mode !== 'note' && (way === undefined || !way.isAllowed)
  /** What was taken over to be edited, and then went as it was, is not to be sent again. */
  const dropEdited = (sent: Waiting) => {
    if (mode === sent.mode && text === sent.text) composer.setText('')
    else if (readDraft(detail.ticket.id, sent.mode) === sent.text) writeDraft(detail.ticket.id, sent.mode, '')
  }
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
      {waiting !== null && (
        <Suspense>
          <WaitingApproval detail={detail} waiting={waiting} onEdit={edit} onSent={dropEdited} />
        </Suspense>
      )}
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
          {mode !== 'note' && (
            <Suspense>
              <PolicyHints
                detail={detail}
                text={text}
                flaws={composer.flaws}
                isForApproval={composer.isForApproval}
                onInsert={insert}
                onSign={composer.sign}
              />
            </Suspense>
          )}
          {composer.trouble !== null && (
            <p className={classes.trouble} role="alert">
              {composer.trouble}
            </p>
          )}
          <ComposerFoot detail={detail} composer={composer} picker={picker} onSentence={insert} />
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
