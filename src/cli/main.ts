import { Command } from 'commander'
import { NetworkTrouble } from '../sandbox/network-trouble.ts'
import { parseSettings, type Settings, SettingsError } from '../server/settings.ts'
import { DumpError } from '../store/dump/dump-error.ts'
import { EngineError } from '../store/engine/engine-error.ts'
import { complain } from './say.ts'

/** The commands of bin/pronto. Each loads what it needs, so that help is there at once. @returns the exit code. */
export async function main(argv: readonly string[]): Promise<number> {
  let code = 0
  const run = (work: (settings: Settings) => Promise<number>) => async () => {
    code = await work(parseSettings(process.env))
  }
  const program = new Command('pronto')
    .description(
      'A social customer service desk. Settings come from the environment: see docs/operations.md.',
    )
    .enablePositionalOptions()
    .exitOverride()

  program
    .command('start')
    .description('start the desk; without DATABASE_URL with a database of its own')
    .option('--demo', 'with the demo world: an invented brand on a sandbox network')
    .option('--network <name>', 'play the demo on a complete network of others, started on this machine')
    .action(async (options: { demo?: boolean; network?: string }) => {
      const settings = parseSettings(process.env)
      const isDemo = options.demo === true && process.env.PRONTO_DEMO !== '0'
      const { start } = await import('./start.ts')
      code = await start({ ...settings, PRONTO_DEMO: settings.PRONTO_DEMO || isDemo }, options.network)
    })

  program
    .command('migrate')
    .description('bring the database up to date and stop')
    .action(run(async settings => (await import('./migrate.ts')).runMigrate(settings)))

  const sandbox = program
    .command('sandbox')
    .enablePositionalOptions()
    .description('run the sandbox network alone, for any client')
    .option('--port <port>', 'port to listen on', '4480')
    .option('--data <folder>', 'where to keep its record; in memory without')
    .option('--cast', 'with the invented customers')
    .option('--speed <n>', 'their pace: 1 is natural', '1')
    .option('--seed <n>', 'the same seed, the same customers', '1')
    .option('--search-lag <seconds>', 'how long search does not find a new post', '30')
    .option('--limits <mode>', 'rate limits: real, relaxed or none', 'real')
    .option('--access <level>', 'what the app pays for: selfServe or enterprise', 'selfServe')
    .option('--heartbeat <seconds>', 'how often a silent stream says that it lives', '20')
    .option('--https-webhooks', 'webhooks need https without a port, as on the real network')
    .option('--any-reply', 'apps may answer everybody, summoned or not')
    .action(async options => {
      code = await (await import('./sandbox.ts')).runSandbox(options)
    })
  sandbox
    .command('drama [name]')
    .description('start a drama on a sandbox that runs: an outage, a viral complaint, a troll …')
    .option('--language <language>', 'it, fr or en', 'it')
    .option('--speed <n>', 'how many minutes of it go by in one', '1')
    .option('--seed <seed>', 'the same seed, the same people and the same moments')
    .option('--list', 'which dramas there are, and which are running')
    .option('--stop <number>', 'stop one')
    .option('--url <url>', 'where the sandbox is', 'http://127.0.0.1:4480')
    .action(async (name: string | undefined, options) => {
      code = await (await import('./sandbox-drama.ts')).runSandboxDrama(name, options)
    })

  sandbox
    .command('faults')
    .description(
      'what goes wrong on purpose on a sandbox that runs; says what does, when nothing is asked for',
    )
    .option(
      '--set <name=value...>',
      'let something go wrong: answerLost=1, random.rates.fail5xx=0.1, everything=true …',
    )
    .option('--clear', 'let all go well again, before anything is set')
    .option('--url <url>', 'where the sandbox is', 'http://127.0.0.1:4480')
    .action(async options => {
      code = await (await import('./sandbox-faults.ts')).runSandboxFaults(options)
    })

  const account = program.command('account').description('the brand’s accounts on the networks')
  account
    .command('add')
    .description('connect an account; its secrets are read as JSON from standard input')
    .requiredOption('--channel <channel>', 'which network')
    .option('--purpose <purpose>', 'care, marketing or both', 'care')
    .option('--keyword <word...>', 'words by which the brand is heard without its handle')
    .option('--setting <name=value...>', 'a setting of the channel')
    .action(async options => {
      code = await (await import('./account.ts')).addAccount(parseSettings(process.env), options)
    })
  account
    .command('list')
    .description('accounts with their heartbeat')
    .action(run(async settings => (await import('./account.ts')).listAllAccounts(settings)))
  account
    .command('check [handle]')
    .description('ask the networks whether the accounts work, and what they may do')
    .action(async (handle: string | undefined) => {
      code = await (await import('./account.ts')).checkAccounts(parseSettings(process.env), handle)
    })

  program
    .command('doctor')
    .description('what is configured, reachable and healthy, and what to do')
    .option('--json', 'as JSON, for programs')
    .option(
      '--start-database',
      'look into an embedded database that stands still: it is started for the while',
    )
    .action(async options => {
      code = await (await import('./doctor.ts')).runDoctor(process.env, options)
    })
  program
    .command('backup <file>')
    .description('write a consistent dump of the database, beside a running desk or without')
    .option('--with-secret', 'put the key of the account secrets into it, too')
    .option('--force', 'replace the file if there is one')
    .action(async (file: string, options) => {
      code = await (await import('./backup.ts')).runBackup(parseSettings(process.env), file, options)
    })
  program
    .command('restore <file>')
    .description('fill an empty database from a dump, all of it or nothing')
    .option('--without-secret', 'even if the key is another one: accounts must then be logged in again')
    .action(async (file: string, options) => {
      code = await (await import('./backup.ts')).runRestore(parseSettings(process.env), file, options)
    })

  try {
    await program.parseAsync([...argv], { from: 'user' })
    return code
  } catch (error) {
    return explain(error)
  }
}

/** Trouble that a person can mend is said in words; the rest shows its stack, because it is ours to mend. */
function explain(error: unknown): number {
  if (!(error instanceof Error)) throw error
  if ('code' in error && typeof error.code === 'string' && error.code.startsWith('commander.'))
    return error.code === 'commander.helpDisplayed' || error.code === 'commander.help' ? 0 : 2
  if (error instanceof SettingsError || error instanceof NetworkTrouble) complain(error.message)
  else if (error instanceof EngineError || error instanceof DumpError)
    complain(`${error.message}\n${error.advice}`)
  else if (!explainSystemError(error)) complain(error.stack ?? error.message)
  return 1
}

function explainSystemError(error: Error): boolean {
  const code = 'code' in error ? String(error.code) : ''
  if (code === 'EADDRINUSE') {
    const port = 'port' in error ? String(error.port) : 'the wanted'
    complain(
      `Port ${port} is taken by another program. Stop that one, or set PRONTO_PORT or PRONTO_SANDBOX_PORT to a free port.`,
    )
    return true
  }
  if (['ECONNREFUSED', 'ENOTFOUND', '28P01', '3D000', '28000', 'EAI_AGAIN', 'ETIMEDOUT'].includes(code)) {
    complain(
      `The database cannot be reached or refuses the login (${code}). Check DATABASE_URL, and that PostgreSQL runs there.`,
    )
    return true
  }
  return false
}
