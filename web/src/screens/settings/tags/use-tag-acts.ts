import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { TagView } from '../../../../../src/contract/tag.ts'
import type { TagColour } from '../../../../../src/core/tag/tag.ts'
import { answerOf, desk } from '../../../api/client.ts'
import { explainTagError } from '../../../components/explain-tag-error.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import { tagsNotice } from './tags-notice.ts'

/** Tags, and tickets on which they stand. */
function useRefresh() {
  const queryClient = useQueryClient()
  return () => {
    for (const key of ['tickets', 'ticket']) void queryClient.invalidateQueries({ queryKey: [key] })
    return queryClient.invalidateQueries({ queryKey: ['tags'] })
  }
}

export interface TagDraft {
  /** Of a new one too, so that what is sent twice is one tag. */
  readonly id: string
  readonly name: string
  readonly colour: TagColour
  readonly description: string
}

export function useSaveTag(isNew: boolean, onSaved: () => void) {
  const t = useT()
  const refresh = useRefresh()
  return useMutation({
    mutationFn: ({ id, ...content }: TagDraft) =>
      isNew
        ? answerOf(desk.POST('/api/tags', { body: { id, ...content } }))
        : answerOf(desk.POST('/api/tags/{id}', { params: { path: { id } }, body: content })),
    onSuccess: ({ tag }) => {
      tagsNotice.show({ text: t('tags.saved', { name: tag.name }) })
      onSaved()
    },
    onSettled: refresh,
  })
}

interface Archiving {
  readonly tag: TagView
  readonly isArchived: boolean
}

/** Puts away and brings back; a line says so, and takes it back. */
export function useArchiveTag() {
  const t = useT()
  const refresh = useRefresh()
  const mutation = useMutation({
    mutationFn: ({ tag: { id }, isArchived }: Archiving) =>
      answerOf(desk.POST('/api/tags/{id}', { params: { path: { id } }, body: { isArchived } })),
    onSuccess: (_, { tag, isArchived }) =>
      tagsNotice.show({
        text: t(isArchived ? 'tags.wasPutAway' : 'tags.isBack', { name: tag.name }),
        undo: () => mutation.mutate({ tag, isArchived: !isArchived }),
      }),
    onError: error => tagsNotice.show({ text: explainTagError(error, t), isTrouble: true }),
    onSettled: refresh,
  })
  return mutation
}

export function useMergeTag(onMerged: () => void) {
  const t = useT()
  const refresh = useRefresh()
  const part = usePartTag()
  return useMutation({
    mutationFn: ({ from, into }: { from: TagView; into: TagView }) =>
      answerOf(
        desk.POST('/api/tags/{id}/merge', { params: { path: { id: from.id } }, body: { into: into.id } }),
      ),
    onSuccess: ({ tickets }, { from, into }) => {
      tagsNotice.show({
        text: t('tags.wasMerged', { name: from.name, into: into.name, n: tickets }),
        undo: () => part.mutate(from),
      })
      onMerged()
    },
    onSettled: refresh,
  })
}

export function usePartTag() {
  const t = useT()
  const refresh = useRefresh()
  return useMutation({
    mutationFn: ({ id }: TagView) => answerOf(desk.POST('/api/tags/{id}/part', { params: { path: { id } } })),
    onSuccess: ({ tickets }, { name }) =>
      tagsNotice.show({ text: t('tags.wasParted', { name, n: tickets }) }),
    onError: error => tagsNotice.show({ text: explainTagError(error, t), isTrouble: true }),
    onSettled: refresh,
  })
}
