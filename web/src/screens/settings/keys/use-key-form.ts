import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { KEY_PERMISSIONS, keyScopeOf } from '../../../../../src/core/api-key/api-key.ts'
import type { Permission } from '../../../../../src/core/member/role.ts'
import { answerOf, desk } from '../../../api/client.ts'
import { meQuery } from '../../../api/queries.ts'
import { useJudged } from '../../../components/use-judged.ts'
import { keysQuery } from '../programs/program-queries.ts'

export const SCOPES = ['viewer', 'agent', 'supervisor', 'own'] as const
export type Scope = (typeof SCOPES)[number]

const EXPIRY_DAYS = { never: null, month: 30, quarter: 90, year: 365 } as const
export type Expiry = keyof typeof EXPIRY_DAYS
export const EXPIRIES = Object.keys(EXPIRY_DAYS) as Expiry[]
const DAY_MS = 86_400_000

export type KeyForm = ReturnType<typeof useKeyForm>

/** What is wrong is said as one types; what was typed stays. */
export function useKeyForm(onMade: (key: string) => void) {
  const mine = useQuery(meQuery).data?.permissions ?? []
  const offered = KEY_PERMISSIONS.filter(each => mine.includes(each))
  const [name, setName] = useState('')
  const [scope, setScope] = useState<Scope>('viewer')
  const [own, setOwn] = useState<readonly Permission[]>(keyScopeOf('viewer'))
  const [expiry, setExpiry] = useState<Expiry>('never')
  const [wasTried, setTried] = useState(false)
  const permissions = scope === 'own' ? own : keyScopeOf(scope).filter(each => offered.includes(each))
  const make = useMake(onMade)
  const isNameMissing = name.trim() === ''
  const { isJudged, onBlur } = useJudged(name)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    const days = EXPIRY_DAYS[expiry]
    const expiresAt = days === null ? null : new Date(Date.now() + days * DAY_MS).toISOString()
    if (!isNameMissing && permissions.length > 0)
      make.mutate({ name: name.trim(), permissions: [...permissions], expiresAt })
  }
  return {
    name,
    setName,
    scope,
    setScope,
    offered,
    permissions,
    setPermissions: (chosen: string[]) => setOwn(chosen as Permission[]),
    expiry,
    setExpiry,
    leaveName: onBlur,
    isNameMissing: (isJudged || wasTried) && isNameMissing,
    arePermissionsMissing: permissions.length === 0,
    isPending: make.isPending,
    error: make.error,
    submit,
  }
}

function useMake(onMade: (key: string) => void) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (body: { name: string; permissions: Permission[]; expiresAt: string | null }) =>
      answerOf(desk.POST('/api/keys', { body: body as never })),
    onSuccess: ({ key }) => onMade(key),
    onSettled: () => queryClient.invalidateQueries({ queryKey: keysQuery.queryKey }),
  })
}
