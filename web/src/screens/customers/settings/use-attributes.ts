import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { AttributeKind } from '../../../../../src/core/customer/attribute.ts'
import type { LocalText } from '../../../../../src/core/language.ts'
import { answerOf, desk } from '../../../api/client.ts'
import { attributesQuery } from '../customer-queries.ts'
import { refreshPeople } from '../use-links.ts'

interface NewAttribute {
  readonly key: string
  readonly name: LocalText
  readonly kind: AttributeKind
  readonly choices: readonly string[]
}

export function useAttributes() {
  const queryClient = useQueryClient()
  const onSettled = async () => {
    await queryClient.invalidateQueries({ queryKey: attributesQuery.queryKey })
    await refreshPeople(queryClient)
  }
  const add = useMutation({
    mutationFn: ({ choices, ...attribute }: NewAttribute) =>
      answerOf(desk.POST('/api/attributes', { body: { ...attribute, choices: [...choices] } })),
    onSettled,
  })
  const change = useMutation({
    mutationFn: ({ id, name, choices }: Pick<NewAttribute, 'name' | 'choices'> & { readonly id: string }) =>
      answerOf(
        desk.PATCH('/api/attributes/{id}', {
          params: { path: { id } },
          body: { name, choices: [...choices] },
        }),
      ),
    onSettled,
  })
  const remove = useMutation({
    mutationFn: (id: string) => answerOf(desk.DELETE('/api/attributes/{id}', { params: { path: { id } } })),
    onSettled,
  })
  return { add, change, remove }
}
