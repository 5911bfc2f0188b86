/** What a mail may cost. Everything beyond is left out and said so, never waited for. */
export const LIMITS = {
  /** A mail of 25 MB of files is a third larger on the wire. */
  sourceBytes: 40 * 1024 * 1024,
  /** How much of the source is looked through for the end of its head. */
  headScanBytes: 8 * 1024 * 1024,
  headBytes: 256 * 1024,
  fieldChars: 16 * 1024,
  fields: 500,
  parts: 500,
  partHeadBytes: 512 * 1024,
  bodyBytes: 2 * 1024 * 1024,
  textChars: 100_000,
  htmlChars: 500_000,
  /** Of what is shown, where much of it had to be written out as `&lt;`. */
  safeHtmlChars: 1_000_000,
  htmlDepth: 100,
  addresses: 100,
  references: 50,
  idChars: 250,
  subjectChars: 500,
  nameChars: 200,
  files: 25,
  filesBytes: 25 * 1024 * 1024,
  signatures: 8,
  tags: 10,
} as const
