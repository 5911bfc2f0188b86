import type { SandboxMedia } from '../subjects.ts'

const ENDINGS: { readonly [contentType: string]: string } = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/gif': 'gif',
  'video/mp4': 'mp4',
  'video/quicktime': 'mov',
  'video/webm': 'webm',
}

/** Name of the file in which a picture is served: its id and the ending of its kind. */
export function mediaFileName({ id, contentType }: Pick<SandboxMedia, 'id' | 'contentType'>): string {
  return `${id}.${ENDINGS[contentType] ?? 'bin'}`
}

/** Where everybody can fetch what a post shows. */
export function mediaAddress(base: string, media: SandboxMedia): string {
  return `${base}/media/${mediaFileName(media)}`
}

/** What a direct message shows is fetched with the token of somebody who takes part. */
export function directMediaAddress(base: string, directId: string, media: SandboxMedia): string {
  return `${base}/2/dm_conversations/media/${directId}/${media.id}/${mediaFileName(media)}`
}
