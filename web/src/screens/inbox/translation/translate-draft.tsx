import { ActionIcon } from '@mantine/core'
import { IconLanguage } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type RefObject, useMemo, useRef } from 'react'
import type { TicketDetail } from '../../../../../src/contract/ticket.ts'
import type { KnownLanguage } from '../../../../../src/core/language.ts'
import { decideLeaving, offersPair } from '../../../../../src/core/translation/translation.ts'
import { useActions } from '../../../actions/registry.ts'
import { answerOf, desk } from '../../../api/client.ts'
import { translationQuery } from '../../../api/translation-queries.ts'
import { useMay } from '../../../api/use-may.ts'
import { useLanguage, WholeLanguage } from '../../../i18n/locale-provider.tsx'
import type { ComposerState } from '../composer/composer-state.ts'
import { replaceInField } from '../composer/helps/replace-in-field.ts'
import { showNotice } from '../notice.ts'
import { keepOriginal, readOriginal } from './draft-original.ts'
import { explainTranslation } from './explain-translation.ts'
import { nameLanguage } from './name-language.ts'

interface Props {
  readonly detail: TicketDetail
  readonly composer: ComposerState
  readonly field: RefObject<HTMLTextAreaElement | null>
  readonly language: KnownLanguage
}

/** Puts the draft into the customer's language. It stays a draft. */
export function TranslateDraft(props: Props) {
  return (
    <WholeLanguage>
      <Inner {...props} />
    </WholeLanguage>
  )
}

function Inner(props: Props) {
  const { locale } = useLanguage()
  const { mode } = props.composer
  const service = useQuery(translationQuery).data?.service ?? null
  const mayAsk = useMay('ticket.reply')
  if (service === null || !mayAsk || mode === 'note') return null
  if (decideLeaving(mode, service.reach) !== null || !offersPair(service, locale, props.language)) return null
  return <Act {...props} />
}

function Act(props: Props) {
  const { t, locale } = useLanguage()
  const { mutate, isPending } = useTranslateDraft(props)
  const label = t('translations.draft', { language: nameLanguage(props.language, locale) })
  const actions = useMemo(
    () => [{ id: 'translateDraft', group: 'answer' as const, label, run: () => mutate() }],
    [label, mutate],
  )
  useActions(actions)
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      loading={isPending}
      aria-label={label}
      title={label}
      onClick={() => mutate()}
    >
      <IconLanguage size={17} aria-hidden="true" />
    </ActionIcon>
  )
}

function useTranslateDraft(props: Props) {
  const { t, locale } = useLanguage()
  const current = useRef(props)
  current.current = props
  return useMutation({
    mutationFn: async () => {
      const { detail, composer, language } = current.current
      const { mode, text, extras } = composer
      const say = (words: string) =>
        words.trim() === '' || mode === 'note'
          ? null
          : answerOf(
              desk.POST('/api/tickets/{id}/translation', {
                params: { path: { id: detail.ticket.id } },
                body: { text: words, mode, from: locale, to: language },
              }),
            )
      const first = await say(text)
      const further = []
      for (const part of extras.further)
        further.push({ ...part, text: (await say(part.text))?.text ?? part.text })
      return { mode, before: { text, further: extras.further }, first, further }
    },
    onSuccess: ({ mode, before, first, further }) => {
      const { detail, composer, field, language } = current.current
      const ticketId = detail.ticket.id
      if (first === null) return
      // Whoever wrote on meanwhile, or went elsewhere, loses nothing.
      if (composer.mode !== mode || composer.text !== before.text) {
        showNotice({ ticketId, text: t('translations.draftChanged') })
        return
      }
      // Translated twice, the words that she wrote herself are still the original.
      const earlier = readOriginal(ticketId, mode)
      keepOriginal(ticketId, mode, { ...(earlier ?? before), to: language, by: first.by })
      if (field.current === null) composer.setText(first.text)
      else replaceInField(field.current, 0, field.current.value.length, first.text)
      composer.changeExtras({ further })
    },
    onError: error =>
      showNotice({
        ticketId: current.current.detail.ticket.id,
        text: explainTranslation(error, t),
        isTrouble: true,
      }),
  })
}
