import type { FastifyReply } from 'fastify'
import type { Locale } from '../core/language.ts'

/** A page for somebody who has no account here: no script, nothing of the cockpit. */
export interface PlainPage {
  readonly language: Locale
  readonly title: string
  /** HTML, all foreign text in it escaped. */
  readonly body: string
  /** CSS of this page, beside what all such pages have. */
  readonly style: string
}

/** Foreign text as it may stand in HTML, between tags and in quoted attributes. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, character => `&#${character.charCodeAt(0)};`)

const STYLE = `
:root { color-scheme: light dark; font: 18px/1.5 system-ui, sans-serif; }
.go { display: inline-block; padding: .7rem 1.4rem; border: 0; border-radius: .6rem; background: #0b655b; color: #fff; font: inherit; text-decoration: none; }
:focus-visible { outline: 3px solid currentColor; outline-offset: 3px; }
`

/** Nobody finds it by searching, nothing keeps it, and no page learns from where one came. */
export function sendPlainPage(reply: FastifyReply, status: number, page: PlainPage): FastifyReply {
  const nonce = reply.cspNonce.style
  return reply
    .code(status)
    .type('text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .header('referrer-policy', 'no-referrer')
    .header('x-robots-tag', 'noindex')
    .header(
      'content-security-policy',
      `default-src 'none'; style-src 'nonce-${nonce}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
    )
    .send(writePage(page, nonce))
}

const writePage = ({ language, title, body, style }: PlainPage, nonce: string): string => `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escaped(title)}</title>
<style nonce="${nonce}">${STYLE}${style}</style></head>
<body>
${body}
</body></html>
`
