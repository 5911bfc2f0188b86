import { z } from 'zod'
import { startCast } from '../sandbox/cast/run-cast.ts'
import { startSandbox } from '../sandbox/start-sandbox.ts'
import { SettingsError } from '../server/settings.ts'
import { BRAND } from './brand.ts'
import { say } from './say.ts'

const optionsSchema = z.object({
  port: z.coerce.number().int().min(0).max(65_535),
  data: z.string().optional(),
  cast: z.boolean().default(false),
  speed: z.coerce.number().min(0).max(100),
  seed: z.coerce.number().int(),
  searchLag: z.coerce.number().min(0).max(3600),
  limits: z.enum(['real', 'relaxed', 'none']),
  access: z.enum(['selfServe', 'enterprise']),
  heartbeat: z.coerce.number().min(0.01).max(3600),
  httpsWebhooks: z.boolean().default(false),
  anyReply: z.boolean().default(false),
})

/** Runs the sandbox network until it is asked to stop. Prints `sandbox ready URL` once it listens. */
export async function runSandbox(raw: unknown): Promise<number> {
  const parsed = optionsSchema.safeParse(raw)
  if (!parsed.success)
    throw new SettingsError(parsed.error.issues.map(each => `--${each.path.join('.')}: ${each.message}`))
  const options = parsed.data
  const sandbox = await startSandbox({
    port: options.port,
    dataDir: options.data ?? null,
    searchLagSeconds: options.searchLag,
    limits: options.limits,
    access: options.access,
    heartbeatMs: options.heartbeat * 1000,
    summonedReplies: !options.anyReply,
    activity: { allowLocalWebhooks: !options.httpsWebhooks },
  })
  const cast = options.cast
    ? startCast(sandbox.network, { seed: options.seed, speed: options.speed, brand: BRAND })
    : null
  say(`sandbox ready ${sandbox.url}`)
  await new Promise<void>(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve())
  })
  cast?.stop()
  await sandbox.close()
  return 0
}
