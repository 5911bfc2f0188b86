import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { MacroView } from '../../../../../src/contract/macro.ts'
import { answerOf, desk } from '../../../api/client.ts'
import { useLanguage } from '../../../i18n/locale-provider.tsx'
import { answersNotice } from './answers-notice.ts'
import { explainMacroError } from './explain-macro-error.ts'
import { type MacroDraft, textsOf } from './macro-draft.ts'

interface Archiving {
  readonly macro: MacroView
  readonly archived: boolean
}

/** Puts away and brings back; a line says so, and takes it back. */
export function useArchive() {
  const { t, locale } = useLanguage()
  const queryClient = useQueryClient()
  const mutation = useMutation({
    mutationFn: ({ macro, archived }: Archiving) =>
      answerOf(
        desk.POST('/api/macros/{id}/archive', { params: { path: { id: macro.id } }, body: { archived } }),
      ),
    onSuccess: (_, { macro, archived }) => {
      const name = macro.name[locale]
      answersNotice.show({
        text: archived ? t('macros.wasPutAway', { name }) : t('macros.isBack', { name }),
        undo: () => mutation.mutate({ macro, archived: !archived }),
      })
    },
    onError: error => answersNotice.show({ text: explainMacroError(error, t) }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['macros'] }),
  })
  return mutation
}

/** Keeps a draft: a new macro, or another version of it. */
export function useSaveMacro(onSaved: () => void) {
  const { t, locale } = useLanguage()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (draft: MacroDraft) => {
      const { id, version, key, name, acts, team } = draft
      const content = { name: { ...name }, texts: textsOf(draft), acts: [...acts], team }
      return version === null
        ? answerOf(desk.POST('/api/macros', { body: { id, key, ...content } }))
        : answerOf(desk.POST('/api/macros/{id}', { params: { path: { id } }, body: { version, ...content } }))
    },
    onSuccess: ({ macro }) => {
      answersNotice.show({ text: t('macros.saved', { name: macro.name[locale] }) })
      onSaved()
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['macros'] }),
  })
}
