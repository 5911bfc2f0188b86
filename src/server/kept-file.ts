import { create as contentDisposition } from 'content-disposition'
import type { FastifyReply } from 'fastify'
import type { KeptFile } from '../store/attachment.ts'

/** Opened by itself a file must not become a page of ours, whatever stands in it. */
export const sendKeptFile = (reply: FastifyReply, file: KeptFile): FastifyReply =>
  reply
    .type(file.mime)
    .header('content-disposition', dispositionOf(file))
    .header('content-security-policy', "sandbox; default-src 'none'")
    .send(file.bytes)

/** Only what cannot act is shown in place; all else is saved, under its own name. */
const dispositionOf = ({ mime, name, is_dangerous: isDangerous }: KeptFile): string => {
  const isShown = !isDangerous && /^(image\/(?!svg)|video\/|audio\/)/.test(mime)
  return contentDisposition(name === '' ? undefined : name, { type: isShown ? 'inline' : 'attachment' })
}
