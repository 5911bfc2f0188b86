import { Button, Textarea } from '@mantine/core'
import { type RefObject, useMemo, useRef, useState } from 'react'
import type { ApprovalView } from '../../../../../src/contract/approval.ts'
import type { TicketDetail } from '../../../../../src/contract/ticket.ts'
import { type Action, useActions } from '../../../actions/registry.ts'
import { langOf } from '../../../i18n/lang-of.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import { lazyPart } from '../../../parts/lazy-part.tsx'
import { useGoesAt, useNameApprove } from '../later/approved-later.tsx'
import { useApprove, useRefuse } from './use-approval-acts.ts'
import classes from './writing.module.css'

const ActsLine = lazyPart(() => import('../composer/helps/acts-line.tsx'), 'ActsLine')

interface Props {
  readonly detail: TicketDetail
  readonly approval: ApprovalView
  readonly candidate: ApprovalView['candidates'][number]
}

type Doing = 'reading' | 'editing' | 'refusing'

/** The second person lets it go as it is, edits it first, or says why it does not go. */
export function DecideApproval({ detail, approval, candidate }: Props) {
  const t = useT()
  const [doing, setDoing] = useState<Doing>('reading')
  const [texts, setTexts] = useState<readonly string[]>([candidate.text, ...candidate.further])
  const [acts, setActs] = useState(candidate.acts ?? [])
  const [note, setNote] = useState('')
  const nameApprove = useNameApprove()
  const { isAllowed, isCrossed, trouble, send } = useApprove(detail, approval, candidate)
  const refuse = useRefuse(detail.ticket.id, approval.id)
  const goesAt = useGoesAt(approval)
  const buttons = useRef<HTMLDivElement>(null)
  useGoToDecision(buttons)
  const isBusy = send.isPending || refuse.isPending
  return (
    <>
      {doing === 'editing' &&
        texts.map((text, index) => (
          <Textarea
            // biome-ignore lint/suspicious/noArrayIndexKey: the posts of an answer stay in their places
            key={index}
            autosize
            minRows={2}
            maxRows={10}
            lang={langOf(detail.ticket.language)}
            aria-label={texts.length === 1 ? t('drafts.text') : t('drafts.post', { n: index + 1 })}
            value={text}
            onChange={event => setTexts(texts.with(index, event.currentTarget.value))}
          />
        ))}
      {doing !== 'refusing' && acts.length > 0 && (
        <ActsLine acts={acts} onChange={left => setActs([...left])} />
      )}
      {doing === 'refusing' && (
        <Textarea
          autosize
          minRows={2}
          maxRows={8}
          maxLength={2000}
          data-autofocus
          aria-label={t('drafts.why')}
          placeholder={t('drafts.why')}
          value={note}
          onChange={event => setNote(event.currentTarget.value)}
        />
      )}
      {trouble !== null && (
        <p className={classes.trouble} role="alert">
          {trouble}
        </p>
      )}
      <div ref={buttons} className={classes.acts}>
        {doing === 'refusing' ? (
          <>
            <Button
              size="compact-sm"
              color="red"
              disabled={note.trim() === '' || isBusy}
              onClick={() => refuse.mutate(note.trim())}
            >
              {t('drafts.refuse')}
            </Button>
            <Button size="compact-sm" variant="subtle" onClick={() => setDoing('reading')}>
              {t('drafts.cancel')}
            </Button>
          </>
        ) : (
          <>
            <Button
              size="compact-sm"
              disabled={!isAllowed || isBusy || texts.every(text => text.trim() === '')}
              onClick={() => send.mutate({ texts, acts, sendAnyway: isCrossed })}
            >
              {isCrossed ? t('drafts.sendAnyway') : nameApprove(goesAt, doing === 'editing')}
            </Button>
            {doing === 'reading' && (
              <Button
                size="compact-sm"
                variant="default"
                disabled={isBusy}
                onClick={() => setDoing('editing')}
              >
                {t('drafts.edit')}
              </Button>
            )}
            <Button
              size="compact-sm"
              variant="subtle"
              color="red"
              disabled={isBusy}
              onClick={() => setDoing('refusing')}
            >
              {t('drafts.refuseBegin')}
            </Button>
          </>
        )}
      </div>
    </>
  )
}

/** Nobody approves by name what he has not read: one comes to the buttons beside the words. */
function useGoToDecision(buttons: RefObject<HTMLDivElement | null>): void {
  const t = useT()
  const actions = useMemo<readonly Action[]>(
    () => [
      {
        id: 'decideApproval',
        group: 'answer',
        label: t('reach.decideApproval'),
        run: () => buttons.current?.querySelector<HTMLElement>('button:not(:disabled)')?.focus(),
      },
    ],
    [t, buttons],
  )
  useActions(actions)
}
