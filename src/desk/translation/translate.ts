import { isKnownLanguage, type KnownLanguage, type Language } from '../../core/language.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import {
  decideLeaving,
  type LeavingRefusal,
  MOST_CHARACTERS,
  offersPair,
  type TranslationTrouble,
} from '../../core/translation/translation.ts'
import { findMessage, type MessageRow } from '../../store/message.ts'
import { findTicketRecord } from '../../store/ticket.ts'
import {
  findTranslation,
  findTranslationService,
  keepTranslation,
  type TranslationServiceRow,
} from '../../store/translation.ts'
import { TRANSLATION_PROTOCOLS } from '../../translation/registry.ts'
import type { MadeTranslation } from '../../translation/service.ts'
import type { Desk } from '../desk.ts'
import { toStorable } from '../storable.ts'
import { openService } from './service-key.ts'

/** An agent waits before the screen. */
const LIMIT_MS = 12_000

export type TranslateRefusal =
  | TranslationTrouble
  | LeavingRefusal
  | 'noService'
  | 'nothingToTranslate'
  | 'notFound'

export interface Translated {
  readonly text: string
  /** Code of the language that it was translated from; null where nobody knows. */
  readonly from: string | null
  readonly to: KnownLanguage
  readonly service: Pick<TranslationServiceRow, 'kind' | 'url'>
}
type Answer = Result<Translated, TranslateRefusal>

/** What a message says in another language: as it was kept, or else as the service says now. */
export async function translateMessage(
  desk: Desk,
  workspaceId: string,
  messageId: string,
  to: KnownLanguage,
  memberId: string,
  limitMs = LIMIT_MS,
): Promise<Answer> {
  const known = await desk.database.inWorkspace(workspaceId, async trx => ({
    message: await findMessage(trx, workspaceId, messageId),
    service: await findTranslationService(trx, workspaceId),
    kept: await findTranslation(trx, workspaceId, messageId, to),
  }))
  const { message, service, kept } = known
  if (message === undefined) return refuse('notFound')
  if (service === undefined) return refuse('noService')
  if (kept !== undefined) return ok({ text: kept.text, from: kept.source, to, service })
  const made = await translate(desk, service, toPassage(message), to, limitMs)
  if (!made.ok) return made
  const row = {
    workspace_id: workspaceId,
    message_id: messageId,
    language: to,
    service_id: service.id,
    source: made.value.from,
    text: made.value.text,
    made_by: memberId,
    made_at: desk.now(),
  }
  await desk.database.inWorkspace(workspaceId, trx => keepTranslation(trx, row, message.text))
  return ok({ ...made.value, to, service })
}

/** A draft in another language. Nothing of it is kept, and nothing is sent. */
export async function translateDraft(
  desk: Desk,
  workspaceId: string,
  ticketId: string,
  draft: {
    readonly text: string
    readonly mode: 'public' | 'direct'
    readonly from: Language
    readonly to: KnownLanguage
  },
  limitMs = LIMIT_MS,
): Promise<Answer> {
  const { ticket, service } = await desk.database.inWorkspace(workspaceId, async trx => ({
    ticket: await findTicketRecord(trx, workspaceId, ticketId),
    service: await findTranslationService(trx, workspaceId),
  }))
  if (ticket === undefined) return refuse('notFound')
  if (service === undefined) return refuse('noService')
  const passage = { text: draft.text, language: draft.from, visibility: draft.mode }
  const made = await translate(desk, service, passage, draft.to, limitMs)
  return made.ok ? ok({ ...made.value, to: draft.to, service }) : made
}

type Passage = Pick<MessageRow, 'text' | 'language' | 'visibility'>

/** Of what is gone, or can be read on its network alone, there are no words. */
const toPassage = (message: MessageRow): Passage =>
  message.deleted_at !== null || message.is_sealed ? { ...message, text: '' } : message

async function translate(
  desk: Desk,
  service: TranslationServiceRow,
  { text, language, visibility }: Passage,
  to: KnownLanguage,
  limitMs: number,
): Promise<Result<MadeTranslation, TranslateRefusal>> {
  const stays = decideLeaving(visibility, service.reach)
  if (stays !== null) return refuse(stays)
  if (text.trim() === '') return refuse('nothingToTranslate')
  if (text.length > MOST_CHARACTERS) return refuse('textTooLong')
  const protocol = TRANSLATION_PROTOCOLS[service.kind]
  if (!offersPair({ pairs: service.pairs, detects: protocol.detects }, language, to))
    return refuse('pairNotOffered')
  const from = isKnownLanguage(language) ? language : null
  const signal = AbortSignal.timeout(limitMs)
  const made = await protocol.translate(openService(desk, service), { text, from, to }, signal)
  if (!made.ok) return made
  const words = toStorable(made.value.text)
  // Some answer with nothing where they had nothing to say.
  return words.trim() === '' ? refuse('serviceStrange') : ok({ ...made.value, text: words })
}
