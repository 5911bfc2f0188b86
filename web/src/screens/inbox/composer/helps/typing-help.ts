import { type Expansion, expandAbbreviation } from '../../../../../../src/core/abbreviation/abbreviation.ts'
import { findPlaceholders } from '../../../../../../src/core/text/placeholders.ts'
import { abbreviationsQuery } from '../../../../api/macro-queries.ts'
import { queryClient } from '../../../../api/query-client.ts'
import { replaceInField } from './replace-in-field.ts'

/** What was expanded last, while the cursor stands where it left it. */
let last: (Expansion & { readonly field: HTMLTextAreaElement }) | null = null
let isOurs = false

/** Has the abbreviations at hand before they are typed. */
export const prepareAbbreviations = (): void => void queryClient.prefetchQuery(abbreviationsQuery)

/** Expands what was just typed before the cursor; what is pasted, undone or written by us stays as it is. */
export function expandTyped(field: HTMLTextAreaElement, inputType: string, language: string): void {
  if (isOurs) return
  last = null
  if (inputType !== 'insertText' && inputType !== 'insertLineBreak') return
  const { abbreviations = [] } = queryClient.getQueryData(abbreviationsQuery.queryKey) ?? {}
  const { value, selectionStart, selectionEnd } = field
  if (selectionStart !== selectionEnd) return
  const found = expandAbbreviation(value, selectionStart, abbreviations, language)
  if (found === null) return
  write(field, found.start, selectionStart, found.text.slice(found.start, found.caret))
  last = { ...found, field }
}

/** Backspace right behind an expansion gives back what was typed. @returns whether it did. */
export function takeBackExpansion(field: HTMLTextAreaElement): boolean {
  if (last === null || last.field !== field || field.selectionStart !== last.caret) return false
  const { start, short, long, caret } = last
  const ended = field.value.slice(start + long.length, caret)
  last = null
  write(field, start, caret, `${short}${ended}`)
  return true
}

function write(field: HTMLTextAreaElement, start: number, end: number, words: string): void {
  isOurs = true
  try {
    replaceInField(field, start, end, words)
  } finally {
    isOurs = false
  }
}

/** Marks the next place that is to be filled, or the one before. @returns false where there is none that way. */
export function jumpToPlaceholder(field: HTMLTextAreaElement, isBackwards: boolean): boolean {
  const { value, selectionStart, selectionEnd } = field
  const places = listPlaces(value)
  const next = isBackwards
    ? places.findLast(({ end }) => end <= selectionStart)
    : places.find(
        ({ start, end }) => start >= selectionEnd || (start >= selectionStart && end > selectionEnd),
      )
  if (next === undefined) return false
  field.setSelectionRange(next.start, next.end)
  return true
}

function listPlaces(text: string): { readonly start: number; readonly end: number }[] {
  let at = 0
  return findPlaceholders(text).map(placeholder => {
    const start = text.indexOf(placeholder, at)
    at = start + placeholder.length
    return { start, end: at }
  })
}
