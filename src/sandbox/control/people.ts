import { z } from 'zod'
import type { OpenNetwork } from '../create-network.ts'
import type { SandboxUser, Told } from '../network.ts'
import { invalidRequest, notAuthorizedForResource, Problem } from '../x/problems.ts'

/** An id or a username, with or without @. */
export const person = z.string().min(1).max(20)
export const id = z.string().regex(/^[0-9]{1,19}$/)

/** @throws Problem 400 when nobody has that id or username. */
export function getUser(network: OpenNetwork, idOrUsername: string): SandboxUser {
  const user = network.findUser(idOrUsername.replace(/^@/, ''))
  if (!user) throw invalidRequest(`Nobody here is called [${idOrUsername}].`)
  return user
}

/** @throws Problem 403 with the network's refusal. */
export function unwrap<T>(told: Told<T>): T {
  if (told.ok) return told.value
  const { code, detail } = told.refusal
  if (code === 'notSummoned') throw notAuthorizedForResource(detail)
  throw new Problem(403, { title: 'Forbidden', detail, code, status: 403 })
}
