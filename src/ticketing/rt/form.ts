import type { OutgoingFile } from '../ticketing.ts'
import type { RtCall } from './call.ts'

/**
 * What is said, with its files: then as a form, because RT 5.0 fails on names beyond Western letters when they come as
 * JSON. A file without a byte is refused by RT, and left out.
 */
export async function withFiles(
  words: Readonly<Record<string, unknown>>,
  files: readonly OutgoingFile[],
): Promise<Pick<RtCall, 'body' | 'form'>> {
  const filled = files.filter(file => file.bytes > 0)
  if (filled.length === 0) return { body: words }
  const form = new FormData()
  form.append('JSON', JSON.stringify(words))
  for (const file of filled)
    form.append(
      'Attachments',
      new Blob([new Uint8Array(await file.open())], { type: file.mime }),
      nameOf(file),
    )
  return { form }
}

/** A form knows no other way to write such letters than `%22`, and RT does not read it back. */
const nameOf = ({ name }: OutgoingFile): string => name.replaceAll('"', "'").replaceAll(/[\r\n/\\]+/g, ' ')

/** A text without words would be none to RT, and keep no mark. */
export const wordsFor = (text: string, files: readonly OutgoingFile[]): string => {
  const words = text.toWellFormed()
  return words.trim() === '' ? files.map(({ name }) => name).join('\n') || '–' : words
}
