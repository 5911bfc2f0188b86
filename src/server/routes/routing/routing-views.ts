import type { AbilitiesChange, AbilitiesView, PickView } from '../../../contract/routing.ts'
import type { Abilities } from '../../../core/queue/agent.ts'
import type { Need, PickReason } from '../../../core/queue/words.ts'
import { roundReasons } from '../../../desk/routing/take-next.ts'

export const toAbilitiesView = (abilities: Abilities): AbilitiesView => ({
  skills: [...abilities.skills],
  languages: { ...abilities.languages },
  channels: [...abilities.channels],
  teams: [...abilities.teams],
  capacity: abilities.capacity,
  isJunior: abilities.isJunior,
})

/** What is absent stays as it is: it must not come as a value of nothing. */
export const toAbilitiesChange = (change: AbilitiesChange): Partial<Abilities> =>
  Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))

export const toNeeds = (needs: readonly Need[]): Need[] => needs.map(each => ({ ...each }))

export const toPickView = ({
  reasons,
  needs,
}: {
  readonly reasons: readonly PickReason[]
  readonly needs: readonly Need[]
}): PickView => ({ reasons: roundReasons(reasons), needs: toNeeds(needs) })
