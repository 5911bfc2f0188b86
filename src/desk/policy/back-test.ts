import {
  compareDecisions,
  decideBoth,
  type Move,
  readsAlike,
  rereadFacts,
} from '../../core/policy/back-test.ts'
import { describeBrand, purposeOf } from '../../core/policy/brand.ts'
import type { Policy, PolicyDocument } from '../../core/policy/policy.ts'
import { completeFacts } from '../../core/triage/complete-facts.ts'
import type { Decision } from '../../core/triage/decide.ts'
import type { Facts } from '../../core/triage/facts.ts'
import type { Rereadable } from '../../core/triage/gather-facts.ts'
import { type AccountRow, listAccounts } from '../../store/account.ts'
import {
  type AnswerRow,
  countDecided,
  type DecidedRow,
  listDecided,
  listFirstAnswers,
  type Period,
  type Place,
} from '../../store/back-test.ts'
import type { Trx } from '../../store/database.ts'
import { getPolicy } from '../../store/policy.ts'
import type { Desk } from '../desk.ts'

/** Long enough to be quick, short enough that the desk hears others in between. */
const PAGE = 2_000
/** Of a page's messages that would be decided otherwise, so many are shown. */
const MOST_SHOWN = 20

export interface Differs {
  readonly row: DecidedRow
  readonly before: Decision
  readonly after: Decision
  readonly answer: AnswerRow | undefined
}

export interface BackTestPage {
  /** Of the whole period; null behind the first page. */
  readonly total: number | null
  readonly counted: number
  readonly changed: number
  readonly moves: readonly (Move & { readonly count: number })[]
  readonly differing: readonly Differs[]
  readonly next: Place | null
}

/**
 * A page of past messages as the policy in force decides them and as a draft would. Both decide from the facts that
 * were known when the message came, read again where the two read texts otherwise; what an earlier other decision would
 * have led to is not played through.
 */
export async function backTest(
  desk: Desk,
  workspaceId: string,
  draft: PolicyDocument,
  period: Period,
  after: Place | null,
): Promise<BackTestPage> {
  return desk.database.inWorkspace(workspaceId, async trx => {
    const inForce = await getPolicy(trx, workspaceId)
    const accounts = await listAccounts(trx, workspaceId)
    const rows = await listDecided(trx, workspaceId, period, after, PAGE)
    const test = new Comparison(inForce, { version: inForce.version + 1, document: draft }, accounts)
    for (const row of rows) test.add(row)
    const last = rows.at(-1)
    return {
      total: after === null ? await countDecided(trx, workspaceId, period) : null,
      counted: rows.length,
      changed: test.changed,
      moves: test.listMoves(),
      differing: await withAnswers(trx, workspaceId, test.differing),
      next:
        last === undefined || rows.length < PAGE ? null : { at: last.written_at.toISOString(), id: last.id },
    }
  })
}

type Differing = Omit<Differs, 'answer'>

async function withAnswers(
  trx: Trx,
  workspaceId: string,
  differing: readonly Differing[],
): Promise<Differs[]> {
  if (differing.length === 0) return []
  const answers = await listFirstAnswers(
    trx,
    workspaceId,
    differing.map(({ row }) => row.id),
  )
  return differing.map(each => ({
    ...each,
    answer: answers.find(answer => answer.message_id === each.row.id),
  }))
}

class Comparison {
  changed = 0
  readonly differing: Differing[] = []
  private readonly moves = new Map<string, Move & { count: number }>()
  private readonly before: Policy
  private readonly after: Policy
  private readonly areReadAlike: boolean
  private readonly accounts: ReadonlyMap<string, AccountRow>
  private readonly brands = new Map<string, Brand>()

  constructor(before: Policy, after: Policy, accounts: readonly AccountRow[]) {
    this.before = before
    this.after = after
    this.areReadAlike = readsAlike(before.document, after.document)
    this.accounts = new Map(accounts.map(each => [each.id, each]))
  }

  add(row: DecidedRow): void {
    const { before, after } = decideBoth(this.factsOf(row), this.before, this.after)
    const moves = compareDecisions(before, after)
    if (moves.length === 0) return
    this.changed++
    if (this.differing.length < MOST_SHOWN) this.differing.push({ row, before, after })
    for (const move of moves) {
      const key = `${move.part}/${move.from}/${move.to}`
      const known = this.moves.get(key)
      if (known === undefined) this.moves.set(key, { ...move, count: 1 })
      else known.count++
    }
  }

  listMoves(): readonly (Move & { readonly count: number })[] {
    return [...this.moves.values()]
  }

  /** Of a deleted message nothing is left to be read again. */
  private factsOf(row: DecidedRow): { before: Facts; after: Facts } {
    const facts = completeFacts(row.facts)
    const account = this.accounts.get(row.account_id)
    if (row.is_deleted || account === undefined) return { before: facts, after: facts }
    const isOfThisPolicy = row.policy_version === this.before.version
    const before = isOfThisPolicy ? facts : this.reread(facts, row, account, this.before.document)
    if (this.areReadAlike) return { before, after: before }
    return { before, after: this.reread(facts, row, account, this.after.document) }
  }

  private reread(facts: Facts, row: DecidedRow, account: AccountRow, document: PolicyDocument): Facts {
    const message: Rereadable = {
      ...this.brandOf(row.channel, document),
      text: row.text,
      writtenAt: row.written_at,
      accountHandle: account.handle,
      accountPurpose: purposeOf(document, account),
    }
    return rereadFacts(facts, message, document)
  }

  private brandOf(channel: string, document: PolicyDocument): Brand {
    const key = `${channel}/${document === this.before.document}`
    const known = this.brands.get(key)
    if (known !== undefined) return known
    const siblings = [...this.accounts.values()].filter(each => each.channel === channel)
    const { names, handles, purposes } = describeBrand(document, siblings)
    const brand = { brandNames: names, brandHandles: handles, brandPurposes: purposes }
    this.brands.set(key, brand)
    return brand
  }
}

type Brand = Pick<Rereadable, 'brandHandles' | 'brandNames' | 'brandPurposes'>
