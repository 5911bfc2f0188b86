import { readList } from './asked.ts'
import { type Asking, getUserId } from './endpoint.ts'
import { isId } from './page.ts'
import { invalidParameter } from './problems.ts'

const MAX_LIST = 100

/** An id in the path. @throws Problem 400 */
export function getPathId(asking: Asking, name: string): string {
  const value = asking.params[name] ?? ''
  if (!isId(value)) throw invalidParameter(name, value, 'is not valid')
  return BigInt(value).toString()
}

/** The id in the path, which must be that of the user who asks. @throws Problem 400 */
export function getOwnPathId(asking: Asking, name: string): string {
  const id = getPathId(asking, name)
  const userId = getUserId(asking.caller)
  if (id === userId) return id
  throw invalidParameter(name, id, `must be the same as the authenticating user [${userId}]`)
}

/** A comma-separated list in the query, each member once. @throws Problem 400 when it is empty or too long. */
export function getList(asking: Asking, name: string): string[] {
  const list = [...new Set(readList(asking.query[name]))]
  if (list.length === 0) throw invalidParameter(name, asking.query[name] ?? '', 'can not be empty')
  if (list.length > MAX_LIST)
    throw invalidParameter(name, asking.query[name] ?? '', `has more than ${MAX_LIST} members`)
  return list
}

export function checkUsername(parameter: string, username: string): void {
  if (/^[A-Za-z0-9_]{1,15}$/.test(username)) return
  throw invalidParameter(parameter, username, 'does not match ^[A-Za-z0-9_]{1,15}$')
}
