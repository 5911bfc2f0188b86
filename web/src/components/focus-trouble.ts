import { flushSync } from 'react-dom'

/** `tell` has the form say what is wrong; the cursor then stands in the first field that it is wrong in. */
export function focusTrouble(form: HTMLElement, tell: () => void): void {
  flushSync(tell)
  form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
}
