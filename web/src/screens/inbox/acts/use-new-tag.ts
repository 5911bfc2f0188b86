import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import type { TagView } from '../../../../../src/contract/tag.ts'
import { TAG_COLOURS } from '../../../../../src/core/tag/tag.ts'
import { answerOf, desk } from '../../../api/client.ts'

/** Makes a tag of the name that was typed, in the colour that fewest have; brings back the one that has the name. */
export function useNewTag(tags: readonly TagView[], onMade: (id: string) => void) {
  const queryClient = useQueryClient()
  // Of one name: pressed twice, it is one tag.
  const asked = useRef({ name: '', id: '' })
  const mutation = useMutation({
    mutationFn: ({ name, put }: { name: string; put: TagView | undefined }) => {
      if (put !== undefined)
        return answerOf(
          desk.POST('/api/tags/{id}', { params: { path: { id: put.id } }, body: { isArchived: false } }),
        )
      if (asked.current.name !== name) asked.current = { name, id: crypto.randomUUID() }
      const body = { id: asked.current.id, name, colour: rarest(tags), description: '' }
      return answerOf(desk.POST('/api/tags', { body }))
    },
    onSuccess: async ({ tag }) => {
      await queryClient.invalidateQueries({ queryKey: ['tags'] })
      onMade(tag.id)
    },
  })
  return {
    isPending: mutation.isPending,
    error: mutation.error,
    make: (name: string, put: TagView | undefined) => mutation.mutate({ name: name.trim(), put }),
  }
}

const rarest = (tags: readonly TagView[]) => {
  const having = (colour: string) => tags.filter(tag => tag.colour === colour).length
  const coloured = TAG_COLOURS.filter(colour => colour !== 'grey')
  return coloured.reduce((best, colour) => (having(colour) < having(best) ? colour : best))
}
