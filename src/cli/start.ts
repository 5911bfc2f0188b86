import type { DemoStage } from '../sandbox/demo-stage.ts'
import type { DemoLogin } from '../server/context.ts'
import type { Settings } from '../server/settings.ts'
import { type OpenDesk, openDesk, serveDesk } from '../server/start-desk.ts'
import { ensureWebIsBuilt } from './build-web.ts'
import { startDemo } from './demo.ts'
import { chooseDemoNetwork, openDemoGround } from './demo-ground.ts'
import { openSandboxStage } from './sandbox-stage.ts'
import { say } from './say.ts'

/**
 * Starts everything, prints where it is, and runs until it is asked to stop.
 * @param network on which the demo is played, where not on the sandbox
 */
export async function start(settings: Settings, network?: string): Promise<number> {
  const startedAt = performance.now()
  const chosen = network === undefined ? null : chooseDemoNetwork(settings, network)
  await ensureWebIsBuilt()
  if (chosen === null) {
    await run(settings, null, startedAt)
    say('Stopped. All is kept; start again at any time.')
    return 0
  }
  const ground = await openDemoGround(settings, chosen)
  try {
    await run(ground.settings, ground.stage, startedAt)
  } finally {
    await ground.close()
  }
  say('Stopped. The next start begins anew.')
  return 0
}

async function run(settings: Settings, given: DemoStage | null, startedAt: number): Promise<void> {
  let stage = given
  let open: OpenDesk | null = null
  try {
    open = await openDesk(settings)
    if (settings.PRONTO_DEMO) stage ??= await openSandboxStage(settings, open.dataFolder)
    const logins = stage === null ? [] : await startDemo(open, settings, stage)
    const running = await serveDesk(settings, open, { logins, imageOrigins: stage?.imageOrigins ?? [] })
    announce(running.url, stage, logins, performance.now() - startedAt)
    await untilAskedToStop()
    say('Stopping …')
    await stage?.stop()
    await running.close()
  } catch (error) {
    await stage?.stop().catch(() => undefined)
    await open?.close().catch(() => undefined)
    throw error
  }
}

function announce(url: string, stage: DemoStage | null, logins: readonly DemoLogin[], ms: number): void {
  say(`\n  Pronto is ready after ${(ms / 1000).toFixed(1)} s:  ${url}\n`)
  if (stage === null) return
  if (stage.pageUrl !== null) say(`  The demo network, to look at:  ${stage.pageUrl}`)
  say('  Demo logins (invented people, this machine only):')
  for (const { name, email, password, role } of logins)
    say(`    ${role.padEnd(10)} ${email.padEnd(24)} ${password}   ${name}`)
  say('\n  Ctrl-C stops it all.\n')
}

const untilAskedToStop = (): Promise<void> =>
  new Promise(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve())
  })
