import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { globSync } from 'node:fs'
import { chmod, mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { findFreePorts } from '../free-ports.ts'
import { type HeldServer, holdServer, makeFolder } from './held-server.ts'
import type { RedmineFacts } from './redmine-facts.ts'
import { REDMINE_SEED } from './redmine-seed.ts'

/** Of Debian's web server, to whom Redmine's folders belong. */
const WEB_USER = { uid: 33, gid: 33 }
const PROGRAM = '/usr/share/redmine'

export interface RedmineServer extends HeldServer {
  readonly facts: RedmineFacts
}

const run = promisify(execFile)

/** A Redmine with a site of its own (settings, database, files, log), which answers when this is done. */
export async function startRedmine(): Promise<RedmineServer> {
  const folder = await makeFolder('redmine')
  const [port = 0] = await findFreePorts(1)
  const url = `http://127.0.0.1:${port}`
  const site = join(folder, 'site')
  const env = await makeSite(site)
  const facts = await seed(site, env)
  const server = holdServer({
    folder,
    command: [
      '/usr/bin/puma',
      ...['-e', 'production', '-b', `tcp://127.0.0.1:${port}`, '-t', '4:4'],
      ...['--dir', PROGRAM, join(PROGRAM, 'config.ru')],
    ],
    env,
    as: WEB_USER,
    knock: async () => void (await fetch(`${url}/issues.json`, { signal: AbortSignal.timeout(5_000) })),
  })
  await server.start()
  return { ...server, facts: { ...facts, url } }
}

/**
 * Debian's Redmine looks for its sites in a folder of the system, by the name of the site. A name that climbs out of there
 * leads to ours: as many steps up as that folder is deep, whether its links are followed or not.
 */
const siteName = (site: string): string => join('../../../..', site)

async function makeSite(site: string): Promise<Record<string, string>> {
  for (const name of ['config', 'db', 'files', 'log', 'tmp', 'public/plugin_assets'])
    await mkdir(join(site, name), { recursive: true })
  await writeFile(join(site, 'config/database.yml'), database(site))
  await writeFile(join(site, 'config/secret_key.txt'), randomBytes(32).toString('hex'))
  // Bundler writes its lock file beside this one.
  await writeFile(join(site, 'Gemfile'), `eval_gemfile '${PROGRAM}/Gemfile'\ngem 'sqlite3', '~> 1.4.0'\n`)
  await writeFile(join(site, 'seed.rb'), REDMINE_SEED)
  await chmod(dirname(site), 0o755)
  await run('chown', ['-R', `${WEB_USER.uid}:${WEB_USER.gid}`, site])
  return {
    HOME: site,
    RAILS_ENV: 'production',
    REDMINE_INSTANCE: siteName(site),
    BUNDLE_GEMFILE: join(site, 'Gemfile'),
    BUNDLER_VERSION: findBundlerVersion(),
  }
}

const database = (site: string): string => `
production:
  adapter: sqlite3
  database: ${join(site, 'db/redmine.sqlite3')}
  timeout: 20000
`

/** Ruby brings a newer Bundler, which does not find the packages of Debian: its own must be asked for by its version. */
function findBundlerVersion(): string {
  const [path = ''] = globSync('/usr/share/rubygems-integration/all/specifications/bundler-*.gemspec')
  const [, version] = /bundler-([\d.]+)\.gemspec$/.exec(path) ?? []
  if (version === undefined) throw new Error("Debian's Bundler is not installed")
  return version
}

async function seed(site: string, env: Record<string, string>): Promise<Omit<RedmineFacts, 'url'>> {
  const { stdout } = await run('bundle', ['exec', 'rails', 'runner', join(site, 'seed.rb')], {
    ...WEB_USER,
    cwd: PROGRAM,
    env: { ...process.env, ...env },
  })
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '')
}
