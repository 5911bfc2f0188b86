import { startCast } from '../sandbox/cast/run-cast.ts'
import type { DemoStage } from '../sandbox/demo-stage.ts'
import { type RunningSandbox, SANDBOX_CHANNEL, startSandbox } from '../sandbox/start-sandbox.ts'
import type { Settings } from '../server/settings.ts'
import { BRAND } from './brand.ts'

/** The sandbox as the stage of the demo. It keeps what was played, in the data folder. */
export async function openSandboxStage(settings: Settings, dataFolder: string): Promise<DemoStage> {
  const sandbox = await startSandbox({
    port: settings.PRONTO_SANDBOX_PORT,
    dataDir: `${dataFolder}/sandbox`,
    searchLagSeconds: 2,
    limits: 'relaxed',
    summonedReplies: true,
  })
  let cast: { stop(): void } | null = null
  return {
    channel: SANDBOX_CHANNEL,
    accounts: listAccounts(sandbox),
    pageUrl: sandbox.url,
    imageOrigins: [new URL(sandbox.url).origin],
    begin(pace) {
      cast = startCast(sandbox.network, { ...pace, brand: BRAND, warmUpPosts: 40 })
    },
    async stop() {
      cast?.stop()
      await sandbox.close()
    },
  }
}

/** Both accounts, heard by their streams and read beside them more often than a bill would bear. */
function listAccounts(sandbox: RunningSandbox): DemoStage['accounts'] {
  const { users, clientId, clientSecret, bearer, scope } = sandbox.credentials
  return (['care', 'marketing'] as const).flatMap(purpose => {
    const user = users.find(each => each.role === purpose)
    if (user === undefined) return []
    const settings = {
      apiUrl: sandbox.url,
      authorizeUrl: `${sandbox.url}/i/oauth2/authorize`,
      webUrl: sandbox.url,
      pollSeconds: { mentions: 15, keywords: 15, directs: 15, own: 15, threads: 20 },
      settleSeconds: 5,
    }
    const secrets = { accessToken: user.accessToken, clientId, clientSecret, bearer, scope }
    return [{ purpose, username: user.username, settings, secrets }]
  })
}
