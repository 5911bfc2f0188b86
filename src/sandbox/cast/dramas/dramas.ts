import type { Drama, DramaName } from './drama.ts'
import { gratefulJournalist } from './grateful-journalist/script.ts'
import { outage } from './outage/script.ts'
import { troll } from './troll/script.ts'
import { viralComplaint } from './viral-complaint/script.ts'
import { wrongBill } from './wrong-bill/script.ts'

/** The whole repertoire. */
export const dramas: Readonly<Record<DramaName, Drama>> = {
  outage,
  'viral-complaint': viralComplaint,
  'wrong-bill': wrongBill,
  'grateful-journalist': gratefulJournalist,
  troll,
}
