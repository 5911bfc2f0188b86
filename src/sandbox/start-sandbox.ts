import { createLedger } from './billing/ledger.ts'
import { listCredentials, type SandboxCredentials } from './control/credentials.ts'
import { createApp } from './create-app.ts'
import { createNetwork } from './create-network.ts'
import { openSecrets } from './credentials.ts'
import { createSwitchboard } from './faults.ts'
import { openLibrary } from './media/library.ts'
import type { Network } from './network.ts'
import { openRecord } from './record-file.ts'
import { seedBrand } from './seed-brand.ts'
import type { AccessLevel } from './x/access.ts'
import { type ActivityOptions, openActivity } from './x/activity/open-activity.ts'
import { connectFaults } from './x/oauth/connect-faults.ts'
import { openGrants } from './x/oauth/grants.ts'
import { createRequestTokens } from './x/oauth/request-tokens.ts'
import { createRateLimits, type LimitMode } from './x/rate-limits.ts'
import { openRuleStore } from './x/stream/rule-store.ts'

/** Whose protocol the sandbox speaks, by the name that the desk has for that channel. */
export const SANDBOX_CHANNEL = 'x'

export interface SandboxOptions {
  /** 0 takes any free port. */
  readonly port: number
  readonly host?: string
  /** Folder of the record and the keys; null (or nothing) keeps all in memory. */
  readonly dataDir?: string | null
  /** How long search does not find a new post. The real network: 30. */
  readonly searchLagSeconds?: number
  /** What the app pays for: how long queries may be, and whether streams catch up. `selfServe` without. */
  readonly access?: AccessLevel
  /** `relaxed` is a hundred times the network's numbers. */
  readonly limits?: LimitMode
  /** Whether apps may reply to and quote only those who called them. */
  readonly summonedReplies?: boolean
  readonly now?: () => Date
  /** Peoples the network before it opens: the brand is there already. */
  readonly world?: (network: Network) => void
  readonly activity?: ActivityOptions
  /** How often an idle stream says that it lives: 20 seconds without. */
  readonly heartbeatMs?: number
  /** Serves TLS with this key and certificate (PEM). */
  readonly https?: { readonly key: string; readonly cert: string }
}

export interface RunningSandbox {
  readonly url: string
  readonly network: Network
  /** As of now: users who join later are in the next answer. */
  readonly credentials: SandboxCredentials
  close(): Promise<void>
}

/** Opens the network and its server. @throws when the port is taken or the record damaged. */
export async function startSandbox(options: SandboxOptions): Promise<RunningSandbox> {
  const { port, host = '127.0.0.1', dataDir = null, now = () => new Date() } = options
  const record = openRecord(dataDir)
  const network = createNetwork({ record, now, summonedReplies: options.summonedReplies ?? true })
  const secrets = openSecrets(dataDir)
  seedBrand(network)
  options.world?.(network)
  const faults = createSwitchboard()
  let url = ''
  const grants = openGrants(dataDir, now, connectFaults(network, faults))
  const ledger = createLedger(now)
  const around = { dir: dataDir, network, secrets, grants, ledger, faults, base: () => url }
  const activity = openActivity(around, options.activity)
  const media = openLibrary({ dir: dataDir, now, shouldFail: () => faults.strikes('failMedia') })
  const app = createApp({
    ...activity,
    network,
    media,
    secrets,
    grants,
    ledger,
    requestTokens: createRequestTokens(now),
    streamRules: openRuleStore(dataDir, now),
    limits: createRateLimits(options.limits ?? 'real', now),
    faults,
    searchLagSeconds: options.searchLagSeconds ?? 30,
    access: options.access ?? 'selfServe',
    heartbeatMs: options.heartbeatMs,
    https: options.https,
  })
  const close = async () => {
    activity.close()
    await app.close()
    record.close()
  }
  try {
    url = await app.listen({ port, host })
    return {
      url,
      network,
      get credentials() {
        return listCredentials(network, secrets)
      },
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}
