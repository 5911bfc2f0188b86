import { IMPORT_MAX_CHARACTERS } from '../../../../../src/contract/customer.ts'

/**
 * A file as text: in UTF-8, or else as spreadsheets of the West write it. Null where it is larger than the desk takes.
 */
export async function readCsvFile(file: Blob): Promise<string | null> {
  if (file.size > IMPORT_MAX_CHARACTERS * 2) return null
  const text = decode(await file.arrayBuffer())
  return text.length > IMPORT_MAX_CHARACTERS ? null : text
}

function decode(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
