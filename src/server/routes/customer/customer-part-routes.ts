import type { FastifyInstance } from 'fastify'
import { RequestError } from '../../../core/errors.ts'
import { addAddress, removeAddress } from '../../../desk/customer/customer-addresses.ts'
import {
  changeCustomerNote,
  noteOnCustomer,
  removeCustomerNote,
} from '../../../desk/customer/customer-notes.ts'
import { addAttribute, changeAttribute, removeAttribute } from '../../../desk/customer/manage-attributes.ts'
import { listAttributes } from '../../../store/customer/attribute.ts'
import type { Context } from '../../context.ts'
import { registerRoute } from '../../register-route.ts'
import { toAddressView, toAttributeView, toNoteView } from './customer-views.ts'
import { demandOk } from './refusal-error.ts'

/** Notes, addresses and the workspace's own attributes. */
export function registerCustomerPartRoutes(app: FastifyInstance, { desk }: Context): void {
  registerRoute(app, 'noteOnCustomer', async ({ caller: { workspaceId, memberId }, params, body }) => {
    const note = demandOk(await noteOnCustomer(desk, workspaceId, params.id, body.text, memberId))
    return { note: toNoteView(note, memberId) }
  })

  registerRoute(app, 'changeCustomerNote', async ({ caller: { workspaceId, memberId }, params, body }) => {
    const note = demandOk(await changeCustomerNote(desk, workspaceId, params.id, body.text, memberId))
    return { note: toNoteView(note, memberId) }
  })

  registerRoute(app, 'removeCustomerNote', async ({ caller: { workspaceId, memberId }, params }) => {
    demandOk(await removeCustomerNote(desk, workspaceId, params.id, memberId))
    return { done: true }
  })

  registerRoute(app, 'addAddress', async ({ caller: { workspaceId, memberId }, params, body }) => ({
    address: toAddressView(demandOk(await addAddress(desk, workspaceId, params.id, body, memberId))),
  }))

  registerRoute(app, 'removeAddress', async ({ caller: { workspaceId, memberId }, params }) => {
    if (!(await removeAddress(desk, workspaceId, params.id, memberId))) throw new RequestError('notFound')
    return { done: true }
  })

  registerRoute(app, 'listAttributes', ({ caller: { workspaceId } }) =>
    desk.database.inWorkspace(workspaceId, async trx => ({
      attributes: (await listAttributes(trx, workspaceId)).map(toAttributeView),
    })),
  )

  registerRoute(app, 'addAttribute', async ({ caller: { workspaceId, memberId }, body }) => ({
    attribute: toAttributeView(demandOk(await addAttribute(desk, workspaceId, body, memberId))),
  }))

  registerRoute(app, 'changeAttribute', async ({ caller: { workspaceId, memberId }, params, body }) => ({
    attribute: toAttributeView(demandOk(await changeAttribute(desk, workspaceId, params.id, body, memberId))),
  }))

  registerRoute(app, 'removeAttribute', async ({ caller: { workspaceId, memberId }, params }) => {
    if (!(await removeAttribute(desk, workspaceId, params.id, memberId))) throw new RequestError('notFound')
    return { done: true }
  })
}
