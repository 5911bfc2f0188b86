import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import pino from 'pino'
import type { MEMBERS, MemberName } from '../../../test/world/cast.ts'
import { openWorld, type World } from '../../../test/world.ts'
import type { Role } from '../../core/member/role.ts'
import { type Auth, createAuth } from '../auth.ts'
import { buildServer } from '../build-server.ts'
import type { Context } from '../context.ts'
import { readSingleSignOn } from '../doors/single-sign-on.ts'
import { createLiveHub } from '../live/live-hub.ts'
import { parseSettings } from '../settings.ts'

export const BASE_URL = 'http://desk.example:4400'
export const PASSWORD = 'correct horse battery'

export interface TestServer {
  readonly app: FastifyInstance
  readonly context: Context
  readonly world: World
  readonly auth: Auth
  /** A browser in which this person of Aurora has signed in; null: nobody has. */
  as(who: MemberName | null): Promise<Browser>
  /** The same for any user by e-mail. */
  asUser(email: string): Promise<Browser>
  close(): Promise<void>
}

export interface Answer {
  readonly status: number
  readonly headers: LightMyRequestResponse['headers']
  readonly text: string
  /** Read loosely: what a test looks for in an answer is what it asserts. */
  readonly body: ReturnType<typeof JSON.parse>
}

export interface Asking {
  readonly headers?: Readonly<Record<string, string>>
  /** Sent as it is when it is text, else as JSON. */
  readonly body?: unknown
}

export interface Browser {
  readonly cookie: string | null
  ask(method: string, url: string, asking?: Asking): Promise<Answer>
  get(url: string, headers?: Asking['headers']): Promise<Answer>
  post(url: string, body?: unknown, headers?: Asking['headers']): Promise<Answer>
}

/** A whole server over a world of its own; requests come in without a socket, each browser from its own address. */
export async function openServer(change: Partial<Context> = {}): Promise<TestServer> {
  const world = await openWorld()
  const { desk, database } = world
  const baseUrl = change.baseUrl ?? BASE_URL
  const auth = createAuth({
    database,
    baseUrl,
    secret: 'a secret of thirty-two characters',
    newId: desk.newId,
    singleSignOn: readSingleSignOn(change.settings ?? parseSettings({})),
  })
  const context: Context = {
    settings: parseSettings({}),
    baseUrl,
    desk,
    auth,
    live: createLiveHub(),
    log: pino({ level: 'silent' }),
    imageOrigins: [],
    demoLogins: [],
    ...change,
  }
  const app = await buildServer(context)
  await app.ready()
  await givePasswords(auth, world)
  const browsers = new Map<string, Promise<Browser>>()
  const asUser = (email: string) => {
    const browser = browsers.get(email) ?? signIn(app, email)
    browsers.set(email, browser)
    return browser
  }
  return {
    app,
    context,
    world,
    auth,
    asUser,
    as: async who => (who === null ? createBrowser(app, null) : asUser(emailOf(who))),
    async close() {
      await app.close()
      await world.close()
    },
  }
}

export const emailOf = (who: MemberName, brand = 'aurora-mobile'): string => `${who}@${brand}.example`

/** One person for each role. */
export const PERSON: Readonly<Record<Role, MemberName>> = {
  owner: 'giulia',
  supervisor: 'marc',
  agent: 'sara',
  department: 'bianca',
  viewer: 'vera',
} satisfies Record<(typeof MEMBERS)[MemberName]['role'], MemberName>

/** Everybody who has none gets the same one: hashing is slow on purpose. */
export async function givePasswords(auth: Auth, { database }: Pick<World, 'database'>): Promise<void> {
  const { internalAdapter, password } = await auth.$context
  const hash = await password.hash(PASSWORD)
  const users = await database.kysely.selectFrom('user').select('id').execute()
  for (const { id } of users)
    if ((await internalAdapter.findAccounts(id)).length === 0)
      await internalAdapter.linkAccount({
        userId: id,
        providerId: 'credential',
        accountId: id,
        password: hash,
      })
}

let addresses = 0

/** An address that nobody else has: limits count by address. */
export const newAddress = (): string => `10.${++addresses >> 16}.${(addresses >> 8) & 255}.${addresses & 255}`

export async function signIn(app: FastifyInstance, email: string, password = PASSWORD): Promise<Browser> {
  const stranger = createBrowser(app, null)
  const answer = await stranger.post('/api/auth/sign-in/email', { email, password }, { origin: BASE_URL })
  if (answer.status !== 200) throw new Error(`${email} could not sign in: ${answer.status} ${answer.text}`)
  return createBrowser(app, cookieOf(answer))
}

export const cookieOf = ({ headers }: Answer): string =>
  [headers['set-cookie'] ?? []]
    .flat()
    .map(line => line.split(';')[0])
    .join('; ')

export function createBrowser(app: FastifyInstance, cookie: string | null): Browser {
  const address = newAddress()
  const ask: Browser['ask'] = async (method, url, { headers = {}, body } = {}) => {
    const answer = await app.inject({
      method: method as 'GET',
      url,
      remoteAddress: address,
      headers: {
        ...(cookie === null ? {} : { cookie }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { payload: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    return {
      status: answer.statusCode,
      headers: answer.headers,
      text: answer.payload,
      body: readJson(answer),
    }
  }
  return {
    cookie,
    ask,
    get: (url, headers) => ask('GET', url, { headers }),
    post: (url, body, headers) => ask('POST', url, { headers, body }),
  }
}

function readJson({ payload }: LightMyRequestResponse): unknown {
  try {
    return JSON.parse(payload)
  } catch {
    return null
  }
}
