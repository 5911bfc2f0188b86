import type { Said } from '../../../test/world/said.ts'
import type { World } from '../../../test/world.ts'

/** Somebody says something in public: his profile, his customer and his ticket. */
export async function meet(world: World, from: NonNullable<Said['from']>) {
  const { message, ticketId } = await world.openMatter(world.post({ from }))
  const profileId = message.profile_id ?? ''
  return { profileId, ticketId, message, customerId: await ownerOf(world, profileId) }
}

/** Whose customer a profile is. */
export const ownerOf = async (world: World, profileId: string | null): Promise<string> => {
  const profile = await world.see(trx =>
    trx.selectFrom('profile').select('customer_id').where('id', '=', profileId).executeTakeFirstOrThrow(),
  )
  return profile.customer_id
}

export function demandOk<T>(result: { ok: true; value: T } | { ok: false; refusal: unknown }): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`)
  return result.value
}
