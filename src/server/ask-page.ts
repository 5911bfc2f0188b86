import { ANSWER_KINDS, type AnswerKind, listAnswerKinds } from '../core/escalation/answer-kinds.ts'
import type { EntryKind } from '../core/escalation/history.ts'
import type { Locale } from '../core/language.ts'
import type { Asked, AskedEntry } from '../desk/escalation/read-asked.ts'
import { ASK_STYLE } from './ask-page-style.ts'
import { ASK_WORDS, type AskTrouble, type AskWords } from './ask-page-words.ts'
import { escaped, type PlainPage } from './plain-page.ts'

/** What is wrong with what was sent; `name` of the file that it is about. */
export interface Wrong {
  readonly what: AskTrouble
  readonly name?: string
}

/** A form as somebody has filled it in. */
export interface FilledForm {
  readonly kind: AnswerKind
  readonly text: string
  readonly name: string
  /** The same however often it is sent. */
  readonly formId: string
  readonly wrong: readonly Wrong[]
  /** Files do not come back with the form. */
  readonly hadFiles: boolean
}

export interface AskPage {
  readonly asked: Asked
  readonly language: Locale
  /** Where the page stands, without what comes behind a question mark. */
  readonly address: string
  readonly now: Date
  /** To be filled in, or to be mended. */
  readonly form: FilledForm
  /** What was just said; absent: nothing. */
  readonly sent?: AskedEntry | undefined
}

/** The small page on which a department reads what it is asked, and answers. */
export function askPage(page: AskPage): PlainPage {
  const { asked, language } = page
  const words = ASK_WORDS[language]
  const body = `<header>
<p class="who">${escaped(words.asks(asked.brand, asked.department[language]))}</p>
<h1 dir="auto">${escaped(asked.row.title)}</h1>
${writeDue(page, words)}
</header>
<main>
${writeNotice(page, words)}
<section class="card" aria-labelledby="matter"><h2 id="matter">${escaped(words.matter)}</h2>
<ol>${asked.entries.map(entry => writeEntry(entry, page, words)).join('\n')}</ol></section>
${writeShown(page, words)}
${writeAnswering(page, words)}
</main>`
  return { language, title: `${asked.row.title} · ${asked.brand}`, body, style: ASK_STYLE }
}

function writeDue({ asked: { dueAt, timeZone }, language, now }: AskPage, words: AskWords): string {
  if (dueAt === null) return ''
  const isLate = dueAt < now
  const when = createFormat(language, timeZone, true).format(dueAt)
  const told = isLate ? words.lateSince(when) : words.dueBy(when)
  return `<p class="${isLate ? 'due late' : 'due'}">${escaped(told)}</p>`
}

const createFormat = (language: Locale, timeZone: string, isExact: boolean): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
    ...(isExact ? { weekday: 'long', timeZoneName: 'short' } : {}),
  })

/** What there is to be said of the page as it is now: that it arrived, or how the question stands. */
function writeNotice({ asked: { row }, sent }: AskPage, words: AskWords): string {
  if (sent !== undefined)
    return `<section class="card thanks" role="status"><h2>${escaped(words.sent.title)}</h2>
<p>${escaped(words.sent.words)}</p>
<blockquote dir="auto">${escaped(sent.text)}</blockquote>
${sent.files.length === 0 ? '' : `<p>${escaped(words.files)}: ${escaped(sent.files.map(({ name }) => name).join(', '))}</p>`}</section>`
  return row.state === 'asked' ? '' : `<p class="card state">${escaped(words.state[row.state])}</p>`
}

function writeEntry(entry: AskedEntry, page: AskPage, words: AskWords): string {
  const { asked, language } = page
  const isTheirs = entry.by.kind === 'department'
  const name = entry.by.kind === 'department' ? entry.by.name : entry.by.kind === 'member' ? asked.brand : ''
  const at = createFormat(language, asked.timeZone, false).format(entry.at)
  return `<li class="${isTheirs ? 'said theirs' : 'said'}">
<p class="meta"><strong>${escaped(labelOf(entry.kind, words))}</strong> ${name === '' ? '' : `<span dir="auto">${escaped(name)}</span> `}<time datetime="${entry.at.toISOString()}">${escaped(at)}</time></p>
${entry.text === '' ? '' : `<p class="text" dir="auto">${escaped(entry.text)}</p>`}
${writeFiles(entry, page, words)}</li>`
}

const labelOf = (kind: EntryKind, { said }: AskWords): string =>
  kind in said ? said[kind as keyof AskWords['said']] : ''

const writeFiles = ({ files }: AskedEntry, { address }: AskPage, words: AskWords): string =>
  files.length === 0
    ? ''
    : `<ul class="files" aria-label="${escaped(words.files)}">${files
        .map(
          ({ id, name }) => `<li><a href="${address}/files/${id}">${escaped(name || words.files)}</a></li>`,
        )
        .join('')}</ul>`

/** Of the customer nothing but what the agent has let go along. */
function writeShown({ asked, language }: AskPage, words: AskWords): string {
  const { customer, words: said } = asked.row.shown
  if (customer === null && said.length === 0) return ''
  const format = createFormat(language, asked.timeZone, false)
  const name =
    customer === null
      ? ''
      : `<p><strong dir="auto">${escaped(customer.name)}</strong> <span class="dim" dir="auto">${escaped(customer.handle)}</span></p>`
  const quotes = said.map(
    ({ text, at }) =>
      `<blockquote dir="auto">${escaped(text)}<footer><time datetime="${escaped(at)}">${escaped(format.format(new Date(at)))}</time></footer></blockquote>`,
  )
  return `<section class="card" aria-labelledby="customer"><h2 id="customer">${escaped(words.customer)}</h2>
${name}${quotes.length === 0 ? '' : `<h3>${escaped(words.customerSays)}</h3>${quotes.join('\n')}`}</section>`
}

function writeAnswering(page: AskPage, words: AskWords): string {
  const kinds = listAnswerKinds(page.asked.row.state, page.form.text !== '')
  if (kinds.length === 0) return ''
  const isMore = !kinds.includes('refusal')
  const title = escaped(isMore ? words.form.more : words.form.title)
  const form = writeForm(page, kinds, words)
  if (page.sent === undefined)
    return `<section class="card answering" aria-labelledby="answering"><h2 id="answering">${title}</h2>${form}</section>`
  return `<details class="card answering"><summary>${title}</summary>${form}</details>`
}

function writeForm({ address, form }: AskPage, kinds: readonly AnswerKind[], words: AskWords): string {
  return `${writeWrong(form, words)}<form method="post" action="${address}" enctype="multipart/form-data">
<input type="hidden" name="form" value="${escaped(form.formId)}">
${writeKinds(form, kinds, words)}
<p><label for="text">${escaped(words.form.text)}</label>
<textarea id="text" name="text" rows="8" dir="auto" maxlength="20000" required${mark(form, ['noText', 'textTooLong'])} aria-describedby="textHint">
${escaped(form.text)}</textarea>
<small id="textHint">${escaped(words.form.textHint)} ${escaped(words.form.whoReads)}</small></p>
<p><label for="name">${escaped(words.form.name)}</label>
<input id="name" name="name" type="text" autocomplete="name" maxlength="100" required value="${escaped(form.name)}"${mark(form, ['noName', 'nameTooLong'])}></p>
<p><label for="files">${escaped(words.form.files)}</label>
<input id="files" name="files" type="file" multiple${mark(form, ['tooManyFiles', 'filesTooLarge', 'fileKind'])} aria-describedby="filesHint">
<small id="filesHint">${escaped(words.form.filesHint)}</small></p>
<p><button class="go" type="submit">${escaped(words.form.send)}</button></p>
</form>`
}

const mark = ({ wrong }: FilledForm, fields: readonly AskTrouble[]): string =>
  wrong.some(({ what }) => fields.includes(what)) ? ' aria-invalid="true"' : ''

function writeKinds(form: FilledForm, kinds: readonly AnswerKind[], words: AskWords): string {
  const [first] = kinds
  if (kinds.length === 1) return `<input type="hidden" name="kind" value="${first}">`
  const chosen = kinds.includes(form.kind) && isFilled(form) ? form.kind : first
  const choices = kinds.map(kind => {
    const hint = kind === 'refusal' ? ` <small>${escaped(words.form.refusalHint)}</small>` : ''
    return `<label><input type="radio" name="kind" value="${kind}"${kind === chosen ? ' checked' : ''}> <span>${escaped(words.form[kind])}${hint}</span></label>`
  })
  return `<fieldset><legend>${escaped(words.form.what)}</legend>${choices.join('\n')}</fieldset>`
}

const isFilled = ({ text, wrong }: FilledForm): boolean => text !== '' || wrong.length > 0

function writeWrong({ wrong, hadFiles }: FilledForm, words: AskWords): string {
  if (wrong.length === 0) return ''
  const told = wrong.map(({ what, name }) => [words.wrong[what], name].filter(Boolean).join(' '))
  return `<div class="wrong" role="alert"><p>${escaped(words.mend)}</p><ul>${told
    .map(each => `<li>${escaped(each)}</li>`)
    .join('')}</ul>${hadFiles ? `<p>${escaped(words.chooseAgain)}</p>` : ''}</div>`
}

/** A link that is none of ours: nothing is told of what there is. */
export const forgedPage = (language: Locale): PlainPage => barePage(language, ASK_WORDS[language].forged)

/** A link that was good once. What somebody wrote meanwhile is given back to him. */
export function gonePage(language: Locale, written = ''): PlainPage {
  const { gone } = ASK_WORDS[language]
  const rest =
    written === ''
      ? ''
      : `<p>${escaped(gone.yours)}</p><textarea rows="10" readonly dir="auto" aria-label="${escaped(gone.yours)}">
${escaped(written)}</textarea>`
  return barePage(language, gone, rest)
}

export const tooOftenPage = (language: Locale): PlainPage =>
  barePage(language, { title: ASK_WORDS[language].trouble.title, words: ASK_WORDS[language].tooOften })

/** Nothing can be read now. What somebody wrote stands in a form that can be sent again. */
export function troublePage(language: Locale, address: string, form?: FilledForm): PlainPage {
  const words = ASK_WORDS[language]
  return barePage(
    language,
    words.trouble,
    form === undefined ? '' : writeForm({ address, form } as AskPage, ANSWER_KINDS, words),
  )
}

const barePage = (
  language: Locale,
  { title, words }: { readonly title: string; readonly words: string },
  rest = '',
): PlainPage => ({
  language,
  title,
  body: `<main><section class="card"><h1>${escaped(title)}</h1><p>${escaped(words)}</p>${rest}</section></main>`,
  style: ASK_STYLE,
})
