/**
 * Writes into the field as if it were typed, so that the browser's own undo takes it back: from `start` to `end`, `words`
 * stand then, the cursor behind them.
 */
export function replaceInField(field: HTMLTextAreaElement, start: number, end: number, words: string): void {
  field.focus()
  field.setSelectionRange(start, end)
  // The one way that keeps what can be undone; no browser has taken it away, and none has another.
  if (!document.execCommand('insertText', false, words)) {
    field.setRangeText(words, start, end, 'end')
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }
}
