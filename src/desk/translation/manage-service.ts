import type { NewEvent } from '../../core/events.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import type {
  LanguagePair,
  TranslationKind,
  TranslationReach,
  TranslationTrouble,
} from '../../core/translation/translation.ts'
import { readReceiverUrl } from '../../core/webhook/receiver-address.ts'
import type { Trx } from '../../store/database.ts'
import { insertEvents } from '../../store/event.ts'
import { fact } from '../../store/ticket.ts'
import {
  changeTranslationReach,
  deleteTranslationService,
  findTranslationService,
  putTranslationService,
  type TranslationServiceRow,
} from '../../store/translation.ts'
import { wakeEverybody } from '../../store/wake.ts'
import { TRANSLATION_PROTOCOLS } from '../../translation/registry.ts'
import type { TranslationService } from '../../translation/service.ts'
import type { Desk } from '../desk.ts'
import { openServiceKey, sealServiceKey } from './service-key.ts'

/** The first words of a pair may have to be fetched from a disk, or the service itself woken. */
const LIMIT_MS = 15_000

export interface WantedService {
  readonly kind: TranslationKind
  readonly url: string
  /** Null: the one that is kept stays, where it is the same service. */
  readonly key: string | null
}

/** What a service that was tried can do, and a proof of it. */
export interface TriedService {
  readonly pairs: readonly LanguagePair[]
  readonly sample: {
    readonly from: string
    readonly to: string
    readonly text: string
    readonly said: string
  }
}

export type ServiceRefusal = TranslationTrouble | 'keyMissing' | 'noPair'
type Tried = Result<TriedService, ServiceRefusal>

/** Asks the service what it can do and has it translate a word: nothing of it is kept, nothing of a customer sent. */
export async function tryService(
  desk: Desk,
  workspaceId: string,
  wanted: WantedService,
  limitMs = LIMIT_MS,
): Promise<Tried> {
  const service = await readService(desk, workspaceId, wanted)
  return service.ok ? tryIt(wanted.kind, service.value, limitMs) : service
}

/** Keeps the service, once it has been tried and has answered. */
export async function setService(
  desk: Desk,
  workspaceId: string,
  wanted: WantedService & { readonly reach: TranslationReach },
  memberId: string,
  limitMs = LIMIT_MS,
): Promise<Tried> {
  const service = await readService(desk, workspaceId, wanted)
  if (!service.ok) return service
  const { url, key } = service.value
  const tried = await tryIt(wanted.kind, service.value, limitMs)
  if (!tried.ok) return tried
  await desk.database.inWorkspace(workspaceId, async trx => {
    const before = await findTranslationService(trx, workspaceId)
    const isSame = before !== undefined && before.kind === wanted.kind && before.url === url
    const place = { workspace_id: workspaceId, id: isSame ? before.id : desk.newId() }
    await putTranslationService(trx, {
      ...place,
      kind: wanted.kind,
      url,
      secret: sealServiceKey(desk, place, key),
      pairs: [...tried.value.pairs],
      reach: wanted.reach,
      set_by: memberId,
      set_at: desk.now(),
    })
    const data = { kind: wanted.kind, host: new URL(url).host, reach: wanted.reach }
    await tell(desk, trx, place, { type: 'translation.connected', data }, memberId)
  })
  return tried
}

/** What may leave the desk from now on. @returns false where there is no service. */
export function changeReach(
  desk: Desk,
  workspaceId: string,
  reach: TranslationReach,
  memberId: string,
): Promise<boolean> {
  return desk.database.inWorkspace(workspaceId, async trx => {
    const row = await findTranslationService(trx, workspaceId)
    if (row === undefined) return false
    if (row.reach === reach) return true
    await changeTranslationReach(trx, workspaceId, reach)
    const data = { host: new URL(row.url).host, reach }
    await tell(desk, trx, row, { type: 'translation.changed', data }, memberId)
    return true
  })
}

/** Nothing leaves any more, and what was translated is forgotten. */
export function removeService(desk: Desk, workspaceId: string, memberId: string): Promise<void> {
  return desk.database.inWorkspace(workspaceId, async trx => {
    const row = await findTranslationService(trx, workspaceId)
    if (row === undefined) return
    await deleteTranslationService(trx, workspaceId)
    const data = { kind: row.kind, host: new URL(row.url).host }
    await tell(desk, trx, row, { type: 'translation.removed', data }, memberId)
  })
}

async function readService(
  desk: Desk,
  workspaceId: string,
  wanted: WantedService,
): Promise<Result<TranslationService, ServiceRefusal>> {
  const address = readReceiverUrl(wanted.url, desk.mayReachPrivate)
  if (!address.ok) return address
  const url = address.value.replace(/\/+$/, '')
  const before = await desk.database.inWorkspace(workspaceId, trx => findTranslationService(trx, workspaceId))
  // A key that one program has must not be shown to another.
  const isSameHost = before?.kind === wanted.kind && new URL(before.url).origin === new URL(url).origin
  const key = wanted.key ?? (isSameHost ? openServiceKey(desk, before) : null)
  if (key === null && TRANSLATION_PROTOCOLS[wanted.kind].needsKey) return refuse('keyMissing')
  return ok({ url, key, allowsPrivate: desk.mayReachPrivate })
}

/** Said in each language that the desk knows, so that whatever pair a service has can be tried. */
const GREETINGS: Readonly<Record<string, string>> = {
  it: 'Buongiorno',
  fr: 'Bonjour',
  en: 'Good morning',
  es: 'Buenos días',
  de: 'Guten Morgen',
  pt: 'Bom dia',
}

async function tryIt(kind: TranslationKind, service: TranslationService, limitMs: number): Promise<Tried> {
  const protocol = TRANSLATION_PROTOCOLS[kind]
  const signal = AbortSignal.timeout(limitMs)
  const pairs = await protocol.listPairs(service, signal)
  if (!pairs.ok) return pairs
  const known = pairs.value.map(pair => pair.split('>')).find(([from = '']) => from in GREETINGS)
  if (known === undefined) return refuse('noPair')
  const [from = '', to = ''] = known
  const text = GREETINGS[from] ?? ''
  const made = await protocol.translate(service, { text, from, to }, signal)
  return made.ok ? ok({ pairs: pairs.value, sample: { from, to, text, said: made.value.text } }) : made
}

/** Never says more of the address than its host. */
async function tell(
  desk: Desk,
  trx: Trx,
  { workspace_id, id }: Pick<TranslationServiceRow, 'workspace_id' | 'id'>,
  event: NewEvent,
  memberId: string,
): Promise<void> {
  const facts = [fact(event, { kind: 'person', memberId }, id, null)]
  await insertEvents(trx, workspace_id, facts, { newId: desk.newId, now: desk.now() })
  await wakeEverybody(trx)
}
