/**
 * The page of a letter's frame. The frame is an origin of its own without scripts, and this policy lets it fetch
 * nothing at all: pictures come as data. A frame obeys its parent's policy too, which lets in only style tags with
 * the parent's nonce. Letters are made for white paper, so they get it in the dark as well.
 */
export const writePage = (body: string, rules: string, nonce: string): string =>
  `<!doctype html><html><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
<style nonce="${nonce}">${PAPER}${rules}</style></head><body>${body}</body></html>`

const PAPER = `:root{color-scheme:light}
body{margin:12px;background:#fff;color:#14171f;font:14px/1.5 Inter,system-ui,sans-serif;overflow-wrap:anywhere}
img,table{max-width:100%}img{height:auto}a{color:#3342b3;text-decoration:underline}
blockquote{margin:8px 0;padding-left:12px;border-left:3px solid #d3d8e0}pre{white-space:pre-wrap}
`

const LINE_PX = 22
const PICTURE_PX = 160
const LETTERS_A_LINE = 80
/** With the room before and behind it. */
const LINES_A_BLOCK = 1.2

interface Amount {
  /** Of the text, in all. */
  readonly letters: number
  /** Paragraphs, rows and the like: each begins a line. */
  readonly blocks: number
  readonly pictures: number
}

/**
 * How high the frame opens, in pixels. Nobody outside can measure what is in it, so its height is guessed from what
 * it holds and kept within bounds; beyond them it scrolls, and its corner can be drawn.
 */
export function guessHeight({ letters, blocks, pictures }: Amount): number {
  const lines = blocks * LINES_A_BLOCK + letters / LETTERS_A_LINE
  return Math.round(Math.min(520, Math.max(120, 48 + lines * LINE_PX + pictures * PICTURE_PX)))
}
