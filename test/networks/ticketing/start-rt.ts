import { execFile } from 'node:child_process'
import { chmod, chown, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { findFreePorts } from '../free-ports.ts'
import { type HeldServer, holdServer, makeFolder } from './held-server.ts'
import { rtConfig, rtData } from './rt-config.ts'
import { RT_HALF_USER, RT_PEOPLE, RT_USER, type RtFacts } from './rt-facts.ts'
import { readScrip } from './rt-scrip.ts'

/** Of Debian's web server, to whom RT's folders belong. */
const WEB_USER = { uid: 33, gid: 33 }
const SERVER = '/usr/share/request-tracker5/libexec/rt-server'
const HOOK_SECRET = 'a-secret-that-only-the-tests-know'

export interface RtServer extends HeldServer {
  readonly facts: RtFacts
}

const run = promisify(execFile)

/** A Request Tracker with a database of its own, which answers when this is done. */
export async function startRt(): Promise<RtServer> {
  const folder = await makeFolder('rt')
  const [port = 0] = await findFreePorts(1)
  const url = `http://127.0.0.1:${port}`
  const env = await fill(folder, port)
  const server = holdServer({
    folder,
    command: [
      SERVER,
      ...['--server', 'Starlet', '--host', '127.0.0.1', '--port', String(port), '--max-workers', '4'],
    ],
    env,
    as: WEB_USER,
    knock: async () => void (await fetch(`${url}/REST/2.0/rt`, { signal: AbortSignal.timeout(5_000) })),
  })
  await server.start()
  return { ...server, facts: await readFacts(folder, url) }
}

/** The schema and RT's own data first, then ours. */
async function fill(folder: string, port: number): Promise<Record<string, string>> {
  const env = { RT_SITE_CONFIG: join(folder, 'config.pm'), RT_SITE_CONFIG_DIR: join(folder, 'config.d') }
  for (const name of ['config.d', 'hooks']) await mkdir(join(folder, name))
  await writeFile(env.RT_SITE_CONFIG, rtConfig(folder, port))
  await writeFile(join(folder, 'data'), rtData(folder, await readScrip(join(folder, 'hooks'), HOOK_SECRET)))
  await chmod(folder, 0o755)
  await chown(folder, WEB_USER.uid, WEB_USER.gid)
  const setUp = (...args: string[]) =>
    run('rt-setup-database-5', [...args, '--dba', 'root', '--dba-password', 'none'], {
      ...WEB_USER,
      cwd: folder,
      env: { ...process.env, ...env },
    })
  await setUp('--action', 'init')
  await setUp('--action', 'insert', '--datafile', join(folder, 'data'))
  return env
}

async function readFacts(folder: string, url: string): Promise<RtFacts> {
  const tokenOf = (name: string) => readFile(join(folder, `token-${name}`), 'utf8')
  const [token, halfToken, anna, bruno, rootToken] = await Promise.all(
    [RT_USER, RT_HALF_USER, RT_PEOPLE.anna, RT_PEOPLE.bruno, 'root'].map(tokenOf),
  )
  return {
    url,
    token: token ?? '',
    halfToken: halfToken ?? '',
    people: { anna: anna ?? '', bruno: bruno ?? '' },
    rootToken: rootToken ?? '',
    hookSecret: HOOK_SECRET,
    hookFolder: join(folder, 'hooks'),
  }
}
