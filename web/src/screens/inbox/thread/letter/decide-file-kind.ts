const KINDS = [
  ['picture', /^image\//],
  ['sound', /^audio\//],
  ['video', /^video\//],
  ['pdf', /^application\/pdf$/],
  ['table', /spreadsheet|excel|^text\/csv$/],
  ['document', /wordprocessing|msword|opendocument\.text|presentation|powerpoint|rtf/],
  ['archive', /zip|x-tar|gzip|x-7z|rar|compressed/],
  ['program', /executable|x-msdownload|x-sh$|javascript|java-archive|x-msdos|apk/],
  ['text', /^text\//],
] as const

export type FileKind = (typeof KINDS)[number][0] | 'other'

/** What a file is, in a word that people use, by its media type. */
export const decideFileKind = (mime: string): FileKind =>
  KINDS.find(([, pattern]) => pattern.test(mime.toLowerCase()))?.[0] ?? 'other'
