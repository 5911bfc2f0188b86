import type { SandboxUser } from '../../network.ts'
import { readAsked } from '../asked.ts'
import { type Answer, type Asking, type Endpoint, getUserId } from '../endpoint.ts'
import { isId } from '../page.ts'
import { checkUsername, getList, getPathId } from '../params.ts'
import { invalidParameter, notFoundError } from '../problems.ts'
import { type Rendered, renderUser } from '../render-user.ts'

const READ_USERS = ['tweet.read', 'users.read']

export const userEndpoints: readonly Endpoint[] = [
  { method: 'GET', path: '/2/users/me', caller: 'user', scopes: READ_USERS, limit: 'me', answer: answerMe },
  { method: 'GET', path: '/2/users', caller: 'any', scopes: READ_USERS, limit: 'users', answer: answerByIds },
  {
    method: 'GET',
    path: '/2/users/by',
    caller: 'any',
    scopes: READ_USERS,
    limit: 'users',
    answer: answerByNames,
  },
  {
    method: 'GET',
    path: '/2/users/by/username/:username',
    caller: 'any',
    scopes: READ_USERS,
    limit: 'users',
    answer: answerByName,
  },
  {
    method: 'GET',
    path: '/2/users/:id',
    caller: 'any',
    scopes: READ_USERS,
    limit: 'users',
    answer: answerById,
  },
]

function answerMe(asking: Asking): Answer {
  return answerOne(asking, asking.network.findUser(getUserId(asking.caller)), 'id', getUserId(asking.caller))
}

function answerById(asking: Asking): Answer {
  const id = getPathId(asking, 'id')
  return answerOne(asking, asking.network.state.users.get(id), 'id', id)
}

function answerByName(asking: Asking): Answer {
  const username = asking.params.username ?? ''
  checkUsername('username', username)
  return answerOne(asking, findByName(asking, username), 'username', username)
}

function answerByIds(asking: Asking): Answer {
  const ids = getList(asking, 'ids')
  for (const id of ids) if (!isId(id)) throw invalidParameter('ids', id, 'is not valid')
  return answerMany(asking, 'ids', ids, id => asking.network.state.users.get(id))
}

function answerByNames(asking: Asking): Answer {
  const names = getList(asking, 'usernames')
  for (const name of names) checkUsername('usernames', name)
  return answerMany(asking, 'usernames', names, name => findByName(asking, name))
}

function findByName(asking: Asking, username: string): SandboxUser | undefined {
  return asking.network.state.users.get(asking.network.state.usernames.get(username.toLowerCase()) ?? '')
}

function renderUsers(asking: Asking, users: readonly SandboxUser[]): Rendered[] {
  const { userFields } = readAsked(asking.query)
  return users.map(user => renderUser(asking.network.state, user, userFields, asking.base))
}

function answerOne(asking: Asking, user: SandboxUser | undefined, parameter: string, value: string): Answer {
  if (!user) return { body: { errors: [notFoundError('user', parameter, value)] } }
  return { body: { data: renderUsers(asking, [user])[0] } }
}

function answerMany(
  asking: Asking,
  parameter: string,
  keys: readonly string[],
  find: (key: string) => SandboxUser | undefined,
): Answer {
  const data = renderUsers(
    asking,
    keys.map(find).filter(user => user !== undefined),
  )
  const errors = keys.filter(key => !find(key)).map(key => notFoundError('user', parameter, key))
  return { body: { ...(data.length > 0 && { data }), ...(errors.length > 0 && { errors }) } }
}
