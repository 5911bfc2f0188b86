import type { SandboxMedia } from '../subjects.ts'
import { pick, type Rendered } from './render-user.ts'

const KEY_PREFIXES: Record<SandboxMedia['type'], number> = { photo: 3, animated_gif: 16, video: 7 }

export function mediaKey(media: Pick<SandboxMedia, 'id' | 'type'>): string {
  return `${KEY_PREFIXES[media.type]}_${media.id}`
}

/** `address` is where the bytes are served. Only photos have a `url`; what moves has variants and a preview. */
export function renderMedia(media: SandboxMedia, asked: ReadonlySet<string>, address: string): Rendered {
  const isPhoto = media.type === 'photo'
  const all: Rendered = {
    media_key: mediaKey(media),
    type: media.type,
    url: isPhoto ? address : undefined,
    preview_image_url: isPhoto ? undefined : `${address}.svg`,
    variants: isPhoto ? undefined : [{ bit_rate: 0, content_type: media.contentType, url: address }],
    duration_ms: media.durationMs,
    width: media.width,
    height: media.height,
    alt_text: media.alt,
    public_metrics: media.type === 'video' ? { view_count: 0 } : undefined,
  }
  return pick(all, ['media_key', 'type', ...asked])
}
