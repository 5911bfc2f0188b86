import type { Settings } from '../server/settings.ts'
import { openDesk, serveDesk } from '../server/start-desk.ts'
import { ensureWebIsBuilt } from './build-web.ts'
import { type RunningDemo, startDemo } from './demo.ts'
import { say } from './say.ts'

/** Starts everything, prints where it is, and runs until it is asked to stop. */
export async function start(settings: Settings): Promise<number> {
  const startedAt = performance.now()
  await ensureWebIsBuilt()
  const open = await openDesk(settings)
  let demo: RunningDemo | null = null
  try {
    demo = settings.PRONTO_DEMO ? await startDemo(open, settings) : null
    const running = await serveDesk(settings, open, {
      logins: demo?.logins ?? [],
      imageOrigins: demo === null ? [] : [new URL(demo.sandbox.url).origin],
    })
    announce(running.url, demo, performance.now() - startedAt)
    await untilAskedToStop()
    say('Stopping …')
    await demo?.stop()
    await running.close()
    say('Stopped. All is kept; start again at any time.')
    return 0
  } catch (error) {
    await demo?.stop().catch(() => undefined)
    await open.close().catch(() => undefined)
    throw error
  }
}

function announce(url: string, demo: RunningDemo | null, ms: number): void {
  say(`\n  Pronto is ready after ${(ms / 1000).toFixed(1)} s:  ${url}\n`)
  if (demo === null) return
  say(`  The demo network, to look at:  ${demo.sandbox.url}`)
  say('  Demo logins (invented people, this machine only):')
  for (const { name, email, password, role } of demo.logins)
    say(`    ${role.padEnd(10)} ${email.padEnd(24)} ${password}   ${name}`)
  say('\n  Ctrl-C stops it all.\n')
}

const untilAskedToStop = (): Promise<void> =>
  new Promise(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve())
  })
