import { closeSync, existsSync, ftruncateSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { RecordEntry } from './network.ts'

/** Where the network's memory is kept. Entries come back in the order in which they were appended. */
export interface Record {
  readonly entries: readonly RecordEntry[]
  append(entry: RecordEntry): void
  close(): void
}

/** Opens `record.jsonl` in `dir`, or a record in memory alone when `dir` is null. */
export function openRecord(dir: string | null): Record {
  return dir === null ? { entries: [], append() {}, close() {} } : openRecordFile(dir)
}

function openRecordFile(dir: string): Record {
  mkdirSync(dir, { recursive: true })
  const path = join(dir, 'record.jsonl')
  const bytes = existsSync(path) ? readFileSync(path) : Buffer.alloc(0)
  const whole = bytes.lastIndexOf('\n') + 1
  const file = openSync(path, 'a', 0o600)
  // A process killed while writing leaves half a line: that entry never happened.
  if (whole < bytes.length) ftruncateSync(file, whole)
  return {
    entries: parseLines(bytes.subarray(0, whole).toString('utf8'), path),
    append(entry) {
      writeSync(file, `${JSON.stringify(entry)}\n`)
    },
    close() {
      closeSync(file)
    },
  }
}

function parseLines(text: string, path: string): RecordEntry[] {
  const lines = text.split('\n').filter(line => line !== '')
  return lines.map((line, index) => parseLine(line, `${path}:${index + 1}`))
}

function parseLine(line: string, where: string): RecordEntry {
  try {
    return JSON.parse(line) as RecordEntry
  } catch (cause) {
    throw new Error(`The sandbox's record is damaged at ${where}. Move the file away to begin anew.`, {
      cause,
    })
  }
}
