import type { World } from '../../../test/world.ts'
import type { Routing } from '../../core/policy/policy.ts'
import { writePolicy } from '../../core/policy/write-policy.ts'
import { getPolicy, insertPolicy } from '../../store/policy.ts'

/** A further version of the policy, which routes otherwise. */
export const setRouting = (
  { see, workspaceId, members, clock }: World,
  routing: Partial<Routing>,
): Promise<void> =>
  see(async trx => {
    const { version, document } = await getPolicy(trx, workspaceId)
    const next = { ...document, routing: { ...document.routing, ...routing } }
    await insertPolicy(trx, workspaceId, {
      version: version + 1,
      document: next,
      source: writePolicy(next),
      note: '',
      memberId: members.giulia,
      now: clock.now(),
    })
  })
