import type { PolicyView } from '../../../../src/contract/policy.ts'
import type { Work } from './draft-keeper.ts'

type Server = Pick<PolicyView, 'version' | 'source'> & {
  readonly draft: Pick<NonNullable<PolicyView['draft']>, 'source' | 'savedAt'> | null
}

/** The desk has another draft than the one that the work goes on from, or none any more. */
const isBehind = ({ savedAt, basedOn }: Work, { version, draft }: Server): boolean =>
  (draft?.savedAt ?? null) !== savedAt || (draft === null && version !== basedOn)

/** Nothing of the work would be lost: the desk has it, or somebody went on from it. */
export function isSuperseded(work: Work, server: Server): boolean {
  if (work.state === 'saving' || !isBehind(work, server)) return false
  if (work.source === (server.draft?.source ?? server.source)) return true
  return work.state === 'saved' && server.draft !== null
}

export const isOvertaken = (work: Work, server: Server): boolean =>
  work.state !== 'saving' && isBehind(work, server) && !isSuperseded(work, server)
