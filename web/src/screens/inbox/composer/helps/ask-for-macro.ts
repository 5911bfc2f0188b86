/** Types the sign that opens the prepared answers, at the cursor, for who asks for them from elsewhere. */
export function askForMacro(field: HTMLTextAreaElement): void {
  const { value, selectionEnd } = field
  const touches = selectionEnd > 0 && !/\s/u.test(value[selectionEnd - 1] ?? '')
  field.focus()
  field.setSelectionRange(selectionEnd, selectionEnd)
  document.execCommand('insertText', false, touches ? ' /' : '/')
}
