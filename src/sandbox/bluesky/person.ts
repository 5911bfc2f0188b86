import { randomBytes } from 'node:crypto'
import { AtpAgent } from '@atproto/api'

/** Somebody with an account on the network. */
export interface Person {
  readonly did: string
  readonly handle: string
  /** That of the account itself, not of an app. */
  readonly password: string
  /** Logged in with all rights. */
  readonly agent: AtpAgent
  /** A password for a program. Only a privileged one may read and write direct messages. */
  createAppPassword(options?: { privileged: boolean }): Promise<string>
  /** A new agent, logged in with the given password or with the account's own. */
  login(password?: string): Promise<AtpAgent>
}

/** The PDS allows 18 letters before the domain; seven of them make the name an unused one. */
const LONGEST_NAME = 11

/** A new person of an unused name. */
export const createPerson = (service: string, name: string): Promise<Person> =>
  signUp(service, `${name.slice(0, LONGEST_NAME)}-${randomBytes(3).toString('hex')}`)

/** Opens an account whose handle is `name.test`. @throws when somebody has that name */
export async function signUp(service: string, name: string): Promise<Person> {
  const handle = `${name}.test`
  const password = randomBytes(9).toString('base64url')
  const agent = new AtpAgent({ service })
  const { data } = await agent.createAccount({ email: `${name}@people.test`, handle, password })
  const login = async (given = password): Promise<AtpAgent> => {
    const other = new AtpAgent({ service })
    await other.login({ identifier: handle, password: given })
    return other
  }
  return {
    did: data.did,
    handle,
    password,
    agent,
    login,
    createAppPassword: options => createAppPassword(agent, options?.privileged ?? false),
  }
}

async function createAppPassword(agent: AtpAgent, privileged: boolean): Promise<string> {
  const name = `app-${randomBytes(3).toString('hex')}`
  const { data } = await agent.com.atproto.server.createAppPassword({ name, privileged })
  return data.password
}
