import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { EscalationView } from '../../../../../src/contract/escalation.ts'
import type { TicketDetail } from '../../../../../src/contract/ticket.ts'
import { findFileFlaw } from '../../../../../src/core/delivery/enclosure.ts'
import { DRAFT_MODES } from '../../../../../src/core/draft/draft.ts'
import { answerOf, desk } from '../../../api/client.ts'
import { meQuery } from '../../../api/queries.ts'
import { useMay } from '../../../api/use-may.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import { decideWay } from '../composer/decide-mode.ts'
import { readDraft, touchDrafts, writeDraft } from '../composer/drafts.ts'
import { changeExtras } from '../composer/extras.ts'
import { offerMore } from '../composer/offered-words.ts'
import { showNotice } from '../notice.ts'
import type { ComposerMode } from '../outgoing.ts'
import { putDraftSource, useDraftSources } from '../writing/draft-sources.ts'
import { writingQuery } from '../writing/writing-query.ts'
import { explainEscalation } from './explain-escalation.ts'
import { lastAnswer } from './last-answer.ts'

/** What can be done with the answer of a department. Whatever somebody has written stays, and the answer comes behind it. */
export function useAnswer(detail: TicketDetail, escalation: EscalationView) {
  const t = useT()
  const ticketId = detail.ticket.id
  const mayReply = useMay('ticket.reply')
  const [isTaking, setIsTaking] = useState(false)
  const isInDraft = useIsInDraft(ticketId, escalation.id)
  const answer = lastAnswer(escalation)
  const files = answer?.files.filter(each => !each.isDangerous) ?? []
  const takeFiles = async (mode: ComposerMode): Promise<void> => {
    if (mode === 'note' || files.length === 0) return
    // What cannot go this way says so at its place, as any other file.
    const media = decideWay(detail.ways, mode, null)?.media ?? null
    setIsTaking(true)
    try {
      for (const { id: fileId, name } of files) {
        const params = { path: { id: escalation.id } }
        const { attachment } = await answerOf(
          desk.POST('/api/escalations/{id}/files', { params, body: { fileId } }),
        )
        const trouble = media === null ? 'unsupported' : findFileFlaw(attachment, media.kinds)
        const composed = { ...attachment, key: attachment.id, name, progress: 1, trouble }
        changeExtras(ticketId, mode, extras => ({ ...extras, files: [...extras.files, composed] }))
      }
    } catch (error) {
      showNotice({ ticketId, text: explainEscalation(error, t), isTrouble: true })
    } finally {
      setIsTaking(false)
    }
  }
  return {
    isInDraft,
    isTaking,
    /** Something of it does not stand in the composer yet. */
    canUse:
      mayReply &&
      escalation.state === 'answered' &&
      answer !== undefined &&
      !(isInDraft && files.length === 0),
    isReplied: isReplied(detail, escalation),
    use: () => {
      if (answer === undefined) return
      const source = {
        escalationId: escalation.id,
        department: escalation.department.name,
        at: answer.at,
        way: answer.way,
      }
      offerMore(ticketId, mode => {
        if (!isInDraft) addBehind(ticketId, mode, answer.text)
        putDraftSource(ticketId, mode, source)
        void takeFiles(mode)
      })
    },
  }
}

function addBehind(ticketId: string, mode: ComposerMode, text: string): void {
  const begun = readDraft(ticketId, mode).trimEnd()
  writeDraft(ticketId, mode, begun === '' ? text : `${begun}\n\n${text}`)
  touchDrafts()
}

/** The customer has had a word of ours since the department answered. */
const isReplied = ({ messages }: TicketDetail, { answeredAt }: EscalationView): boolean =>
  answeredAt !== null &&
  messages.some(
    ({ direction, visibility, writtenAt }) =>
      direction === 'outbound' && visibility !== 'internal' && Date.parse(writtenAt) > Date.parse(answeredAt),
  )

function useIsInDraft(ticketId: string, escalationId: string): boolean {
  const { data: me } = useQuery(meQuery)
  const { data: writing } = useQuery(writingQuery(ticketId))
  const sourceOf = useDraftSources(ticketId)
  const mine = writing?.drafts.filter(each => each.author.id === me?.member.id) ?? []
  return DRAFT_MODES.some(
    mode =>
      sourceOf(
        mode,
        mine.find(each => each.mode === mode),
      )?.escalationId === escalationId,
  )
}
