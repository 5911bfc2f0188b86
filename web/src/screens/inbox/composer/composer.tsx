import { type DragEvent, useRef } from 'react'
import type { TicketDetail } from '../../../../../src/contract/ticket.ts'
import { useMay } from '../../../api/use-may.ts'
import { classNames } from '../../../components/class-names.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import { lazyPart } from '../../../parts/lazy-part.tsx'
import { saysWordOwed, wordOwed } from '../public-loop/word-owed.ts'
import { DraftOriginalPlace } from '../translation/draft-translation.tsx'
import classes from './composer.module.css'
import { ComposerField } from './composer-field.tsx'
import { ComposerFoot } from './composer-foot.tsx'
import { mayBeFirstWord } from './decide-first-word.ts'
import { decideMode } from './decide-mode.ts'
import type { Extras } from './extras.ts'
import { HandOff } from './hand-off.tsx'
import { insertAt } from './insert-at.ts'
import { insertInField, writeOnIn } from './insert-in-field.ts'
import { ModeTabs } from './mode-tabs.tsx'
import { useOfferedWords } from './offered-words.ts'
import { useComposer } from './use-composer.ts'
import { useComposerActions } from './use-composer-actions.ts'
import { WayLine } from './way-line.tsx'

const ExtrasPanel = lazyPart(() => import('./extras-panel.tsx'), 'ExtrasPanel')

const PolicyHints = lazyPart(() => import('./policy-hints.tsx'), 'PolicyHints')
const WritingStrips = lazyPart(() => import('../writing/writing-strips.tsx'), 'WritingStrips')
const KeptWords = lazyPart(() => import('../writing/kept-words.tsx'), 'KeptWords')
const LetterSubject = lazyPart(() => import('./letter-subject.tsx'), 'LetterSubject')

const FirstWordSwitch = lazyPart(() => import('./first-word-switch.tsx'), 'FirstWordSwitch')
const NewsStrip = lazyPart(() => import('./news-strip.tsx'), 'NewsStrip')

const LoopPlace = lazyPart(() => import('../public-loop/loop-place.tsx'), 'LoopPlace')
const LoopSwitch = lazyPart(() => import('../public-loop/loop-switch.tsx'), 'LoopSwitch')

const CollisionSheet = lazyPart(() => import('./collision-sheet.tsx'), 'CollisionSheet')

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
  const insert = (sentence: string) => {
    const { current } = field
    if (current === null) return composer.setText(insertAt(text, sentence, text.length, text.length))
    // React, while it is at work itself, would put back what the field held, and forget what can be undone.
    queueMicrotask(() => insertInField(current, sentence))
  }
  useOfferedWords(detail.ticket.id, (words, wanted) => {
    const into = wanted ?? (mode === 'note' ? decideMode(detail) : mode)
    if (mode !== into) composer.setMode(into)
    else if (words !== '') insert(words)
    else if (field.current !== null) writeOnIn(field.current)
    return mode === into ? mode : null
  })
  if (!mayReply && !mayNote) return <KeptWords ticketId={detail.ticket.id} />
  const loopWord = wordOwed(detail.publicLoop)
  const isBarred = mode !== 'note' && (way === undefined || !way.isAllowed)
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
      {isNewsDue(detail) && mayReply && <NewsStrip detail={detail} />}
      {hasLoop(detail) && <LoopPlace detail={detail} />}
      <WritingStrips detail={detail} composer={composer} field={field} />
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
            <LetterSubject
              value={extras.subject ?? way.subject}
              onChange={subject => composer.changeExtras({ subject })}
            />
          )}
          <ComposerField detail={detail} composer={composer} field={field} />
          <DraftOriginalPlace detail={detail} composer={composer} field={field} />
          {way !== undefined && hasExtras(extras) && (
            <ExtrasPanel
              way={way}
              extras={extras}
              texts={composer.texts}
              rules={composer.rules}
              onChange={composer.changeExtras}
              onAgain={composer.attachAgain}
            />
          )}
          {mode !== 'note' && (
            <PolicyHints
              detail={detail}
              text={text}
              flaws={composer.flaws}
              isForApproval={composer.isForApproval}
              onInsert={insert}
              onSign={composer.sign}
            />
          )}
          {mode !== 'note' && !composer.isForApproval && mayBeFirstWord(detail) && (
            <FirstWordSwitch
              isFirstWord={composer.isFirstWord}
              onChange={isFirstWord => composer.changeExtras({ isFirstWord })}
            />
          )}
          {mode === 'public' && loopWord !== null && (
            <LoopSwitch
              word={loopWord}
              isSaid={saysWordOwed(detail.publicLoop, extras)}
              onChange={isSaid => composer.changeExtras({ loopWord: isSaid ? loopWord : 'none' })}
            />
          )}
          {composer.trouble !== null && (
            <p className={classes.trouble} role="alert">
              {composer.trouble}
            </p>
          )}
          <ComposerFoot
            detail={detail}
            composer={composer}
            field={field}
            picker={picker}
            onSentence={insert}
          />
        </>
      )}
      {composer.collision !== null && <CollisionSheet collision={composer.collision} detail={detail} />}
    </section>
  )
}

/** Whoever has spoken in public can be led away from there. */
const hasLoop = ({ publicLoop }: TicketDetail): boolean => publicLoop.isPublic || publicLoop.state !== 'none'

const isNewsDue = ({ clocks }: TicketDetail): boolean =>
  clocks.some(
    ({ metric, state, endedAt }) => metric === 'progress' && state === 'breached' && endedAt === null,
  )

const hasFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer.types.includes('Files')

const hasExtras = ({ files, poll, invitesDirect, further }: Extras): boolean =>
  files.length > 0 || poll !== null || invitesDirect || further.length > 0
