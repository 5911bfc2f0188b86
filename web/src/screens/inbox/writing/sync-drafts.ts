import type { DraftView } from '../../../../../src/contract/draft.ts'
import { answerOf, desk } from '../../../api/client.ts'
import { isDeskError, refusalOf } from '../../../api/desk-error.ts'
import { isLive } from '../../../api/is-live.ts'
import { meQuery } from '../../../api/queries.ts'
import { queryClient } from '../../../api/query-client.ts'
import { draftChange, draftSent, draftsLeft, listDraftPlaces, touchDrafts } from '../composer/drafts.ts'
import type { ComposerMode } from '../outgoing.ts'
import { digest, readContent, writeContent } from './content.ts'
import { decideMerge } from './decide-merge.ts'
import { forgetDraftSource, putDraftSource, readDraftSource } from './draft-sources.ts'
import { readKept, writeKept } from './kept-drafts.ts'
import { putOtherVersion } from './other-versions.ts'
import { writingQuery } from './writing-query.ts'

/** Typing has stopped. */
const PAUSE_MS = 2_000

const NOTHING = { version: 0, digest: '', changedAt: 0 }

/** What goes on with one draft just now. */
interface Work {
  timer: ReturnType<typeof setTimeout> | undefined
  /** The saving under way: one at a time, so that versions follow one another. */
  saving: Promise<void> | null
  /** Since when this browser knows what the desk has; what was asked before may be an older story. */
  settledAt: number
  /** The desk's draft came while it was not known what the desk has: it is to be asked again. */
  isPutOff: boolean
}
const works = new Map<string, Work>()
const workOf = (ticketId: string, mode: ComposerMode): Work => {
  const key = `${ticketId}.${mode}`
  const work = works.get(key) ?? { timer: undefined, saving: null, settledAt: 0, isPutOff: false }
  works.set(key, work)
  return work
}

function stopWaiting(work: Work): void {
  clearTimeout(work.timer)
  work.timer = undefined
}

/** Nothing is under way any more: what the desk says from now on holds. */
function settle(ticketId: string, work: Work): void {
  work.settledAt = performance.now()
  if (work.timer !== undefined || work.saving !== null || !work.isPutOff) return
  work.isPutOff = false
  askAgain(ticketId)
}

const askAgain = (ticketId: string): void =>
  void queryClient.invalidateQueries({ queryKey: writingQuery(ticketId).queryKey })

const meId = (): string | null => queryClient.getQueryData(meQuery.queryKey)?.member.id ?? null

/** What this browser knows of my draft at the desk; of somebody else's who sat here before, nothing. */
function readMine(ticketId: string, mode: ComposerMode, memberId: string) {
  const kept = readKept(ticketId, mode)
  return kept?.memberId === memberId ? kept : { ...NOTHING, memberId }
}

/** Brings drafts to the desk as they are written, when they are left, and when the desk is within reach again. */
export function watchDrafts(): () => void {
  const stops = [
    draftChange.subscribe(() => {
      const change = draftChange.get()
      if (change !== null) noteChange(change.ticketId, change.mode)
    }),
    draftSent.subscribe(() => {
      const sent = draftSent.get()
      if (sent !== null) void noteSent(sent.ticketId, sent.mode)
    }),
    draftsLeft.subscribe(saveAll),
    isLive.subscribe(() => isLive.get() && saveLeftBehind()),
  ]
  const onHide = () => document.hidden && saveAll()
  document.addEventListener('visibilitychange', onHide)
  window.addEventListener('pagehide', saveAll)
  saveLeftBehind()
  return () => {
    for (const stop of stops) stop()
    document.removeEventListener('visibilitychange', onHide)
    window.removeEventListener('pagehide', saveAll)
    saveAll()
  }
}

function noteChange(ticketId: string, mode: ComposerMode): void {
  const memberId = meId()
  if (memberId === null) return
  const kept = readMine(ticketId, mode, memberId)
  const saying = digest(readContent(ticketId, mode))
  // What is written next goes on from nobody's answer.
  if (saying === '') putDraftSource(ticketId, mode, null)
  const work = workOf(ticketId, mode)
  stopWaiting(work)
  if (saying === kept.digest) return settle(ticketId, work)
  writeKept(ticketId, mode, { ...kept, changedAt: Date.now() })
  work.timer = setTimeout(() => void saveNow(ticketId, mode), PAUSE_MS)
}

/** With the answer its draft has ended: what is typed now begins another. */
async function noteSent(ticketId: string, mode: ComposerMode): Promise<void> {
  const work = workOf(ticketId, mode)
  await work.saving
  writeKept(ticketId, mode, null)
  noteChange(ticketId, mode)
  settle(ticketId, work)
}

/** Whatever still waits for its pause. */
function saveAll(): void {
  for (const [key, work] of works) if (work.timer !== undefined) void saveNow(...placeOf(key))
}

const placeOf = (key: string): [string, ComposerMode] => {
  const at = key.lastIndexOf('.')
  return [key.slice(0, at), key.slice(at + 1) as ComposerMode]
}

/** What an earlier page could not bring, or this one while the desk was away. Words of somebody else are left alone. */
function saveLeftBehind(): void {
  const memberId = meId()
  for (const { ticketId, mode } of listDraftPlaces()) {
    const kept = readKept(ticketId, mode)
    if (memberId !== null && (kept === null || kept.memberId === memberId)) void saveNow(ticketId, mode)
  }
}

/** Saves until the desk has what stands here. @returns when nothing is under way any more. */
export function saveNow(ticketId: string, mode: ComposerMode): Promise<void> {
  const work = workOf(ticketId, mode)
  stopWaiting(work)
  work.saving ??= save(ticketId, mode).finally(() => {
    work.saving = null
    settle(ticketId, work)
  })
  return work.saving
}

async function save(ticketId: string, mode: ComposerMode): Promise<void> {
  const memberId = meId()
  if (memberId === null) return
  for (;;) {
    const kept = readMine(ticketId, mode, memberId)
    const content = readContent(ticketId, mode)
    const saying = digest(content)
    if (saying === kept.digest) return
    try {
      const source = readDraftSource(ticketId, mode)
      const body = {
        mode,
        version: kept.version,
        content,
        ...(source !== null && { escalationId: source.escalationId }),
      }
      const { draft } = await answerOf(
        desk.POST('/api/tickets/{id}/drafts', { params: { path: { id: ticketId } }, body }),
      )
      remember(ticketId, mode, draft, saying)
    } catch (error) {
      if (refusalOf(error) === 'draftMoved' && isDeskError(error, 'refused')) {
        const met = meet(ticketId, mode, error.details.draft as DraftView | null)
        if (met === 'push' || met === 'keepLocal') continue
        return
      }
      // Out of reach: it is kept here, and brought when the desk is back. Whatever else was said will be said again.
      return
    }
  }
}

function remember(
  ticketId: string,
  mode: ComposerMode,
  draft: Pick<DraftView, 'version'> | null,
  saying: string,
): void {
  const memberId = meId()
  if (memberId === null) return
  const { changedAt } = readMine(ticketId, mode, memberId)
  writeKept(
    ticketId,
    mode,
    draft === null ? null : { memberId, version: draft.version, digest: saying, changedAt },
  )
}

/** What was taken over stands here now, whatever stood here before: the desk has laid both together. */
export function adoptDraft(ticketId: string, draft: DraftView): void {
  remember(ticketId, draft.mode, draft, digest(draft.content))
  writeContent(ticketId, draft.mode, draft.content)
  forgetDraftSource(ticketId, draft.mode)
  touchDrafts()
  settle(ticketId, workOf(ticketId, draft.mode))
}

/** What became of a draft of mine that the desk has no more. */
export type Met = ReturnType<typeof decideMerge>

/**
 * This browser's draft and the desk's, as it was when it was asked, meet. While a saving is under way or about to be, it
 * is not yet known what the desk has: that answer comes first. What was asked before such an answer is passed over: it
 * would bring words back that have left since.
 */
export function meetDraft(
  ticketId: string,
  mode: ComposerMode,
  draft: DraftView | null,
  askedAt: number,
): Met {
  const work = workOf(ticketId, mode)
  if (work.timer !== undefined || work.saving !== null) {
    work.isPutOff = true
    return 'nothing'
  }
  if (askedAt < work.settledAt) {
    askAgain(ticketId)
    return 'nothing'
  }
  const met = meet(ticketId, mode, draft)
  if (met === 'push' || met === 'keepLocal') void saveNow(ticketId, mode)
  return met
}

function meet(ticketId: string, mode: ComposerMode, draft: DraftView | null): Met {
  const memberId = meId()
  if (memberId === null) return 'nothing'
  const kept = readMine(ticketId, mode, memberId)
  const here = readContent(ticketId, mode)
  const local = { digest: digest(here), changedAt: kept.changedAt }
  const server =
    draft === null
      ? null
      : { version: draft.version, digest: digest(draft.content), savedAt: Date.parse(draft.savedAt) }
  if (server === null && isOfAnother(ticketId, mode, memberId, local.digest)) {
    // Who sat here before has it at the desk, and it can be taken over there.
    replace(ticketId, mode, null)
    return 'nothing'
  }
  const merge = decideMerge(local, kept, server)
  switch (merge) {
    case 'nothing':
      remember(ticketId, mode, draft, server?.digest ?? '')
      break
    case 'push':
      remember(ticketId, mode, draft, server?.digest ?? '')
      break
    case 'pull':
    case 'clear':
      replace(ticketId, mode, draft)
      break
    case 'keepLocal':
      if (draft !== null)
        putOtherVersion(ticketId, mode, { content: draft.content, writtenAt: draft.savedAt })
      remember(ticketId, mode, draft, server?.digest ?? '')
      break
    case 'keepServer':
      putOtherVersion(ticketId, mode, {
        content: here,
        writtenAt: new Date(local.changedAt === 0 ? Date.now() : local.changedAt).toISOString(),
      })
      replace(ticketId, mode, draft)
      break
  }
  return merge
}

function isOfAnother(ticketId: string, mode: ComposerMode, memberId: string, saying: string): boolean {
  const kept = readKept(ticketId, mode)
  return kept !== null && kept.memberId !== memberId && saying !== '' && kept.digest === saying
}

const EMPTY: DraftView['content'] = {
  text: '',
  subject: null,
  files: [],
  poll: null,
  inviteDirect: false,
  quote: false,
  further: [],
  isNumbered: false,
}

/** The desk's stands here now. Remembered first: what is written next is no change of its author's. */
function replace(ticketId: string, mode: ComposerMode, draft: DraftView | null): void {
  const content = draft?.content ?? EMPTY
  remember(ticketId, mode, draft, digest(content))
  writeContent(ticketId, mode, content)
  if (draft !== null) forgetDraftSource(ticketId, mode)
  touchDrafts()
}
