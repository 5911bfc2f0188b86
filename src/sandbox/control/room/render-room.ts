import { LANGUAGES, type Language } from '../../cast/character.ts'
import { DRAMA_NAMES, type DramaName } from '../../cast/dramas/drama.ts'
import { html, Markup } from '../../face/html.ts'
import { type FaultField, listFaultFields, PATH_SEPARATOR } from './fault-fields.ts'
import { nameFault, nameGroup } from './name-fault.ts'
import { type RoomState, renderLive } from './render-live.ts'
import { type RoomWords, WORDS } from './words.ts'

const SPEEDS = [0.5, 1, 2, 5, 10, 30]
const MOST_PEOPLE = 400

/** The whole page. What changes by itself is in elements with `data-live`. */
export function renderRoom(state: RoomState, language: Language): string {
  const words = WORDS[language]
  const live = renderLive(state, language)
  const section = (id: string, title: string, body: Markup) => html`<section aria-labelledby="${id}-title">
    <h2 id="${id}-title">${title}</h2>${body}
  </section>`
  const part = (id: keyof typeof live) => html`<div id="${id}" data-live>${new Markup(live[id])}</div>`
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>${words.title} · Sandbox network</title>
        <link rel="icon" href="/sandbox/icon.svg">
        <link rel="stylesheet" href="/sandbox/style.css">
        <link rel="stylesheet" href="/sandbox/control/room.css">
        <script type="module" src="/sandbox/control/room.js"></script>
      </head>
      <body data-done="${words.done}" data-unreachable="${words.unreachable}">
        <header><a href="/">Sandbox network</a><nav><a href="/">${words.backToNetwork}</a></nav></header>
        <main class="room">
          <h1>${words.title}</h1>
          <p class="lead">${words.lead}</p>
          <noscript><p class="notice">${words.needsScript}</p></noscript>
          <p id="notice" class="notice" role="status"></p>
          ${section('dramas', words.dramas, html`<div class="dramas">${DRAMA_NAMES.map(name => renderDrama(name, language))}</div>`)}
          ${section('stage-list', words.onStage, part('stage'))}
          <div class="columns">
            ${section('write', words.writeAs, renderWriting(state, words))}
            ${section('billing-list', words.billing, part('billing'))}
          </div>
          ${section('faults', words.faults, html`${part('alarms')}${renderFaults(state.faults, language)}`)}
          ${section('record-list', words.record, part('record'))}
        </main>
      </body>
    </html>`.text
}

function renderDrama(name: DramaName, language: Language): Markup {
  const words = WORDS[language]
  const [title, story] = words.drama[name]
  const languages = LANGUAGES.map(each => renderOption(each, words.languages[each], each === language))
  const speeds = SPEEDS.map(each => renderOption(String(each), `${each}×`, each === 1))
  return html`<form class="card drama" data-do="start" data-name="${name}">
    <h3>${title}</h3>
    <p>${story}</p>
    <div class="row">
      <select name="language" aria-label="${words.language}: ${title}">${languages}</select>
      <select name="speed" aria-label="${words.speed}: ${title}">${speeds}</select>
      <button class="main" aria-label="${words.start}: ${title}">${words.start}</button>
    </div>
  </form>`
}

const renderOption = (value: string, label: string, isSelected = false): Markup =>
  html`<option value="${value}"${isSelected ? new Markup(' selected') : null}>${label}</option>`

function renderWriting({ network }: RoomState, words: RoomWords): Markup {
  const customers = network.users().filter(user => user.role === 'customer' || user.role === 'outsider')
  const care = network.users().find(user => user.role === 'care')?.username ?? ''
  return html`<form class="card" data-do="write" data-care="${care}">
    <label>${words.customer}
      <input name="username" list="people" required autocomplete="off" autocapitalize="none" maxlength="16">
    </label>
    <datalist id="people">${customers.slice(-MOST_PEOPLE).map(user => renderOption(user.username, user.name))}</datalist>
    <fieldset class="row"><legend>${words.where}</legend>
      <label class="inline"><input type="radio" name="where" value="public" checked> ${words.publicly}</label>
      <label class="inline"><input type="radio" name="where" value="direct"> ${words.directly}</label>
    </fieldset>
    <label>${words.text} <textarea name="text" rows="3" required dir="auto"></textarea></label>
    <label>${words.inReplyTo} <input name="replyTo" autocomplete="off" inputmode="url"></label>
    <div class="row"><button class="main">${words.send}</button></div>
  </form>`
}

function renderFaults(faults: unknown, language: Language): Markup {
  const words = WORDS[language]
  return html`<form class="card faults" data-do="faults">
    <p class="quiet">${words.faultsLead}</p>
    ${renderLevers(listFaultFields(faults), language)}
    <div class="row">
      <button class="main">${words.apply}</button>
      <button type="button" data-reset>${words.reset}</button>
    </div>
  </form>`
}

/** Levers of a group are folded away, unless one of them is on. */
function renderLevers(fields: readonly FaultField[], language: Language): Markup {
  const grid = (some: readonly FaultField[]) =>
    html`<div class="levers">${some.map(field => renderField(field, language))}</div>`
  const isSingle = ({ path }: FaultField) => path.length === 1
  const groups = Object.entries(Object.groupBy(fields, ({ path }) => path[0] ?? '')).map(
    ([name, some = []]) =>
      some.every(isSingle)
        ? null
        : html`<details${some.some(each => each.isOn) ? new Markup(' open') : null}>
          <summary>${nameGroup(name, language)}</summary>${grid(some)}
        </details>`,
  )
  return html`${grid(fields.filter(isSingle))}${groups}`
}

function renderField(field: FaultField, language: Language): Markup {
  const path = field.path.join(PATH_SEPARATOR)
  const name = nameFault(field.path, language)
  const hint =
    field.kind === 'list' ? html` <small class="quiet">(${WORDS[language].separated})</small>` : null
  return html`<label title="${path}"><span>${name}${hint}</span>${renderLever(field, path)}</label>`
}

function renderLever(field: FaultField, path: string): Markup {
  const { kind, value } = field
  if (kind === 'switch')
    return html`<input type="checkbox" name="${path}" data-kind="switch"${value === true ? new Markup(' checked') : null}>`
  if (kind === 'choice')
    return html`<select name="${path}" data-kind="choice">${field.choices.map(each => renderOption(each, each, each === value))}</select>`
  if (kind === 'number')
    return html`<input type="number" name="${path}" data-kind="number" value="${typeof value === 'number' ? value : ''}"
      min="${field.min ?? ''}" max="${field.max ?? ''}" step="${field.isWhole ? 1 : 'any'}"${field.isOptional ? new Markup(' data-optional') : null}>`
  const shown = Array.isArray(value) && kind === 'list' ? value.join(', ') : JSON.stringify(value ?? null)
  return html`<input name="${path}" data-kind="${kind}" value="${shown}" autocomplete="off" autocapitalize="none">`
}
