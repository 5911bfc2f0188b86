import { useMutation, useQueryClient } from '@tanstack/react-query'
import { answerOf, desk } from '../../../api/client.ts'
import { refusalOf } from '../../../api/desk-error.ts'
import { explainError } from '../../../components/explain-error.ts'
import { useLanguage, useT } from '../../../i18n/locale-provider.tsx'
import type { Translate } from '../../../i18n/translator.ts'
import { type ArticleDraft, textsOf, titleOf } from './article-draft.ts'
import { articlesNotice } from './articles-notice.ts'

const REFUSALS = {
  articleMoved: 'articles.refusal.articleMoved',
  tooManyArticles: 'articles.refusal.tooManyArticles',
} as const

/** Somebody else has kept another version meanwhile. */
export const isMoved = (error: unknown): boolean => refusalOf(error) === 'articleMoved'

export function explainArticleError(error: unknown, t: Translate): string {
  const refusal = refusalOf(error)
  return refusal !== null && Object.hasOwn(REFUSALS, refusal)
    ? t(REFUSALS[refusal as keyof typeof REFUSALS])
    : explainError(error, t)
}

/** What the search finds of it may have changed too. */
function useRefresh() {
  const queryClient = useQueryClient()
  return () => {
    void queryClient.invalidateQueries({ queryKey: ['search'] })
    return queryClient.invalidateQueries({ queryKey: ['articles'] })
  }
}

interface Removing {
  readonly id: string
  readonly title: string
  readonly removed: boolean
}

/** Takes away and brings back; a line says so, and takes it back. */
export function useRemoveArticle() {
  const t = useT()
  const refresh = useRefresh()
  const mutation = useMutation({
    mutationFn: ({ id, removed }: Removing) =>
      answerOf(desk.POST('/api/articles/{id}/removal', { params: { path: { id } }, body: { removed } })),
    onSuccess: (_, { id, title, removed }) =>
      articlesNotice.show({
        text: t(removed ? 'articles.wasRemoved' : 'articles.isBack', { title }),
        undo: () => mutation.mutate({ id, title, removed: !removed }),
      }),
    onError: error => articlesNotice.show({ text: explainArticleError(error, t), isTrouble: true }),
    onSettled: refresh,
  })
  return mutation
}

/** Keeps a draft: a new article, or as it is from now on. */
export function useSaveArticle(wasPublished: boolean, onSaved: () => void) {
  const { t, locale } = useLanguage()
  const refresh = useRefresh()
  return useMutation({
    mutationFn: (draft: ArticleDraft) => {
      const { id, version, state } = draft
      const content = { state, texts: textsOf(draft) }
      return version === null
        ? answerOf(desk.POST('/api/articles', { body: { id, ...content } }))
        : answerOf(
            desk.POST('/api/articles/{id}', { params: { path: { id } }, body: { version, ...content } }),
          )
    },
    onSuccess: ({ article: { state, texts } }) => {
      const isNew = state === 'published' && !wasPublished
      const title = titleOf(texts, locale)
      articlesNotice.show({ text: t(isNew ? 'articles.published' : 'articles.saved', { title }) })
      onSaved()
    },
    onSettled: refresh,
  })
}
