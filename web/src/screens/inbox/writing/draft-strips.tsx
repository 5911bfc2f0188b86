import { Button } from '@mantine/core'
import { IconArrowsExchange, IconPencil, IconUsers } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type RefObject, useEffect, useMemo, useState } from 'react'
import type { DraftView } from '../../../../../src/contract/draft.ts'
import type { TicketRow } from '../../../../../src/contract/ticket.ts'
import { type Action, useActions } from '../../../actions/registry.ts'
import { answerOf, desk } from '../../../api/client.ts'
import { useMay } from '../../../api/use-may.ts'
import { explainError } from '../../../components/explain-error.ts'
import { langOf } from '../../../i18n/lang-of.ts'
import { useLanguage, useT } from '../../../i18n/locale-provider.tsx'
import { showNotice } from '../notice.ts'
import type { ComposerMode } from '../outgoing.ts'
import { type OtherVersion, putOtherVersion, swapVersions } from './other-versions.ts'
import { adoptDraft, saveNow } from './sync-drafts.ts'
import { tellTime } from './tell-time.ts'
import type { Others } from './use-others.ts'
import classes from './writing.module.css'

interface ColleaguesDraftProps {
  readonly ticket: TicketRow
  readonly draft: DraftView
  onTaken(mode: ComposerMode): void
}

/** What a colleague has begun; who goes on with it takes it over. */
export function ColleaguesDraft({ ticket, draft, onTaken }: ColleaguesDraftProps) {
  const { t, formats } = useLanguage()
  const mayReply = useMay('ticket.reply')
  const mayNote = useMay('note.write')
  const queryClient = useQueryClient()
  const { id, mode, author, savedAt, content } = draft
  const take = useMutation({
    mutationFn: async () => {
      // What I have begun myself is laid under it: the desk must have all of it.
      await saveNow(ticket.id, mode)
      return answerOf(desk.POST('/api/drafts/{id}/take-over', { params: { path: { id } } }))
    },
    onSuccess: ({ draft: mine }) => {
      adoptDraft(ticket.id, mine)
      onTaken(mode)
    },
    onError: error => showNotice({ ticketId: ticket.id, text: explainError(error, t), isTrouble: true }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['ticket', ticket.id] }),
  })
  const mayTake = mode === 'note' ? mayNote : mayReply
  useTakeAction(mayTake, id, author.name, take.mutate)
  const title = t('drafts.by', { name: author.name, at: tellTime(savedAt, formats), mode })
  return (
    <section className={classes.strip} aria-label={title}>
      <p className={classes.words}>
        <strong>
          <IconPencil size={15} aria-hidden="true" />
          {title}
        </strong>
        <q lang={langOf(ticket.language)}>{wordsOf(content)}</q>
      </p>
      {mayTake && (
        <Button size="compact-sm" variant="default" loading={take.isPending} onClick={() => take.mutate()}>
          {t('drafts.takeOver')}
        </Button>
      )}
    </section>
  )
}

const NONE: readonly Action[] = []

function useTakeAction(mayTake: boolean, draftId: string, name: string, take: () => void): void {
  const t = useT()
  const actions = useMemo<readonly Action[]>(
    () =>
      mayTake
        ? [
            {
              id: `takeDraftOver ${draftId}`,
              group: 'answer',
              label: t('reach.takeDraftOver', { name }),
              run: () => take(),
            },
          ]
        : NONE,
    [t, mayTake, draftId, name, take],
  )
  useActions(actions)
}

const wordsOf = ({ text, further }: DraftView['content']): string => [text, ...further].join('\n')

interface OtherVersionProps {
  readonly ticket: TicketRow
  readonly mode: ComposerMode
  readonly other: OtherVersion
}

/** My own words of another browser, or of before: they gave way to newer ones and are still there. */
export function OtherVersionStrip({ ticket, mode, other }: OtherVersionProps) {
  const { t, formats } = useLanguage()
  const title = t('drafts.other', { at: tellTime(other.writtenAt, formats) })
  return (
    <section className={classes.strip} aria-label={title}>
      <p className={classes.words}>
        <strong>
          <IconArrowsExchange size={15} aria-hidden="true" />
          {title}
        </strong>
        <q lang={langOf(ticket.language)}>{wordsOf(other.content)}</q>
      </p>
      <div className={classes.acts}>
        <Button size="compact-sm" variant="default" onClick={() => swapVersions(ticket.id, mode)}>
          {t('drafts.useOther')}
        </Button>
        <Button size="compact-sm" variant="subtle" onClick={() => putOtherVersion(ticket.id, mode, null)}>
          {t('drafts.dropOther')}
        </Button>
      </div>
    </section>
  )
}

interface WarningProps {
  readonly others: Others
  readonly isWriting: boolean
  readonly field: RefObject<HTMLTextAreaElement | null>
}

/** Before I go on where somebody else is writing, too. It stops nobody. */
export function WritersWarning({ others, isWriting, field }: WarningProps) {
  const { t, formats } = useLanguage()
  const isAtIt = useIsInField(field) || isWriting
  if (others.doing !== 'writing' || !isAtIt) return null
  return (
    <p className={classes.warning} role="alert">
      <IconUsers size={15} aria-hidden="true" />
      {t('drafts.alsoWriting', { names: formats.list(others.names), n: others.names.length })}
    </p>
  )
}

function useIsInField(field: RefObject<HTMLTextAreaElement | null>): boolean {
  const [isIn, setIsIn] = useState(false)
  useEffect(() => {
    const look = () => setIsIn(field.current !== null && document.activeElement === field.current)
    look()
    document.addEventListener('focusin', look)
    document.addEventListener('focusout', look)
    return () => {
      document.removeEventListener('focusin', look)
      document.removeEventListener('focusout', look)
    }
  }, [field])
  return isIn
}
