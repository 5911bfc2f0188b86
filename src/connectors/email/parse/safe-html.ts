import sanitizeHtml, { type Attributes, type IOptions, type Tag } from 'sanitize-html'
import { LIMITS } from './limits.ts'

export interface SafeHtml {
  /** Null where even so too much is left. */
  readonly html: string | null
  readonly blockedImages: number
  /** Content ids of the pictures that it shows. */
  readonly shows: readonly string[]
}

const TAGS = [
  ...[
    'a',
    'abbr',
    'b',
    'bdo',
    'big',
    'blockquote',
    'br',
    'caption',
    'center',
    'cite',
    'code',
    'col',
    'colgroup',
  ],
  ...[
    'dd',
    'del',
    'dfn',
    'div',
    'dl',
    'dt',
    'em',
    'font',
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'hr',
    'i',
    'img',
  ],
  ...[
    'ins',
    'kbd',
    'li',
    'mark',
    'ol',
    'p',
    'pre',
    'q',
    's',
    'samp',
    'small',
    'span',
    'strike',
    'strong',
    'sub',
  ],
  ...['sup', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr', 'tt', 'u', 'ul', 'var', 'wbr'],
]
/** Their contents are no words either. */
const SILENT = [
  'script',
  'style',
  'textarea',
  'option',
  'noscript',
  'title',
  'xmp',
  'svg',
  'math',
  'template',
]

const COLOUR = [/^#[0-9a-f]{3,8}$/i, /^rgba?\([\d\s.,%]{1,40}\)$/i, /^[a-z]{3,24}$/i]
const STYLES = {
  color: COLOUR,
  'background-color': COLOUR,
  'text-align': [/^(?:left|right|center|justify)$/],
  'text-decoration': [/^(?:none|underline|line-through)$/],
  'font-weight': [/^(?:normal|bold|bolder|lighter|[1-9]00)$/],
  'font-style': [/^(?:normal|italic|oblique)$/],
}
const DIGITS = /^\d{1,4}$/

/**
 * A letter's HTML that may be shown: nothing in it acts, leaves its place or asks anything of the network. Pictures are
 * those of the mail alone (`ids`: content ids of its pictures).
 */
export function makeSafe(html: string, ids: ReadonlySet<string>): SafeHtml {
  let blockedImages = 0
  const shows = new Set<string>()
  const transformImage = (_: string, attribs: Attributes): Tag => {
    const id = contentIdOf(attribs.src)
    if (id !== null && ids.has(id)) {
      shows.add(id)
      return { tagName: 'img', attribs: { ...sizesOf(attribs), src: `cid:${id}`, alt: attribs.alt ?? '' } }
    }
    blockedImages++
    return { tagName: 'img', attribs: {} }
  }
  const safe = sanitizeHtml(html.slice(0, LIMITS.htmlChars), {
    ...OPTIONS,
    transformTags: { ...TRANSFORMS, img: transformImage },
  })
  return {
    html: safe.length > LIMITS.safeHtmlChars ? null : safe.replaceAll('\u0000', '').toWellFormed(),
    blockedImages,
    shows: [...shows],
  }
}

const OPTIONS: IOptions = {
  allowedTags: TAGS,
  nonTextTags: SILENT,
  allowedAttributes: {
    '*': ['dir', 'lang', 'title', 'style'],
    a: ['href', 'rel', 'target'],
    img: ['src', 'alt', 'width', 'height'],
    td: ['colspan', 'rowspan', 'align', 'valign'],
    th: ['colspan', 'rowspan', 'align', 'valign'],
    font: ['color'],
    ol: ['start', 'type'],
  },
  allowedStyles: { '*': STYLES },
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  allowedSchemesByTag: { img: ['cid'] },
  allowedSchemesAppliedToAttributes: ['href', 'src'],
  allowProtocolRelative: false,
  nestingLimit: LIMITS.htmlDepth,
  // A picture that may not be shown leaves nothing behind.
  exclusiveFilter: frame => frame.tag === 'img' && frame.attribs.src === undefined,
}

const TRANSFORMS = {
  a: (_: string, attribs: Attributes): Tag => linkTo(attribs),
}

/** An address without a scheme leads into the desk itself: it is no link. */
function linkTo(attribs: Attributes): Tag {
  const href = (attribs.href ?? '').replace(/[\p{Cc}\s\u200b-\u200f\ufeff]+/gu, '')
  if (!/^(?:https?:\/\/[^/]|mailto:|tel:)/i.test(href)) return { tagName: 'a', attribs: {} }
  return { tagName: 'a', attribs: { href, rel: 'noopener noreferrer nofollow', target: '_blank' } }
}

const sizesOf = (attribs: Attributes): Attributes =>
  Object.fromEntries(
    ['width', 'height'].flatMap(name =>
      DIGITS.test(attribs[name] ?? '') ? [[name, attribs[name] ?? '']] : [],
    ),
  )

function contentIdOf(src: string | undefined): string | null {
  const [, id] = /^\s*cid:([^"'<>\s]{1,250})\s*$/i.exec(src ?? '') ?? []
  if (id === undefined) return null
  try {
    return decodeURIComponent(id)
  } catch {
    return id
  }
}
