import { CsvError, parse } from 'csv-parse/sync'
import type { ImportDelimiter } from '../../core/customer/import-field.ts'

export interface CsvLine {
  /** As an editor counts: the first is 1. */
  readonly line: number
  /** Null where a quotation mark is opened and not closed. */
  readonly cells: readonly string[] | null
}

/** A forgotten quotation mark would swallow the rest of the file: so often it is begun anew behind one. */
const MOST_RESTARTS = 50

/** The lines of a CSV file; empty ones are left out. Never throws: a line that cannot be read is told as such. */
export function parseCsv(text: string, delimiter: ImportDelimiter): CsvLine[] {
  const lines: CsvLine[] = []
  let rest = text.replace(/^\uFEFF/, '')
  let behind = 0
  for (let restarts = 0; restarts <= MOST_RESTARTS; restarts++) {
    const { read, openedAt } = parsePart(rest, delimiter)
    lines.push(...read.map(each => ({ ...each, line: each.line + behind })))
    if (openedAt === null) break
    lines.push({ line: behind + openedAt, cells: null })
    rest = rest
      .split(/\r\n|\n|\r/)
      .slice(openedAt)
      .join('\n')
    behind += openedAt
  }
  return lines
}

interface ParsedPart {
  readonly read: readonly { readonly line: number; readonly cells: readonly string[] }[]
  /** The line on which a quotation mark was opened that nothing closes. */
  readonly openedAt: number | null
}

interface Parsed {
  readonly record: string[]
  readonly info: { readonly lines: number }
}

function parsePart(text: string, delimiter: ImportDelimiter): ParsedPart {
  try {
    return { read: parseWhole(text, delimiter), openedAt: null }
  } catch (error) {
    const whole = countWhole(error)
    if (whole === null) throw error
    const read = whole === 0 ? [] : parseWhole(text, delimiter, whole)
    const lines = text.split(BREAK)
    const behind = lines.findIndex((line, at) => at >= endOf(read) && line.trim() !== '')
    return { read, openedAt: behind === -1 ? lines.length : behind + 1 }
  }
}

const BREAK = /\r\n|\n|\r/

/** How many records were read before a quotation mark was opened that nothing closes; null for any other error. */
const countWhole = (error: unknown): number | null =>
  error instanceof CsvError && error.code === 'CSV_QUOTE_NOT_CLOSED' && typeof error.records === 'number'
    ? error.records
    : null

function parseWhole(text: string, delimiter: ImportDelimiter, to?: number): ParsedPart['read'] {
  const records = parse(text, {
    delimiter,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    record_delimiter: ['\r\n', '\n', '\r'],
    ...(to === undefined ? {} : { to }),
  }) as unknown as Parsed[]
  return records
    .map(({ record, info }) => ({ line: info.lines - countBreaks(record), cells: record }))
    .filter(({ cells }) => cells.some(cell => cell.trim() !== ''))
}

const endOf = (read: ParsedPart['read']): number => {
  const last = read.at(-1)
  return last === undefined ? 0 : last.line + countBreaks(last.cells)
}

/** A value may run over several lines: the record is named by the first. */
const countBreaks = (cells: readonly string[]): number =>
  cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0)
