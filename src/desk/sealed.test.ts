import { expect } from 'vitest'
import { inWorld } from '../../test/world/in-world.ts'

inWorld('an encrypted message opens a matter that is answered on the network alone', async ({ world }) => {
  const sealed = { ...world.direct({ from: 'chiara', text: '' }), isSealed: true }
  const { ticketId } = await world.openMatter(sealed)
  const decision = await world.see(trx =>
    trx.selectFrom('decision').selectAll().where('is_current', '=', true).executeTakeFirstOrThrow(),
  )
  expect(decision).toMatchObject({ engage: true, how: 'handOff' })
  const refused = await world.answer(ticketId, { mode: 'direct', text: 'La leggo volentieri.' })
  expect(refused).toMatchObject({ ok: false, refusal: { kind: 'refused', refusal: 'onlyOnNetwork' } })
})
