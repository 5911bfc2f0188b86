import multipart from '@fastify/multipart'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { MAX_ATTACHMENT_BYTES } from '../../contract/attachment.ts'
import { uuid } from '../../contract/parts.ts'
import { RequestError } from '../../core/errors.ts'
import { attachFile } from '../../desk/attach-file.ts'
import { findFile } from '../../store/attachment.ts'
import { demandAccess } from '../access.ts'
import type { Context } from '../context.ts'
import { sendKeptFile } from '../kept-file.ts'
import { registerRoute } from '../register-route.ts'

const byId = z.object({ id: uuid })

/** Files on their way to a reply. Only here may a body be larger than a letter. */
export async function registerAttachmentRoutes(app: FastifyInstance, { desk }: Context): Promise<void> {
  await app.register(async files => {
    await files.register(multipart, { limits: { files: 1, fields: 0, fileSize: MAX_ATTACHMENT_BYTES } })

    registerRoute(files, 'attachFile', async ({ caller, request }) => {
      const { bytes, name } = await readFile(request)
      const attached = await attachFile(desk, caller.workspaceId, bytes, name, caller.memberId)
      if (!attached.ok) throw new RequestError('refused', { refusal: attached.refusal })
      return { attachment: attached.value }
    })
  })

  app.get('/api/attachments/:id', { schema: { hide: true, params: byId } }, async (request, reply) => {
    const { workspaceId } = demandAccess(request.caller, 'desk.read')
    const { id } = request.params as z.output<typeof byId>
    const file = await desk.database.inWorkspace(workspaceId, trx => findFile(trx, workspaceId, id))
    if (file === undefined) throw new RequestError('notFound')
    return sendKeptFile(reply, file)
  })
}

/** The one file of the form. A form that is cut off or is none is the sender's mistake, though the parser only throws. */
async function readFile(request: FastifyRequest): Promise<{ bytes: Buffer; name: string }> {
  try {
    const file = await request.file()
    if (file !== undefined) return { bytes: await file.toBuffer(), name: file.filename }
  } catch (error) {
    if (error instanceof Error && 'statusCode' in error) throw error
  }
  throw new RequestError('badRequest', { fields: { file: 'missing' } })
}
