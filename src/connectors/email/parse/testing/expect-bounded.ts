import { expect } from 'vitest'
import { LIMITS } from '../limits.ts'
import type { ParsedMail } from '../parsed-mail.ts'

/** What holds of every mail, whoever wrote it to do us harm. */
export function expectBounded(mail: ParsedMail): void {
  expect(mail.text.length).toBeLessThanOrEqual(LIMITS.textChars)
  expect(mail.rest.length).toBeLessThanOrEqual(2 * LIMITS.bodyBytes)
  expect(mail.subject.length).toBeLessThanOrEqual(LIMITS.subjectChars)
  expect(mail.messageId).toMatch(/^<[^<>\s]+>$/)
  expect(mail.references.length).toBeLessThanOrEqual(LIMITS.references)
  for (const id of [mail.messageId, mail.inReplyTo ?? '', ...mail.references])
    expect(id.length).toBeLessThanOrEqual(LIMITS.idChars)
  expect(mail.files.length).toBeLessThanOrEqual(LIMITS.files)
  expect(mail.files.reduce((sum, each) => sum + each.bytes.length, 0)).toBeLessThanOrEqual(LIMITS.filesBytes)
  for (const file of mail.files) expect(file.name).toMatch(/^[^/\\\p{Cc}<>:"|?*]{1,120}$/u)
  expectPeople(mail)
  expect(Number.isNaN(mail.writtenAt.getTime())).toBe(false)
  expect(mail.plusTags.length).toBeLessThanOrEqual(LIMITS.tags)
  if (mail.html !== null) expectHarmless(mail.html)
  // PostgreSQL keeps neither a zero nor half a letter.
  const { files: _, ...kept } = mail
  expect(JSON.stringify(kept)).not.toMatch(/\\u0000|\\ud[89a-f]/)
  if (mail.bounce !== null) expect(mail.bounce.explain.length).toBeLessThanOrEqual(400)
}

function expectPeople(mail: ParsedMail): void {
  for (const list of [mail.to, mail.cc, mail.deliveredTo])
    expect(list.length).toBeLessThanOrEqual(LIMITS.addresses)
  for (const { name, address } of [mail.author, mail.from, ...mail.to, ...mail.cc]) {
    expect(name).toMatch(/^\P{Cc}{0,200}$/u)
    expect(address).toMatch(/^[^\s@<>]{1,64}@[^\s@<>]{1,190}$/)
  }
}

const TAG = /<(\/?)([a-z0-9]+)([^<>]*)>/g
const ATTRIBUTE = /([^\s="]+)="([^"]*)"/g
/** What a tag of a safe letter may say, and nothing else. */
const ALLOWED: Readonly<Record<string, RegExp>> = {
  href: /^(?:https?:\/\/|mailto:|tel:)/i,
  src: /^cid:/,
  rel: /^noopener noreferrer nofollow$/,
  target: /^_blank$/,
  style:
    /^(?:(?:color|background-color|text-align|text-decoration|font-weight|font-style):[^;:()]*(?:rgba?\([\d\s.,%]*\))?;?)*$/,
  alt: /^/,
  title: /^/,
  lang: /^/,
  dir: /^/,
  type: /^/,
  start: /^/,
  color: /^/,
  align: /^/,
  valign: /^/,
  colspan: /^/,
  rowspan: /^/,
  width: /^\d{1,4}$/,
  height: /^\d{1,4}$/,
}
const ACTING =
  /^(?:script|style|iframe|frame|object|embed|form|input|button|textarea|select|base|meta|link|svg|math|video|audio|source|template|noscript|title|xmp)$/

/** Reads the letter as written, tag by tag: nothing in it may act, move, or ask the network. */
export function expectHarmless(html: string): void {
  expect(html.length).toBeLessThanOrEqual(LIMITS.safeHtmlChars)
  for (const [tag, , name, attributes] of html.matchAll(TAG)) {
    expect(name, tag).not.toMatch(ACTING)
    for (const [pair, key, value] of (attributes ?? '').matchAll(ATTRIBUTE)) {
      const allowed = ALLOWED[key ?? '']
      expect(allowed, pair).toBeDefined()
      if (allowed !== undefined) expect(value, pair).toMatch(allowed)
    }
  }
  // Whatever is no tag as above has no angle bracket.
  expect(html.replace(TAG, '')).not.toMatch(/[<>]/)
}
