import { Button } from '@mantine/core'
import { IconExternalLink, IconMessageCircle, IconScale } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { NotAnsweredList } from '../../../../src/contract/not-answered.ts'
import { answerOf, desk } from '../../api/client.ts'
import { useMay } from '../../api/use-may.ts'
import { useChannelName } from '../../api/use-names.ts'
import { Age } from '../../components/age.tsx'
import { Face } from '../../components/face.tsx'
import { Trouble } from '../../components/trouble.tsx'
import { writeHandle } from '../../components/write-handle.ts'
import { langOf } from '../../i18n/lang-of.ts'
import { useLanguage } from '../../i18n/locale-provider.tsx'
import { FactChips } from '../inbox/decision/fact-chips.tsx'
import { listWords } from '../inbox/decision/list-chips.ts'
import { markEvidence } from '../inbox/decision/mark-evidence.ts'
import { useCorrecting } from '../inbox/decision/use-correcting.ts'
import classes from './not-answered.module.css'
import { useCorrectSilence } from './use-correct-silence.ts'

type Item = NotAnsweredList['messages'][number]

export function NotAnsweredItem({ message, decision, channel }: Item) {
  const { t, locale } = useLanguage()
  const channelName = useChannelName(channel)
  const mayOverrule = useMay('decision.overrule')
  const answer = useAnswerAnyway(message.id)
  const correction = useCorrectSilence(decision)
  const menu = useCorrecting(decision, mayOverrule, correction.mutate)
  const [chosen, setChosen] = useState<string | null>(null)
  const words = chosen === null ? [] : listWords(decision.facts[chosen])
  const reason = decision.because.find(each => each.part === 'if')
  return (
    <li className={classes.item}>
      <Face name={message.author.name} avatarUrl={message.author.avatarUrl} channel={channel} size={38} />
      <div className={classes.body}>
        <div className={classes.top}>
          <strong dir="auto">{message.author.name}</strong>
          {message.author.handle !== null && <span>{writeHandle(message.author.handle)}</span>}
          <Age at={message.writtenAt} />
        </div>
        <p lang={langOf(message.language)} dir="auto">
          {markEvidence(message.text, words).map((stretch, place) =>
            // biome-ignore lint/suspicious/noArrayIndexKey: the stretches of one text never change places
            stretch.isMarked ? <mark key={place}>{stretch.text}</mark> : stretch.text,
          )}
        </p>
        <div className={classes.reason}>
          <IconScale size={14} aria-hidden="true" />
          {reason?.title?.[locale] ??
            t('notAnswered.byPerson', { name: decision.overruledBy?.name ?? t('notAnswered.somebody') })}
        </div>
        <div className={classes.facts}>
          <FactChips decision={decision} mayCorrect={mayOverrule} menu={menu} onChoose={setChosen} />
        </div>
        {answer.isError && <Trouble error={answer.error} />}
        {correction.isError && <Trouble error={correction.error} />}
      </div>
      <div className={classes.acts}>
        {mayOverrule && (
          <Button
            variant="light"
            leftSection={<IconMessageCircle size={16} aria-hidden="true" />}
            loading={answer.isPending}
            onClick={() => answer.mutate()}
          >
            {t('notAnswered.answer')}
          </Button>
        )}
        {message.permalink !== null && (
          <Button
            component="a"
            href={message.permalink}
            target="_blank"
            rel="noreferrer"
            variant="subtle"
            color="gray"
            c="dimmed"
            leftSection={<IconExternalLink size={16} aria-hidden="true" />}
          >
            {t('thread.openOn', { channelName })}
          </Button>
        )}
      </div>
    </li>
  )
}

/** Overrules the silence and goes to the ticket that this opens. */
function useAnswerAnyway(messageId: string) {
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: () =>
      answerOf(
        desk.POST('/api/messages/{id}/decision', { params: { path: { id: messageId } }, body: { if: true } }),
      ),
    onSuccess: async ({ ticketId }) => {
      await queryClient.invalidateQueries()
      if (ticketId !== null) await navigate({ to: '/inbox/$ticketId', params: { ticketId } })
    },
  })
}
