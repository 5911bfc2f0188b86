import type { Language } from '../../cast/character.ts'
import type { ListedPerformance } from '../../cast/dramas/theatre.ts'
import type { OpenNetwork } from '../../create-network.ts'
import { html, type Markup } from '../../face/html.ts'
import type { RecordEntry } from '../../record-entry.ts'
import { describeEntry } from './describe-entry.ts'
import { listFaultFields } from './fault-fields.ts'
import { nameFault } from './name-fault.ts'
import { renderBilling } from './render-billing.ts'
import { type RoomWords, WORDS } from './words.ts'

const SHOWN_PERFORMANCES = 8
const SHOWN_ENTRIES = 25

/** The parts of the page that change by themselves, by the id of the element that holds each. */
export interface LiveParts {
  readonly stage: string
  readonly alarms: string
  readonly billing: string
  readonly record: string
}

export interface RoomState {
  readonly network: OpenNetwork
  readonly performances: readonly ListedPerformance[]
  readonly faults: unknown
  /** What `GET /sandbox/billing` answers; null where there is nothing of the kind. */
  readonly billing: unknown
}

export function renderLive(state: RoomState, language: Language): LiveParts {
  const words = WORDS[language]
  return {
    stage: renderStage(state.performances, words).text,
    alarms: renderAlarms(state.faults, language).text,
    billing: renderBilling(state.billing, language).text,
    record: renderRecord(state.network, words).text,
  }
}

function renderStage(performances: readonly ListedPerformance[], words: RoomWords): Markup {
  if (performances.length === 0) return html`<p class="quiet">${words.nothingOnStage}</p>`
  return html`<ul class="stage">${performances.slice(0, SHOWN_PERFORMANCES).map(each => renderOne(each, words))}</ul>`
}

function renderOne(one: ListedPerformance, words: RoomWords): Markup {
  const [title] = words.drama[one.name]
  const label = `${title}, ${one.town}`
  const isRunning = one.state === 'running'
  const elapsed = Math.min(one.elapsedMinutes, one.curtainMinutes).toFixed(1)
  return html`<li class="${one.state}">
    <div class="row">
      <b>${title}</b> <span class="quiet">${one.town} · ${one.language} · ${one.speed}×</span>
      <span class="state ${one.state}">${words.states[one.state]}</span>
      ${isRunning ? html`<button type="button" id="stop-${one.id}" data-stop="${one.id}" aria-label="${words.stop}: ${label}">${words.stop}</button>` : null}
    </div>
    <progress max="1" value="${one.progress.toFixed(3)}" aria-label="${label}"></progress>
    <div class="row quiet">
      <span>${words.minutes(elapsed, one.curtainMinutes)}</span>
      <span>${words.tally(one.acts, one.heard)}</span>
      ${one.firstPostId === null ? null : html`<a href="/i/web/status/${one.firstPostId}">${words.beginning}</a>`}
    </div>
  </li>`
}

function renderAlarms(faults: unknown, language: Language): Markup {
  const words = WORDS[language]
  const on = listFaultFields(faults).filter(each => each.isOn)
  if (on.length === 0) return html`<p class="well">${words.allWell}</p>`
  const chips = on.map(
    each =>
      html`<li>${nameFault(each.path, language)} <b>${each.kind === 'switch' ? '' : showValue(each.value)}</b></li>`,
  )
  return html`<p class="quiet">${words.on}</p><ul class="chips">${chips}</ul>`
}

const showValue = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value))

function renderRecord(network: OpenNetwork, words: RoomWords): Markup {
  const entries = network.record().slice(-SHOWN_ENTRIES).toReversed()
  if (entries.length === 0) return html`<p class="quiet">${words.nothingYet}</p>`
  return html`<ol class="record">${entries.map(entry => renderEntry(network, entry, words))}</ol>`
}

function renderEntry(network: OpenNetwork, entry: RecordEntry, words: RoomWords): Markup {
  const { who, toWhom, text, postId } = describeEntry(network, entry)
  const canReply = postId !== null && network.findPost(postId)?.repostsId === null
  const link = who === null ? null : html`<a href="/${who.slice(1)}">${who}</a>`
  return html`<li>
    <span class="quiet"><time datetime="${entry.at}">${entry.at.slice(11, 19)}</time> <code>${entry.type}</code></span>
    <span class="said">${link}${toWhom === null ? '' : ` → ${toWhom}`} ${text ?? ''}</span>
    <span class="row">
      ${postId === null ? null : html`<a class="quiet" href="/i/web/status/${postId}">#${entry.seq}</a>`}
      ${canReply ? html`<button type="button" class="small" id="reply-${postId}" data-reply="${postId}" aria-label="${words.reply}: ${who}">${words.reply}</button>` : null}
    </span>
  </li>`
}
