import type { NewDirect } from '../../network.ts'
import { type Asking, getUserId } from '../endpoint.ts'
import { isId } from '../page.ts'
import { forbidden, invalidParameter } from '../problems.ts'

/**
 * To whom a conversation id leads: `{smaller id}-{larger id}`, or the id of a group.
 * @throws Problem unless the caller takes part in it.
 */
export function getTalk(asking: Asking, name: string): NewDirect['to'] {
  const conversationId = asking.params[name] ?? ''
  const userId = getUserId(asking.caller)
  if (isId(conversationId)) {
    if (!asking.network.state.groups.get(conversationId)?.has(userId)) throw notIn()
    return { groupId: conversationId }
  }
  const [, left = '', right = ''] = /^([0-9]{1,19})-([0-9]{1,19})$/.exec(conversationId) ?? []
  if (left === '') throw invalidParameter(name, conversationId, 'is not valid')
  if (left !== userId && right !== userId) throw notIn()
  return { userId: left === userId ? right : left }
}

const notIn = () => forbidden('You are not a participant of this conversation.')
