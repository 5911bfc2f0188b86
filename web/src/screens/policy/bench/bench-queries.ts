import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import type { tryRequest } from '../../../../../src/contract/policy.ts'
import { answerOf, desk } from '../../../api/client.ts'

/** A post that nobody wrote. */
export type Post = Omit<z.infer<typeof tryRequest>, 'source'>

/** `turn` counts the presses of the button: the same post may be tried again. */
export const tryQuery = (source: string, post: Post, turn: number) =>
  queryOptions({
    queryKey: ['policyTry', turn, source, post],
    queryFn: () => answerOf(desk.POST('/api/policy/try', { body: { source, ...post } })),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
  })
