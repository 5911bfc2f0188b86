import type { PolicyDocument } from '../policy.ts'
import { line, lineIf, type ReadingLine, type Saying } from './reading.ts'

/** Who we are, where we answer, and what we forget. */
export function readBrand(saying: Saying): ReadingLine[] {
  const { words, document } = saying
  const { brandNames, homonyms, answerWhere, reopenWithinHours, forgetDeletedAfterHours } = document
  return [
    ...lineIf(brandNames.length > 0, ['brandNames'], () => words.brandNames(saying.and(brandNames))),
    ...lineIf(homonyms.length > 0, ['homonyms'], () => words.homonyms(saying.and(homonyms.map(words.quote)))),
    ...document.accounts.map((account, at) => line(['accounts', at], sayAccount(saying, account))),
    line(['answerWhere'], words.answerWhere[answerWhere]),
    line(['reopenWithinHours'], words.reopen(saying.minutes(reopenWithinHours * 60))),
    line(['forgetDeletedAfterHours'], words.forget(saying.minutes(forgetDeletedAfterHours * 60))),
  ]
}

function sayAccount(saying: Saying, { handle, purpose, serves }: PolicyDocument['accounts'][number]): string {
  const { values, account } = saying.words
  const matters = serves.map(each => values.function[each])
  return account(handle, values.purpose[purpose], saying.andOrNull(matters))
}

/** Queues, teams and their shifts, departments, what colleagues know, plans. */
export function readResponsible(saying: Saying): ReadingLine[] {
  const { words, document } = saying
  const { skills, departments, plans } = document
  return [
    ...readQueues(saying),
    ...readTeams(saying),
    ...departments.map(({ name, owns }, at) =>
      line(['departments', at], words.department(saying.text(name), saying.textOrNull(owns))),
    ),
    ...lineIf(skills.length > 0, ['skills'], () =>
      words.skills(saying.and(skills.map(({ name }) => saying.text(name)))),
    ),
    ...plans.map(({ name, offers }, at) =>
      line(['plans', at], words.plan(saying.text(name), saying.textOrNull(offers))),
    ),
  ]
}

function readQueues(saying: Saying): ReadingLine[] {
  const { queues, teams } = saying.document
  const teamOf = (key: string | undefined): string | null => {
    const team = teams.find(each => each.key === key)
    return team === undefined ? (key ?? null) : saying.text(team.name)
  }
  return queues.map(({ name, team }, at) =>
    line(['queues', at], saying.words.queue(saying.text(name), teamOf(team))),
  )
}

function readTeams(saying: Saying): ReadingLine[] {
  const { words, document } = saying
  return document.teams.map(({ name, speaks, shifts }, at) => {
    const languages = saying.andOrNull(speaks.map(each => words.values.language[each]))
    const hours = shifts.map(({ days, span: [from, to] }) => words.shift(saying.days(days), from, to))
    return line(['teams', at], words.team(saying.text(name), languages), hours)
  })
}
