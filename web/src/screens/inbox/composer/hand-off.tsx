import { Button } from '@mantine/core'
import { IconExternalLink, IconHandFinger, IconHandStop } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { TicketDetail, WayView } from '../../../../../src/contract/ticket.ts'
import { type Action, useActions } from '../../../actions/registry.ts'
import { answerOf, desk } from '../../../api/client.ts'
import { useChannelName } from '../../../api/use-names.ts'
import { explainError } from '../../../components/explain-error.ts'
import { explainRefusal } from '../../../components/explain-refusal.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import { showNotice } from '../notice.ts'
import classes from './hand-off.module.css'

interface Props {
  readonly detail: TicketDetail
  readonly way: WayView | undefined
  readonly mode: 'public' | 'direct'
}

/** The network lets no program answer here: why, and how a person does it by hand. */
export function HandOff({ detail, way, mode }: Props) {
  const t = useT()
  const channelName = useChannelName(detail.ticket.channel)
  const newest = detail.messages.findLast(each => each.direction === 'inbound' && !each.isContext)
  const messageId = way?.targetMessageId ?? newest?.id
  const link = way?.permalink ?? newest?.permalink ?? null
  const answered = useAnsweredByHand(detail.ticket.id)
  useByHandAction(mode === 'public' ? messageId : undefined, answered.mutate)
  return (
    <div className={classes.box}>
      <IconHandStop size={20} className={classes.icon} aria-hidden="true" />
      <div className={classes.words}>
        <strong>{t(`composer.barred.${mode}`)}</strong>
        <span>{explainRefusal(way?.code ?? 'unsupported', null, t)}</span>
      </div>
      <div className={classes.acts}>
        {link !== null && (
          <Button
            component="a"
            href={link}
            target="_blank"
            rel="noreferrer"
            variant="default"
            leftSection={<IconExternalLink size={16} aria-hidden="true" />}
          >
            {t('thread.openOn', { channelName })}
          </Button>
        )}
        {messageId !== undefined && mode === 'public' && (
          <Button
            leftSection={<IconHandFinger size={16} aria-hidden="true" />}
            loading={answered.isPending}
            onClick={() => answered.mutate(messageId)}
          >
            {t('composer.answeredByHand')}
          </Button>
        )}
      </div>
    </div>
  )
}

function useAnsweredByHand(ticketId: string) {
  const t = useT()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (messageId: string) =>
      answerOf(
        desk.POST('/api/tickets/{id}/answered-by-hand', {
          params: { path: { id: ticketId } },
          body: { messageId },
        }),
      ),
    onSuccess: () => showNotice({ ticketId, text: t('composer.markedAnswered') }),
    onError: error => showNotice({ ticketId, text: explainError(error, t), isTrouble: true }),
    onSettled: () => queryClient.invalidateQueries(),
  })
}

const NONE: readonly Action[] = []

function useByHandAction(messageId: string | undefined, perform: (messageId: string) => void): void {
  const t = useT()
  const actions = useMemo<readonly Action[]>(
    () =>
      messageId === undefined
        ? NONE
        : [
            {
              id: 'answeredByHand',
              group: 'answer',
              label: t('composer.answeredByHand'),
              run: () => perform(messageId),
            },
          ],
    [t, messageId, perform],
  )
  useActions(actions)
}
