import type { World } from '../../../test/world.ts'
import type { PolicyDocument } from '../../core/policy/policy.ts'
import { writePolicy } from '../../core/policy/write-policy.ts'
import { getPolicy } from '../../store/policy.ts'
import { publishPolicy } from './publish-policy.ts'

/** Puts the policy in force with something else in it. */
export async function publish(world: World, change: (document: PolicyDocument) => Partial<PolicyDocument>) {
  const { version, document } = await world.see(trx => getPolicy(trx, world.workspaceId))
  const source = writePolicy({ ...document, ...change(document) })
  const asked = { source, note: 'tried', basedOn: version }
  const published = await publishPolicy(world.desk, world.workspaceId, asked, world.members.giulia)
  if (!published.ok) throw new Error(JSON.stringify(published.refusal))
}
