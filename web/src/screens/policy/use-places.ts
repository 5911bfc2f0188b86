import { getRouteApi, useLocation } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { ProblemView } from '../../../../src/contract/policy-problem.ts'
import { readPath, writePath } from './policy-path.ts'
import type { PolicySearch, PolicyTab } from './policy-search.ts'
import type { PolicyPath } from './tab-props.ts'

const route = getRouteApi('/desk/policy')

/** Sections of the policy that the builder has forms for; the others are changed in the YAML. */
const BUILT: ReadonlySet<unknown> = new Set([
  'rules',
  'promises',
  'priorities',
  'tone',
  'queues',
  'teams',
  'departments',
  'skills',
])

/** Where one stands in the policy, and the ways from there. */
export function usePlaces() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  // Whoever asks for the same place again is led there again.
  const visit = useLocation({ select: ({ state }) => state.__TSR_key ?? '' })
  const focus = useMemo(
    () => (search.focus === undefined || visit === null ? null : readPath(search.focus)),
    [search.focus, visit],
  )
  const go = (next: PolicySearch) => void navigate({ search: next })
  return {
    search,
    focus,
    visit,
    openTab: (tab: PolicyTab) => go({ tab }),
    openForChange: (path: PolicyPath) =>
      go({ tab: BUILT.has(path[0]) ? 'builder' : 'yaml', focus: writePath(path) }),
    openInDocument: ({ path }: ProblemView) => go({ tab: 'document', focus: writePath(path) }),
    openLine: ({ line }: ProblemView) => go({ tab: 'yaml', line }),
    compare: (from: number, to: number | undefined) => go({ tab: 'versions', from, to }),
  }
}
