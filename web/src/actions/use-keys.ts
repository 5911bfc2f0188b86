import { useEffect } from 'react'
import { getPreference } from '../app/preferences.ts'
import { isPartAwaited } from '../parts/awaited.ts'
import { holdPress } from './held-press.ts'
import { decidePress, nameOfPress } from './keys.ts'
import { listActions } from './registry.ts'

const SEQUENCE_MS = 1200

/** Layers that have keys of their own; ours are silent while the focus is within. */
const LAYERS = '[role=dialog], [role=menu], [role=listbox]:not([data-keys]), [role=combobox]'
const FIELDS = 'input, textarea, select, [contenteditable=true]'

/** Runs the action whose key is pressed anywhere on the page, except inside fields and layers. */
export function useKeys(): void {
  useEffect(() => {
    let begun = ''
    let begunAt = 0
    let forget = () => {}
    const forgetHeld = () => forget()
    const onKeyDown = (event: KeyboardEvent) => {
      const name = nameOfPress(event)
      if (name !== null) forget()
      if (name === null || event.defaultPrevented || event.repeat) return
      if (!isOurs(event.target, name)) return
      const isFree = event.target === document.body
      const actions = listActions().flatMap(({ keys, also, run }) =>
        [...(keys === undefined ? [] : [keys]), ...((isFree && also) || [])].map(each => ({
          keys: each,
          run,
        })),
      )
      const known = actions.map(({ keys }) => keys)
      if (event.timeStamp - begunAt > SEQUENCE_MS) begun = ''
      const pressed = decidePress(begun, name, known)
      begun = pressed.meaning === 'begun' ? pressed.sequence : ''
      begunAt = event.timeStamp
      if (pressed.meaning === 'nothing' && isPartAwaited())
        forget = holdPress(name, () => isOurs(document.activeElement, name))
      if (pressed.meaning !== 'complete') return
      event.preventDefault()
      actions.findLast(action => action.keys === pressed.sequence)?.run()
    }
    document.addEventListener('keydown', onKeyDown)
    document.addEventListener('pointerdown', forgetHeld)
    return () => {
      forget()
      document.removeEventListener('keydown', onKeyDown)
      document.removeEventListener('pointerdown', forgetHeld)
    }
  }, [])
}

function isOurs(target: EventTarget | null, name: string): boolean {
  const isChord = name.startsWith('Ctrl+')
  if (!isChord && !getPreference('hasSingleKeys')) return false
  if (!(target instanceof Element)) return true
  if (target.closest(LAYERS) !== null) return false
  return isChord || target.closest(FIELDS) === null
}
