import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { DEMO_NETWORKS, type DemoNetwork, findDemoNetwork } from '../sandbox/demo-networks.ts'
import type { DemoStage } from '../sandbox/demo-stage.ts'
import { type Settings, SettingsError } from '../server/settings.ts'
import { startTestEngine } from '../store/engine/test-engine.ts'
import { BRAND } from './brand.ts'
import { say } from './say.ts'

/** A network for the demo with a database that begins anew with it, as nothing on that network outlives it. */
export interface DemoGround {
  /** What the desk is to be opened with. */
  readonly settings: Settings
  readonly stage: DemoStage
  /** After the desk was closed, which closes neither of them. */
  close(): Promise<void>
}

/** @throws SettingsError when there is no such network, or another database is wanted */
export function chooseDemoNetwork(settings: Settings, name: string): DemoNetwork {
  const network = findDemoNetwork(name)
  if (network === undefined)
    throw new SettingsError([`--network ${name}: there is no such network, only ${DEMO_NETWORKS.join(', ')}`])
  if (settings.DATABASE_URL !== undefined)
    throw new SettingsError([`--network ${name}: has a database of its own; leave out DATABASE_URL`])
  return network
}

/** @throws NetworkTrouble where the network cannot be had */
export async function openDemoGround(settings: Settings, network: DemoNetwork): Promise<DemoGround> {
  for (const line of network.announcement) say(`  ${line}`)
  const stage = await network.open(BRAND, say)
  try {
    const engine = await startTestEngine()
    const folder = join(resolve(settings.PRONTO_DATA), network.name)
    mkdirSync(folder, { recursive: true })
    return {
      settings: { ...settings, PRONTO_DEMO: true, PRONTO_DATA: folder, DATABASE_URL: engine.url },
      stage,
      close: engine.stop,
    }
  } catch (error) {
    await stage.stop()
    throw error
  }
}
