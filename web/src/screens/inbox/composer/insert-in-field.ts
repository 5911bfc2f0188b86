import { replaceInField } from './helps/replace-in-field.ts'
import { insertAt } from './insert-at.ts'

/** Where one writes on: at the cursor; behind what stands there where nobody has set one yet. */
const cursorOf = (field: HTMLTextAreaElement): number =>
  field.selectionEnd === 0 && document.activeElement !== field ? field.value.length : field.selectionEnd

/** The cursor stands where one writes on. */
export function writeOnIn(field: HTMLTextAreaElement): void {
  const at = cursorOf(field)
  field.focus()
  if (at !== field.selectionEnd) field.setSelectionRange(at, at)
}

/** Words at the cursor, with a space where they would touch others: what is marked stays, and one step takes them back. */
export function insertInField(field: HTMLTextAreaElement, words: string): void {
  const { value } = field
  const at = cursorOf(field)
  const whole = insertAt(value, words, at, at)
  replaceInField(field, at, at, whole.slice(at, at + whole.length - value.length))
}
