import type { Locale } from '../../language.ts'
import { DAYS } from '../hours.ts'
import type { PolicyDocument } from '../policy.ts'
import { sayText } from '../written-text.ts'
import { joinAnd, sayWhen } from './say-condition.ts'
import { sayDecision, sayPromised } from './say-rule.ts'
import { sayMinutes } from './say-time.ts'
import { type PolicyWords, READING_SECTIONS, type ReadingSectionKey } from './words.ts'
import { ENGLISH } from './words-en.ts'
import { FRENCH } from './words-fr.ts'
import { ITALIAN } from './words-it.ts'

/** A policy as people read it: sections of lines, each with the place in the document that it says. */
export interface ReadingSection {
  readonly key: ReadingSectionKey
  readonly title: string
  readonly lines: readonly ReadingLine[]
}

export interface ReadingLine {
  readonly path: readonly (string | number)[]
  /** What the line is called, where it has a name of its own. */
  readonly title: string | null
  readonly text: string
  /** What belongs below it. */
  readonly details: readonly string[]
}

const WORDS: Readonly<Record<Locale, PolicyWords>> = { it: ITALIAN, fr: FRENCH, en: ENGLISH }

/** Pure: the same policy reads the same. */
export function readPolicy(document: PolicyDocument, locale: Locale): readonly ReadingSection[] {
  const words = WORDS[locale]
  const reading = new Reading(document, words, locale)
  return READING_SECTIONS.map(key => ({ key, title: words.sections[key], lines: reading[key]() })).filter(
    ({ lines }) => lines.length > 0,
  )
}

/** What a condition says, for screens that show one: "When the customer tells of a problem". */
export const readCondition = (
  rule: Parameters<typeof sayWhen>[0],
  document: PolicyDocument,
  locale: Locale,
): string => sayWhen(rule, document, WORDS[locale], locale)

const line = (
  path: ReadingLine['path'],
  text: string,
  details: readonly string[] = [],
  title: string | null = null,
): ReadingLine => ({ path, title, text, details })

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

class Reading {
  private readonly document: PolicyDocument
  private readonly say: PolicyWords
  private readonly locale: Locale

  constructor(document: PolicyDocument, words: PolicyWords, locale: Locale) {
    this.document = document
    this.say = words
    this.locale = locale
  }

  brand(): ReadingLine[] {
    const { brandNames, homonyms, accounts, reopenWithinHours, forgetDeletedAfterHours, answerWhere } =
      this.document
    const words = this.say
    return [
      ...(brandNames.length === 0 ? [] : [line(['brandNames'], words.brandNames(this.and(brandNames)))]),
      ...(homonyms.length === 0 ? [] : [line(['homonyms'], words.homonyms(this.and(homonyms)))]),
      ...accounts.map(({ handle, purpose, serves }, at) => {
        const matters = serves.map(each => words.values.function[each])
        const served = matters.length === 0 ? null : this.and(matters)
        return line(['accounts', at], words.account(handle, words.values.purpose[purpose], served))
      }),
      line(['answerWhere'], words.answerWhere[answerWhere]),
      line(['reopenWithinHours'], words.reopen(this.minutes(reopenWithinHours * 60))),
      line(['forgetDeletedAfterHours'], words.forget(this.minutes(forgetDeletedAfterHours * 60))),
    ]
  }

  responsible(): ReadingLine[] {
    const { queues, teams, skills, departments, plans } = this.document
    const words = this.say
    const teamName = (key: string | undefined) => {
      const team = teams.find(each => each.key === key)
      return team === undefined ? (key ?? null) : this.text(team.name)
    }
    return [
      ...queues.map(({ name, team }, at) =>
        line(['queues', at], words.queue(this.text(name), teamName(team))),
      ),
      ...teams.map(({ name, speaks, shifts }, at) => {
        const languages = speaks.map(each => words.values.language[each])
        const spoken = languages.length === 0 ? null : this.and(languages)
        const hours = shifts.map(({ days, span: [from, to] }) =>
          words.shift(this.and(days.map(day => words.values.day[day])), from, to),
        )
        return line(['teams', at], words.team(this.text(name), spoken), hours)
      }),
      ...departments.map(({ name, owns }, at) =>
        line(
          ['departments', at],
          words.department(this.text(name), owns === undefined ? null : this.text(owns)),
        ),
      ),
      ...(skills.length === 0
        ? []
        : [line(['skills'], words.skills(this.and(skills.map(({ name }) => this.text(name)))))]),
      ...plans.map(({ name, offers }, at) =>
        line(['plans', at], words.plan(this.text(name), offers === undefined ? null : this.text(offers))),
      ),
    ]
  }

  hours(): ReadingLine[] {
    const { timeZone, week, holidays = [], exceptions = [] } = this.document.hours
    const words = this.say
    const spansOf = (spans: readonly (readonly [string, string])[]) =>
      this.and(spans.map(([from, to]) => words.span(from, to)))
    const closed = DAYS.filter(day => (week[day] ?? []).length === 0)
    return [
      ...DAYS.flatMap(day => {
        const spans = week[day] ?? []
        return spans.length === 0
          ? []
          : [line(['hours', 'week', day], capital(words.open(words.values.day[day], spansOf(spans))))]
      }),
      ...(closed.length === 0
        ? []
        : [
            line(
              ['hours', 'week'],
              capital(words.closed(this.and(closed.map(day => words.values.day[day])))),
            ),
          ]),
      ...(holidays.length === 0
        ? []
        : [line(['hours', 'holidays'], words.holidays(this.and(holidays.map(each => this.country(each)))))]),
      ...exceptions.map(({ date, spans }, at) =>
        line(
          ['hours', 'exceptions', at],
          words.exception(this.date(date), spans.length === 0 ? null : spansOf(spans)),
        ),
      ),
      line(['hours', 'timeZone'], words.timeZone(timeZone)),
    ]
  }

  promises(): ReadingLine[] {
    const { say: words, locale } = this
    return this.document.promises.map((promise, at) => {
      const { answerWithinMinutes, resolveWithinMinutes, closePubliclyWithinMinutes } = promise
      const all = [
        words.firstAnswer(sayPromised(answerWithinMinutes, words, locale)),
        ...(resolveWithinMinutes === undefined
          ? []
          : [words.resolution(sayPromised(resolveWithinMinutes, words, locale))]),
        ...(closePubliclyWithinMinutes === undefined
          ? []
          : [words.publicClosure(sayPromised(closePubliclyWithinMinutes, words, locale))]),
      ]
      return line(['promises', at], `${capital(all.join('; '))}.`, [], this.text(promise.name))
    })
  }

  priorities(): ReadingLine[] {
    const { parts, from, hard } = this.document.priorities
    const words = this.say
    const number = new Intl.NumberFormat(this.locale, { signDisplay: 'exceptZero' })
    const levels = words.levels(String(from.urgent), String(from.high), String(from.normal))
    return [
      ...hard.map(({ title, when, atLeast, atMost }, at) => {
        const bound =
          atLeast === undefined
            ? words.atMost(words.values.priority[atMost ?? 'normal'])
            : words.atLeast(words.values.priority[atLeast])
        return line(['priorities', 'hard', at], `${this.when({ when })}: ${bound}.`, [], this.text(title))
      }),
      ...parts.map(({ name, lines }, at) =>
        line(
          ['priorities', 'parts', at],
          '',
          lines.map(({ points, when }) => words.points(number.format(points), this.when({ when }))),
          this.text(name),
        ),
      ),
      ...(parts.length === 0 ? [] : [line(['priorities', 'from'], levels)]),
    ]
  }

  rules(): ReadingLine[] {
    const { say: words, locale } = this
    return this.document.rules.map((rule, at) => {
      const decided = sayDecision(rule, this.document, words, locale)
      const details = [
        ...(rule.decide.advice === undefined ? [] : [words.advice(this.text(rule.decide.advice))]),
        ...(rule.isHard === true ? [words.isHard] : []),
      ]
      const text = decided.length === 0 ? `${this.when(rule)}.` : `${this.when(rule)}: ${decided.join('; ')}.`
      return line(['rules', at], text, details, this.text(rule.title))
    })
  }

  channels(): ReadingLine[] {
    const { guides, macros } = this.document
    return [
      ...guides.map(({ name, reach }, at) =>
        line(['guides', at], this.say.guide(this.text(name), this.text(reach))),
      ),
      ...macros.map(({ name, text }, at) =>
        line(['macros', at], this.say.macroText(this.text(name), this.text(text))),
      ),
    ]
  }

  tone(): ReadingLine[] {
    const { address, greets, thanks, signature, forbiddenWords, emoji, maxCharacters } = this.document.tone
    const words = this.say
    return [
      ...(address.it === undefined
        ? []
        : [line(['tone', 'address', 'it'], words.address[address.it](words.italian))]),
      ...(address.fr === undefined
        ? []
        : [line(['tone', 'address', 'fr'], words.address[address.fr](words.french))]),
      ...(greets ? [line(['tone', 'greets'], words.greets)] : []),
      ...(thanks ? [line(['tone', 'thanks'], words.thanks)] : []),
      ...(signature === null ? [] : [line(['tone', 'signature'], words.signature(signature))]),
      ...(forbiddenWords.length === 0
        ? []
        : [line(['tone', 'forbiddenWords'], words.forbiddenWords(this.and(forbiddenWords.map(quote))))]),
      line(['tone', 'emoji'], words.emoji[emoji]),
      ...(maxCharacters === null
        ? []
        : [line(['tone', 'maxCharacters'], words.maxCharacters(String(maxCharacters)))]),
    ]
  }

  words(): ReadingLine[] {
    const { topics, keywords } = this.document
    return [
      ...Object.entries(topics).map(([name, list]) =>
        line(['topics', name], this.say.topic(name, list.join(', '))),
      ),
      ...Object.entries(keywords).map(([name, list]) =>
        line(['keywords', name], this.say.keywords(name, list.join(', '))),
      ),
    ]
  }

  private and(values: readonly string[]): string {
    return joinAnd(this.locale, values)
  }

  private text(text: Parameters<typeof sayText>[0]): string {
    return sayText(text, this.locale)
  }

  private minutes(minutes: number): string {
    return sayMinutes(minutes, this.locale)
  }

  private when(rule: Parameters<typeof sayWhen>[0]): string {
    return sayWhen(rule, this.document, this.say, this.locale)
  }

  private country({
    country,
    region,
  }: {
    readonly country: string
    readonly region?: string | undefined
  }): string {
    const name = new Intl.DisplayNames(this.locale, { type: 'region' }).of(country) ?? country
    return region === undefined ? name : `${name} (${region})`
  }

  private date(date: string): string {
    const moment = new Date(`${date}T12:00:00Z`)
    return new Intl.DateTimeFormat(this.locale, { dateStyle: 'long', timeZone: 'UTC' }).format(moment)
  }
}

const quote = (word: string): string => `“${word}”`
