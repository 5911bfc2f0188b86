import type pg from 'pg'
import { z } from 'zod'
import type { DeskClient } from '../desk-client.ts'
import type { Mishaps } from '../mishaps.ts'
import { pause } from '../pause.ts'
import { startAskers } from './askers.ts'
import { findHouseBreaches } from './check.ts'
import { type HouseEvidence, readHouseEvidence } from './evidence.ts'
import type { HouseUnderTest } from './house.ts'
import { startPeople } from './people.ts'

const LOOK_MS = 500
const connectedSchema = z.object({ system: z.object({ id: z.string() }) })

const accountsSchema = z.object({ accounts: z.array(z.object({ id: z.string() })) })

/** Connects each house, and says that its department is asked there. */
export async function settleHouses(desk: DeskClient, houses: readonly HouseUnderTest[]): Promise<void> {
  for (const { department, connection } of houses) {
    const settings = {
      language: 'it',
      address: null,
      accountId: null,
      climbAddress: null,
      systemId: null,
      memberIds: [],
      ...('address' in connection
        ? { way: 'letter', address: connection.address, accountId: await findMailbox(desk) }
        : { way: 'ticketing', systemId: await connect(desk, connection) }),
    }
    const settled = await desk.insist({ path: `/api/departments/${department}`, body: settings })
    if (settled.status !== 200) throw new Error(`no department: ${JSON.stringify(settled.body)}`)
  }
}

async function connect(desk: DeskClient, connection: HouseUnderTest['connection']): Promise<string> {
  const connected = await desk.insist({ path: '/api/ticketing', body: connection })
  if (connected.status !== 200) throw new Error(`no house: ${JSON.stringify(connected.body)}`)
  return connectedSchema.parse(connected.body).system.id
}

/** The brand has one account where departments are asked by mail. */
async function findMailbox(desk: DeskClient): Promise<string | undefined> {
  const { body } = await desk.insist({ path: '/api/accounts' })
  return accountsSchema.parse(body).accounts[0]?.id
}

export interface HousesAtWork {
  /** Whether so many questions were put that the story is worth telling; always where nobody can be asked. */
  readonly hasAsked: (least: number) => boolean
  readonly mishaps: () => number
  /** Nobody asks any more, and nothing goes wrong any more. */
  stop(): Promise<void>
  /** Waits until houses and desk agree, and takes the evidence. */
  lookAt(rows: pg.Client, patienceMs: number): Promise<HouseEvidence>
}

/** Departments are asked and answer, while all goes wrong between the desk and their houses. */
export function startHouses(desk: DeskClient, houses: readonly HouseUnderTest[], seed: number): HousesAtWork {
  const departments = houses.map(({ department }) => department)
  const askers = startAskers(desk, seed, departments)
  const people = houses.map((house, n) => startPeople(house, seed + n))
  const mishaps: Mishaps[] = houses.map((house, n) => house.startMishaps(seed + n))
  let count = 0
  const take = async (rows: pg.Client) =>
    readHouseEvidence(
      rows,
      houses,
      askers.asked,
      people.flatMap(({ given }) => given),
    )
  return {
    mishaps: () => count,
    hasAsked: least => houses.length === 0 || askers.asked.length >= least,
    async stop() {
      await askers.stop()
      for (const each of mishaps) count += await each.stop()
    },
    async lookAt(rows, patienceMs) {
      const until = performance.now() + patienceMs
      while ((await retryFailed(rows, desk)) && performance.now() < until) await pause(LOOK_MS)
      // What was carried last is answered too.
      for (const each of people) await each.stop()
      while (performance.now() < until) {
        const evidence = await take(rows)
        if (findHouseBreaches(evidence).length === 0) return evidence
        await pause(LOOK_MS)
      }
      return take(rows)
    },
  }
}

/** What people do with what did not reach a department. @returns whether anything is still on its way. */
async function retryFailed(rows: pg.Client, desk: DeskClient): Promise<boolean> {
  const { rows: unsettled } = await rows.query<{ id: string; state: string }>(
    `select id, state from errand where state <> 'sent'`,
  )
  for (const { id } of unsettled.filter(each => each.state === 'failed'))
    await desk.insist({ path: `/api/errands/${id}/retry`, body: {} })
  return unsettled.length > 0
}
