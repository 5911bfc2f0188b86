import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { PolicyView } from '../../../../src/contract/policy.ts'
import { answerOf, desk } from '../../api/client.ts'
import { meQuery } from '../../api/queries.ts'
import { useStore } from '../../app/store.ts'
import type { DraftBase, DraftKeeper, Work } from './draft-keeper.ts'
import { openKeeper } from './open-keeper.ts'
import { policyQuery } from './policy-queries.ts'
import { isOvertaken, isSuperseded } from './weigh-work.ts'

export interface Draft {
  /** As it stands: what was written here, else the saved draft, else what is in force. */
  readonly source: string
  /** What was written in this browser; null where nothing was. */
  readonly work: Work | null
  /** The desk has moved on without it: a person chooses which of the two goes on. */
  readonly isOvertaken: boolean
  change(source: string): void
  /** At once. What is on its way has arrived when this returns. */
  save(): Promise<void>
  /** What was written here goes on, on top of what the desk has now. */
  keepMine(): void
  /** What was written here is let go. */
  takeTheirs(): Promise<void>
  /** @returns what was thrown away. */
  discard(): Promise<string>
}

const baseOf = ({ version, draft }: PolicyView): DraftBase => ({
  basedOn: version,
  savedAt: draft?.savedAt ?? null,
})

export function useDraft(view: PolicyView, mayEdit: boolean): Draft {
  const keeper = useKeeper(view, mayEdit)
  const work = useStore(keeper.work)
  const queryClient = useQueryClient()
  // Who watches the answers is told of them a moment later than of the work: weighed against yesterday's answer, what
  // has just been saved would look as if somebody else had saved it.
  const server = queryClient.getQueryData(policyQuery.queryKey) ?? view
  const saved = server.draft?.source ?? server.source
  useForgetting(keeper, work, server)
  return {
    source: work?.source ?? saved,
    work,
    isOvertaken: work !== null && isOvertaken(work, server),
    change: source => keeper.change(source, baseOf(queryClient.getQueryData(policyQuery.queryKey) ?? view)),
    save: () => keeper.save(),
    keepMine: () => void keeper.saveOver(baseOf(view)),
    takeTheirs: () => keeper.forget(),
    discard: async () => {
      const source = work?.source ?? saved
      await keeper.forget()
      await answerOf(desk.DELETE('/api/policy/draft'))
      await queryClient.cancelQueries({ queryKey: policyQuery.queryKey })
      queryClient.setQueryData(policyQuery.queryKey, before => before && { ...before, draft: null })
      return source
    },
  }
}

function useKeeper(view: PolicyView, mayEdit: boolean): DraftKeeper {
  const { data: me } = useQuery(meQuery)
  const [keeper] = useState(() => {
    const open = openKeeper(me?.workspace.id ?? '')
    if (mayEdit) open.restore(view.draft?.source ?? view.source)
    return open
  })
  useEffect(() => {
    const save = () => void keeper.save()
    const saveWhenHidden = () => {
      if (document.visibilityState === 'hidden') save()
    }
    document.addEventListener('visibilitychange', saveWhenHidden)
    addEventListener('online', save)
    return () => {
      document.removeEventListener('visibilitychange', saveWhenHidden)
      removeEventListener('online', save)
      save()
    }
  }, [keeper])
  return keeper
}

/** Where the desk refused to save over somebody else's words, his are fetched; what he simply went on with is shown. */
function useForgetting(keeper: DraftKeeper, work: Work | null, view: PolicyView): void {
  const queryClient = useQueryClient()
  const hasMoved = work?.state === 'moved'
  useEffect(() => {
    if (hasMoved) void queryClient.invalidateQueries({ queryKey: policyQuery.queryKey })
  }, [hasMoved, queryClient])
  useEffect(() => {
    if (work !== null && isSuperseded(work, view)) void keeper.forget()
  }, [keeper, work, view])
}
