import type { Author, Inbound } from '../../connectors/connector.ts'
import type { SampleView } from '../../contract/sample.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import { SAMPLE_TALK, type SamplePerson, type SampleWord } from '../../core/sample/talk.ts'
import type { AccountRow } from '../../store/account.ts'
import type { Trx } from '../../store/database.ts'
import { insertEvents } from '../../store/event.ts'
import { lockPolicy } from '../../store/policy.ts'
import { hasSample, markSampleCustomers } from '../../store/sample.ts'
import { fact } from '../../store/ticket.ts'
import { wakeEverybody } from '../../store/wake.ts'
import { readWorkspaceName } from '../../store/workspace.ts'
import type { Desk } from '../desk.ts'
import { ingest } from '../ingest.ts'
import { samplePlace, viewSample } from './sample-place.ts'

/**
 * Puts invented customers into a workspace. They are taken in as every message is: the policy in force decides them. They
 * stand on an account of a channel without a network, so that nothing can leave by it.
 */
export async function addSample(
  desk: Desk,
  workspaceId: string,
  memberId: string,
): Promise<Result<SampleView, 'sampleThere'>> {
  const account = await desk.database.inWorkspace(workspaceId, async trx => {
    await lockPolicy(trx, workspaceId)
    return (await hasSample(trx, samplePlace(workspaceId)))
      ? null
      : insertSampleAccount(desk, trx, workspaceId)
  })
  if (account === null) return refuse('sampleThere')
  // One after the other: what somebody says again joins the matter that he has.
  for (const [n, word] of SAMPLE_TALK.entries())
    await ingest(desk, account, [toInbound(word, n, account, desk.now())], null)
  return desk.database.inWorkspace(workspaceId, async trx => {
    await markSampleCustomers(trx, samplePlace(workspaceId))
    const view = await viewSample(trx, workspaceId)
    const { isThere: _, ...counts } = view
    const added = fact(
      { type: 'sample.added', data: counts },
      { kind: 'person', memberId },
      workspaceId,
      null,
    )
    await insertEvents(trx, workspaceId, [added], { newId: desk.newId, now: desk.now() })
    await wakeEverybody(trx)
    return ok(view)
  })
}

/** It has no source to read, and its name says what it is. */
async function insertSampleAccount(desk: Desk, trx: Trx, workspaceId: string): Promise<AccountRow> {
  const id = desk.newId()
  const name = await readWorkspaceName(trx, workspaceId)
  return trx
    .insertInto('account')
    .values({
      workspace_id: workspaceId,
      id,
      channel: samplePlace(workspaceId).channel,
      external_id: 'brand',
      handle: `${name
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '')
        .slice(0, 20)}_sample`,
      display_name: name,
      purpose: 'care',
      status: 'connected',
      keywords: [],
      settings: '{}',
      secrets: desk.vault.seal({}, id),
      trouble: null,
      created_at: desk.now(),
      removed_at: null,
      daily_budget_micros: null,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
}

const toAuthor = ({ externalId, handle, name, followers }: SamplePerson): Author => ({
  externalId,
  handle,
  displayName: name,
  bio: '',
  avatarUrl: null,
  followers,
  isVerified: false,
})

/** What one says again in public stands in the thread that he began. */
function toInbound(word: SampleWord, n: number, brand: AccountRow, now: Date): Inbound {
  const author = toAuthor(word.from)
  const firstAt = SAMPLE_TALK.findIndex(each => each.from === word.from && each.isDirect === undefined)
  const isFirst = firstAt === n
  const isDirect = word.isDirect === true
  return {
    externalId: `word-${n}`,
    author,
    visibility: isDirect ? 'direct' : 'public',
    source: isDirect ? 'direct' : 'mention',
    text: word.text.replaceAll('{brand}', brand.handle),
    language: word.language,
    media: [],
    networkThread: isDirect ? `direct-${author.externalId}` : `word-${firstAt}`,
    inReplyTo: isDirect || isFirst ? null : `word-${firstAt}`,
    inReplyToAuthor: isDirect || isFirst ? null : author.externalId,
    quotes: null,
    reposts: null,
    mentions: isDirect ? [] : [brand.external_id],
    counterpart: isDirect ? author : null,
    editOf: [],
    writtenAt: new Date(now.getTime() - word.minutesAgo * 60_000),
    raw: { sample: n },
  }
}
