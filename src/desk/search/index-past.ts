import { bringBacklogIn } from '../../store/search/backlog.ts'
import type { Desk } from '../desk.ts'

/** Makes a little more of the past searchable. @returns how much was done: nothing, once all is. */
export async function indexPast({ database }: Desk): Promise<number> {
  return (await database.inEveryWorkspace(bringBacklogIn)) ? 1 : 0
}
