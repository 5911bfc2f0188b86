import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import pg from 'pg'
import manifest from '../../package.json' with { type: 'json' }
import type { Environment, Settings } from '../server/settings.ts'
import { readAppliedMigrations } from '../store/dump/catalogue.ts'
import { EngineError } from '../store/engine/engine-error.ts'
import { findRunningServer, hasDatabase } from '../store/engine/find-running-server.ts'
import { checkDatabase } from './doctor/check-database.ts'
import { checkDesk } from './doctor/check-desk.ts'
import { checkFolder } from './doctor/check-folder.ts'
import { checkInstallation } from './doctor/check-installation.ts'
import { checkPorts } from './doctor/check-ports.ts'
import { checkSettings } from './doctor/check-settings.ts'
import { type Finding, findingsOf } from './doctor/finding.ts'
import { printReport } from './doctor/print-report.ts'
import type { Report } from './doctor/report.ts'
import { databaseFolder, findDatabase } from './reach-database.ts'
import { say } from './say.ts'

export interface DoctorOptions {
  readonly json?: boolean | undefined
  readonly startDatabase?: boolean | undefined
}

/** Looks at everything and changes nothing. @returns 1 when something must be mended before the desk can work. */
export async function runDoctor(env: Environment, options: DoctorOptions = {}): Promise<number> {
  const report = await examine(env, options)
  if (options.json === true) say(JSON.stringify(report, null, 2))
  else printReport(report)
  return report.ok ? 0 : 1
}

export async function examine(env: Environment, options: DoctorOptions = {}): Promise<Report> {
  const { settings, shown, findings } = checkSettings(env)
  const all = [
    ...checkInstallation({ needsEngine: settings?.DATABASE_URL === undefined }),
    ...findings,
    ...(settings === null ? [] : await examineInstallation(settings, options)),
  ]
  const isWell = all.every(finding => finding.state !== 'fail')
  return { program: `Pronto ${manifest.version}`, ok: isWell, settings: shown, findings: all }
}

async function examineInstallation(settings: Settings, options: DoctorOptions): Promise<Finding[]> {
  const hasSandbox = settings.PRONTO_DEMO || existsSync(join(resolve(settings.PRONTO_DATA), 'sandbox'))
  const folder = await checkFolder(settings)
  const ports = await checkPorts(settings, hasSandbox)
  const rows = await examineRows(settings, options, ports.isServed).catch(explain)
  return [...folder, ...ports.findings, ...rows]
}

const { ok, warn, fail } = findingsOf('database')

async function examineRows(
  settings: Settings,
  { startDatabase = false }: DoctorOptions,
  isServed: boolean,
): Promise<Finding[]> {
  const still = settings.DATABASE_URL === undefined ? await examineStillness(settings, isServed) : null
  if (still !== null && !startDatabase) return still
  const database = await findDatabase(settings)
  if (database === undefined) return still ?? []
  try {
    return await examineDatabase(database.url, settings, isServed)
  } finally {
    await database.close()
  }
}

/** What is to be said of an embedded database that does not run; null when it runs. */
async function examineStillness(settings: Settings, isServed: boolean): Promise<Finding[] | null> {
  const dataDir = databaseFolder(settings)
  if ((await findRunningServer(dataDir)) !== undefined) return null
  const still = (await hasDatabase(dataDir))
    ? ok('it stands still with its data; --start-database looks into it')
    : ok('there is none yet: the first start makes it')
  if (!isServed) return [still]
  const text = `the Pronto on port ${settings.PRONTO_PORT} keeps its data elsewhere`
  return [
    still,
    warn(text, 'To look at that one, name its folder with PRONTO_DATA; to start another, set PRONTO_PORT.'),
  ]
}

const PATIENCE_MS = 5_000

async function examineDatabase(url: string, settings: Settings, isServed: boolean): Promise<Finding[]> {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'pronto doctor',
    connectionTimeoutMillis: PATIENCE_MS,
    query_timeout: PATIENCE_MS,
  })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const findings = await checkDatabase(client, { connections: settings.PRONTO_DB_CONNECTIONS })
    if ((await readAppliedMigrations(client)).length === 0) return findings
    return [...findings, ...(await checkDesk(client, settings, { isServed, now: new Date() }))]
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** A database that cannot be looked at is a finding, too. */
function explain(error: unknown): Finding[] {
  if (error instanceof EngineError) return [fail(error.message, error.advice)]
  if (!(error instanceof Error)) throw error
  const code = 'code' in error ? String(error.code) : ''
  return [fail(`it cannot be looked at: ${error.message || code}`, ADVICE[code] ?? OTHERWISE)]
}

const OTHERWISE = 'Check DATABASE_URL, and that PostgreSQL runs there and lets this machine in.'
const ADVICE: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'Nothing listens there: start PostgreSQL, or correct host and port in DATABASE_URL.',
  ENOTFOUND: 'There is no machine of that name: correct the host in DATABASE_URL.',
  EACCES: 'Run the doctor as the user who runs Pronto.',
  '28P01': 'The password is wrong: correct DATABASE_URL.',
  '28000':
    'PostgreSQL does not let this user in: see its pg_hba.conf. Or run the doctor as the user who runs Pronto.',
  '3D000': 'There is no database of that name: create it, or correct DATABASE_URL.',
  '53300': 'All its connections are taken: raise max_connections.',
  '42501': 'Its user lacks rights: let him own the tables.',
}
