import type { ImportLine, ImportReport, ImportRequest } from '../../contract/customer.ts'
import { columnKey, guessColumns, guessDelimiter } from '../../core/customer/guess-columns.ts'
import {
  IMPORT_OUTCOMES,
  type ImportColumn,
  type ImportDelimiter,
  type ImportRefusal,
} from '../../core/customer/import-field.ts'
import { listPlans } from '../../core/customer/plan.ts'
import { nameOf, type PlannedLine } from '../../core/customer/plan-batch.ts'
import { type ImportRules, type ReadLine, readImportLine } from '../../core/customer/read-import.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import { listAttributes } from '../../store/customer/attribute.ts'
import type { Trx } from '../../store/database.ts'
import { getPolicy } from '../../store/policy.ts'
import type { Desk } from '../desk.ts'
import { applyDrafts, countOutcomes, planDrafts } from './apply-drafts.ts'
import { listAddressChannels } from './list-address-channels.ts'
import { type CsvLine, parseCsv } from './parse-csv.ts'

export const MOST_LINES = 20_000
/** In which a value is, where a file does not say. */
const CURRENCY = 'EUR'

/** What a file would do, line by line; nothing is written. */
export const previewImport = (
  desk: Desk,
  workspaceId: string,
  request: ImportRequest,
): Promise<Result<ImportReport, ImportRefusal>> =>
  desk.database.inWorkspace(workspaceId, async trx => {
    const file = await readFile(desk, trx, workspaceId, request)
    if (!file.ok) return file
    return ok(report(file.value, await planDrafts(desk, trx, workspaceId, file.value.read)))
  })

/** Takes the good lines of a file, all in one transaction, and tells the bad ones. The same file again changes nothing. */
export const importCustomers = (
  desk: Desk,
  workspaceId: string,
  request: ImportRequest,
  memberId: string,
): Promise<Result<ImportReport, ImportRefusal>> =>
  desk.database.inWorkspace(workspaceId, async trx => {
    const file = await readFile(desk, trx, workspaceId, request)
    if (!file.ok) return file
    const by = { memberId, from: 'file' } as const
    return ok(report(file.value, await applyDrafts(desk, trx, workspaceId, file.value.read, by)))
  })

interface ReadFile {
  readonly delimiter: ImportDelimiter
  readonly headers: readonly string[]
  readonly columns: readonly ImportColumn[]
  readonly lines: readonly CsvLine[]
  /** What each line says, beside it. */
  readonly read: readonly ReadLine[]
}

async function readFile(
  desk: Desk,
  trx: Trx,
  workspaceId: string,
  { text, delimiter: given, mapping }: ImportRequest,
): Promise<Result<ReadFile, ImportRefusal>> {
  const delimiter = given ?? guessDelimiter(text)
  const [head, ...lines] = parseCsv(text, delimiter)
  if (head?.cells === undefined || head.cells === null || lines.length === 0) return refuse('noLines')
  if (lines.length > MOST_LINES) return refuse('tooManyLines')
  const channels = await listAddressChannels(desk, trx, workspaceId)
  const attributes = await listAttributes(trx, workspaceId)
  const headers = head.cells.map(each => each.trim().slice(0, 200))
  const columns = mapping ?? guessColumns(headers, { channels, attributes })
  const misfit = findMisfit(columns, headers, channels, attributes)
  if (misfit !== null) return refuse(misfit)
  const rules: ImportRules = {
    attributes,
    plans: listPlans((await getPolicy(trx, workspaceId)).document),
    mailChannels: channels.filter(each => each.isMail).map(each => each.channel),
    currency: CURRENCY,
  }
  return ok({ delimiter, headers, columns, lines, read: lines.map(line => readLine(line, columns, rules)) })
}

const readLine = ({ cells }: CsvLine, columns: readonly ImportColumn[], rules: ImportRules): ReadLine =>
  cells === null
    ? refuse([{ code: 'unclosedQuote', column: null, value: null }])
    : readImportLine(cells, columns, rules)

function findMisfit(
  columns: readonly ImportColumn[],
  headers: readonly string[],
  channels: readonly { readonly channel: string }[],
  attributes: readonly { readonly key: string }[],
): ImportRefusal | null {
  const stated = columns.filter(each => each.field !== 'ignore')
  const isKnown = ({ field, of }: ImportColumn): boolean => {
    if (field === 'address') return channels.some(each => each.channel === of)
    if (field === 'attribute') return attributes.some(each => each.key === of)
    return of === null
  }
  const isTwice = new Set(stated.map(columnKey)).size !== stated.length
  if (columns.length !== headers.length || isTwice || !stated.every(isKnown)) return 'mappingMisfits'
  return stated.some(({ field }) => field === 'externalKey' || field === 'address')
    ? null
    : 'nothingToMatchBy'
}

const MOST_FLAWED = 1_000
const MOST_OTHERS = 100
const SAMPLES = 3

function report(file: ReadFile, planned: readonly PlannedLine[]): ImportReport {
  const shown = new Map<string, number>()
  const lines = planned.flatMap((each, at) => {
    const line = toLine(file.lines[at]?.line ?? 0, each)
    const n = (shown.get(line.outcome) ?? 0) + 1
    shown.set(line.outcome, n)
    return n > (line.outcome === 'error' ? MOST_FLAWED : MOST_OTHERS) ? [] : [line]
  })
  const counts = countOutcomes(planned)
  return {
    delimiter: file.delimiter,
    columns: file.headers.map((header, at) => ({
      header,
      samples: samplesOf(file.lines, at),
      column: file.columns[at] ?? { field: 'ignore', of: null },
    })),
    counts: Object.fromEntries(IMPORT_OUTCOMES.map(each => [each, counts[each]])) as ImportReport['counts'],
    lines,
  }
}

const samplesOf = (lines: readonly CsvLine[], at: number): string[] =>
  lines
    .slice(0, 200)
    .flatMap(({ cells }) => cells?.[at]?.trim() ?? '')
    .filter(cell => cell !== '')
    .slice(0, SAMPLES)
    .map(cell => cell.slice(0, 80).toWellFormed())

function toLine(line: number, planned: PlannedLine): ImportLine {
  if (planned.kind === 'flawed') {
    const flaws = planned.flaws.map(each => ({
      ...each,
      column: each.column === null ? null : { ...each.column },
    }))
    const who = planned.draft === null ? '' : nameOf(planned.draft)
    return { line, outcome: 'error', who, customerId: null, changes: [], flaws }
  }
  return {
    line,
    outcome: planned.outcome,
    who: planned.after.displayName,
    customerId: planned.outcome === 'new' ? null : planned.after.id,
    changes: planned.changes.map(each => ({ ...each })),
    flaws: [],
  }
}
