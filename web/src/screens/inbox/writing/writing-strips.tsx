import { useQuery } from '@tanstack/react-query'
import { type RefObject, useEffect, useRef } from 'react'
import type { WritingAnswer } from '../../../../../src/contract/approval.ts'
import type { DraftView } from '../../../../../src/contract/draft.ts'
import type { TicketDetail } from '../../../../../src/contract/ticket.ts'
import { DRAFT_MODES } from '../../../../../src/core/draft/draft.ts'
import { meQuery } from '../../../api/queries.ts'
import { useT, WholeLanguage } from '../../../i18n/locale-provider.tsx'
import { lazyPart } from '../../../parts/lazy-part.tsx'
import type { ComposerState } from '../composer/composer-state.ts'
import { readDraft } from '../composer/drafts.ts'
import { showNotice } from '../notice.ts'
import { ApprovalStrip } from './approval-strip.tsx'
import { AskingNote } from './asking-note.tsx'
import { useDraftSources } from './draft-sources.ts'
import { ColleaguesDraft, OtherVersionStrip, WritersWarning } from './draft-strips.tsx'
import { MeanwhileLine } from './meanwhile-line.tsx'
import { useOtherVersion } from './other-versions.ts'
import { meetDraft } from './sync-drafts.ts'
import { useMeanwhile } from './use-meanwhile.ts'
import { useOthers } from './use-others.ts'
import { writingQuery } from './writing-query.ts'

const ScheduledStrips = lazyPart(() => import('../later/scheduled-strips.tsx'), 'ScheduledStrips')
const DraftSourceLine = lazyPart(() => import('../escalations/draft-source-line.tsx'), 'DraftSourceLine')

interface Props {
  readonly detail: TicketDetail
  readonly composer: ComposerState
  readonly field: RefObject<HTMLTextAreaElement | null>
}

/** Above the composer: what others have begun, what waits for a second person, and who else writes just now. */
export function WritingStrips({ detail, composer, field }: Props) {
  const t = useT()
  const ticketId = detail.ticket.id
  const { data: writing } = useQuery(writingQuery(ticketId))
  const { data: me } = useQuery(meQuery)
  const myId = me?.member.id
  useEffect(() => {
    if (writing === undefined || myId === undefined) return
    if (meetAll(ticketId, writing, myId)) showNotice({ ticketId, text: t('composer.draftGone') })
  }, [ticketId, writing, myId, t])
  const others = useOthers(ticketId)
  const other = useOtherVersion(ticketId, composer.mode)
  const theirs = writing?.drafts.filter(each => each.author.id !== myId) ?? []
  const approval = writing?.approval ?? null
  const onTaken = (mode: ComposerState['mode']) => {
    composer.setMode(mode)
    field.current?.focus()
  }
  const mine = writing?.drafts.filter(each => each.author.id === myId) ?? []
  const sourceOf = useDraftSources(ticketId)
  const source = sourceOf(
    composer.mode,
    mine.find(each => each.mode === composer.mode),
  )
  const isSourced = source !== null && composer.text.trim() !== ''
  useShowAnswer(mine, composer)
  const isAsking = composer.isForApproval && composer.text.trim() !== ''
  const scheduled = writing?.scheduled ?? []
  const meanwhile = useMeanwhile(detail, composer.text !== '', myId)
  const isQuiet =
    others === null && other === null && theirs.length === 0 && approval === null && scheduled.length === 0
  if (isQuiet && !isAsking && !isSourced && meanwhile === null) return null
  return (
    <WholeLanguage>
      {approval !== null && (
        <ApprovalStrip
          key={approval.id}
          detail={detail}
          approval={approval}
          isMine={approval.askedBy.id === myId}
        />
      )}
      {scheduled.length > 0 && <ScheduledStrips detail={detail} scheduled={scheduled} />}
      {theirs.map(draft => (
        <ColleaguesDraft key={draft.id} ticket={detail.ticket} draft={draft} onTaken={onTaken} />
      ))}
      {other !== null && <OtherVersionStrip ticket={detail.ticket} mode={composer.mode} other={other} />}
      {others !== null && <WritersWarning others={others} isWriting={composer.text !== ''} field={field} />}
      {meanwhile !== null && <MeanwhileLine meanwhile={meanwhile} assigneeId={detail.ticket.assigneeId} />}
      {isAsking && <AskingNote />}
      {isSourced && <DraftSourceLine source={source} />}
    </WholeLanguage>
  )
}

/** An answer of a department that has come as a draft is shown, unless something else is being written. */
function useShowAnswer(mine: readonly DraftView[], composer: ComposerState): void {
  const shownId = useRef('')
  const draft = mine.find(each => each.source !== null)
  const id = draft?.source == null ? '' : `${draft.source.escalationId} ${draft.source.at}`
  const { mode, text, setMode } = composer
  useEffect(() => {
    if (draft === undefined || shownId.current === id) return
    shownId.current = id
    if (draft.mode !== mode && text.trim() === '') setMode(draft.mode)
  }, [draft, id, mode, text, setMode])
}

/** @returns whether something that stood here was sent or taken over elsewhere. */
function meetAll(
  ticketId: string,
  { drafts, askedAt }: WritingAnswer & { readonly askedAt: number },
  myId: string,
): boolean {
  let isGone = false
  for (const mode of DRAFT_MODES) {
    const stood = readDraft(ticketId, mode) !== ''
    const mine = drafts.find(each => each.mode === mode && each.author.id === myId) ?? null
    if (meetDraft(ticketId, mode, mine, askedAt) === 'clear' && stood) isGone = true
  }
  return isGone
}
