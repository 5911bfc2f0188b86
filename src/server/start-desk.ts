import pino, { type Logger } from 'pino'
import { getConnector } from '../connectors/registry.ts'
import type { JudgeMany } from '../core/triage/judgement.ts'
import { DEFAULT_TIMING, type Desk } from '../desk/desk.ts'
import { openHousePost } from '../desk/house-post.ts'
import { createNewId } from '../desk/new-id.ts'
import { createVault } from '../desk/vault.ts'
import { createJudges } from '../judges/create-judges.ts'
import { addSecondOpinions, type OpinionSettings } from '../judges/opinions/add-second-opinions.ts'
import { type Database, openDatabase } from '../store/database.ts'
import { startEmbeddedPostgres } from '../store/engine/embedded.ts'
import { migrate } from '../store/migrate.ts'
import { findTicketing } from '../ticketing/registry.ts'
import { type Auth, createAuth } from './auth.ts'
import { buildServer } from './build-server.ts'
import type { DemoLogin } from './context.ts'
import { readSingleSignOn } from './doors/single-sign-on.ts'
import { openDataFolder, readSecret } from './installation.ts'
import { createLiveHub } from './live/live-hub.ts'
import type { Settings } from './settings.ts'
import { startWorkers } from './workers/start-workers.ts'

export interface OpenDesk {
  readonly desk: Desk
  readonly auth: Auth
  readonly databaseUrl: string
  readonly dataFolder: string
  readonly baseUrl: string
  readonly log: Logger
  close(): Promise<void>
}

/** Database, migrations, keys and verbs, without a server: what commands and tests need too. */
export async function openDesk(settings: Settings): Promise<OpenDesk> {
  const log = pino({
    level: settings.PRONTO_LOG,
    redact: ['req.headers.cookie', 'req.headers.authorization'],
  })
  const dataFolder = openDataFolder(settings)
  const secret = readSecret(settings, dataFolder)
  const engine =
    settings.DATABASE_URL === undefined
      ? await startEmbeddedPostgres({ dataDir: `${dataFolder}/postgres`, log: line => log.warn(line) })
      : null
  const databaseUrl = settings.DATABASE_URL ?? engine?.url ?? ''
  const database = openDatabase({ url: databaseUrl, maxConnections: settings.PRONTO_DB_CONNECTIONS })
  const judges = addSecondOpinions(
    createJudges(settings.PRONTO_JUDGE_THREADS),
    toOpinionSettings(settings),
    log,
  )
  const close = async () => {
    await judges.close()
    await database.close()
    await engine?.stop()
  }
  try {
    await migrate(database.kysely)
  } catch (error) {
    await close()
    throw error
  }
  const baseUrl =
    settings.PRONTO_URL?.replace(/\/$/, '') ?? `http://${settings.PRONTO_HOST}:${settings.PRONTO_PORT}`
  const newId = createNewId()
  const auth = createAuth({ database, baseUrl, secret, newId, singleSignOn: readSingleSignOn(settings) })
  return {
    desk: makeDesk(settings, { database, judge: judges.judge, secret, newId, baseUrl }),
    auth,
    databaseUrl,
    dataFolder,
    baseUrl,
    log,
    close,
  }
}

const toOpinionSettings = (settings: Settings): OpinionSettings => ({
  url: settings.PRONTO_OPINION_URL?.replace(/\/$/, ''),
  model: settings.PRONTO_OPINION_MODEL,
  key: settings.PRONTO_OPINION_KEY,
  maySendText: settings.PRONTO_OPINION_MAY_SEND_TEXT,
  dailyBudget: settings.PRONTO_OPINION_DAILY_BUDGET,
  below: settings.PRONTO_OPINION_BELOW,
  timeoutMs: settings.PRONTO_OPINION_TIMEOUT_MS,
  onnxFolder: settings.PRONTO_ONNX_FOLDER,
})

interface DeskParts {
  readonly database: Database
  readonly judge: JudgeMany
  readonly secret: string
  readonly newId: () => string
  readonly baseUrl: string
}

const makeDesk = (settings: Settings, { database, judge, secret, newId, baseUrl }: DeskParts): Desk => ({
  database,
  getConnector,
  findTicketing,
  vault: createVault(secret),
  judge,
  now: () => new Date(),
  newId,
  baseUrl,
  housePost:
    settings.PRONTO_SMTP_URL === undefined
      ? null
      : openHousePost(settings.PRONTO_SMTP_URL, settings.PRONTO_MAIL_FROM ?? fromOf(baseUrl)),
  mayReachPrivate: settings.PRONTO_DEMO || settings.PRONTO_PRIVATE_WEBHOOKS,
  timing: {
    ...DEFAULT_TIMING,
    undoMs: settings.PRONTO_UNDO_SECONDS * 1000,
    leaseMs: settings.PRONTO_LEASE_SECONDS * 1000,
    lookAgainMs: settings.PRONTO_LOOK_AGAIN_SECONDS * 1000,
  },
})

const fromOf = (baseUrl: string): string => `Pronto <pronto@${new URL(baseUrl).hostname}>`

export interface RunningDesk extends OpenDesk {
  readonly url: string
}

/** Opens the desk to browsers and starts its workers. */
export async function serveDesk(
  settings: Settings,
  open: OpenDesk,
  demo: { readonly logins: readonly DemoLogin[]; readonly imageOrigins: readonly string[] },
): Promise<RunningDesk> {
  const { desk, auth, baseUrl, log, databaseUrl } = open
  const live = createLiveHub()
  const app = await buildServer({
    settings,
    baseUrl,
    desk,
    auth,
    live,
    log,
    demoLogins: demo.logins,
    imageOrigins: demo.imageOrigins,
  })
  await app.listen({ host: settings.PRONTO_HOST, port: settings.PRONTO_PORT })
  const workers = await startWorkers(desk, live, databaseUrl, log)
  return {
    ...open,
    url: settings.PRONTO_URL ?? baseUrl,
    async close() {
      await app.close()
      await workers.stop()
      await open.close()
    },
  }
}
