import { answerOf, desk } from '../../api/client.ts'
import { meQuery } from '../../api/queries.ts'
import { queryClient } from '../../api/query-client.ts'
import { DraftKeeper, type KeptDraft } from './draft-keeper.ts'
import { openShelf } from './draft-shelf.ts'
import { policyQuery } from './policy-queries.ts'

const open = new Map<string, DraftKeeper>()

/** One a workspace for as long as the page lives: whoever looks at the inbox meanwhile loses nothing. */
export function openKeeper(workspaceId: string): DraftKeeper {
  const known = open.get(workspaceId)
  if (known !== undefined) return known
  const keeper = new DraftKeeper({ send: sendDraft, onSaved: noteSaved, shelf: openShelf(workspaceId) })
  open.set(workspaceId, keeper)
  return keeper
}

const sendDraft = async ({ source, basedOn, savedAt }: KeptDraft): Promise<string> =>
  (await answerOf(desk.POST('/api/policy/draft', { body: { source, basedOn, savedAt } }))).savedAt

/** An answer that was asked for before this saving would tell of the draft before it. */
function noteSaved({ source, basedOn, savedAt }: KeptDraft): void {
  const savedBy = queryClient.getQueryData(meQuery.queryKey)?.member.name ?? ''
  void queryClient.cancelQueries({ queryKey: policyQuery.queryKey })
  queryClient.setQueryData(
    policyQuery.queryKey,
    before => before && { ...before, draft: { source, basedOn, savedAt: savedAt ?? '', savedBy } },
  )
}
