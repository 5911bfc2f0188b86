/** ` 1/3` behind each part of a long text; one part alone is not numbered. */
export const numberParts = (parts: readonly string[]): string[] =>
  parts.length < 2 ? [...parts] : parts.map((part, index) => `${part} ${index + 1}/${parts.length}`)

/** The characters that the number behind a part takes, for up to 99 parts. */
export const NUMBER_ROOM = ' 99/99'.length
