/** What we must know of a key press; a KeyboardEvent is one. */
export interface Press {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

/** A press as it is written in the tables: `j`, `Shift+E`, `Ctrl+K`, `?`. Null for a bare modifier or an Alt chord. */
export function nameOfPress(press: Press): string | null {
  if (press.altKey || ['Shift', 'Control', 'Meta', 'Alt', 'Dead'].includes(press.key)) return null
  const isLetter = press.key.length === 1 && press.key.toLowerCase() !== press.key.toUpperCase()
  const ctrl = press.ctrlKey || press.metaKey ? 'Ctrl+' : ''
  // `?` already says that Shift was held; a letter does not say it under Caps Lock.
  const shift = press.shiftKey && (isLetter || press.key.length > 1) ? 'Shift+' : ''
  const key = isLetter ? (ctrl || shift ? press.key.toUpperCase() : press.key.toLowerCase()) : press.key
  return `${ctrl}${shift}${key}`
}

export interface Pressed {
  /** The sequence so far: `g`, then `g i`. */
  readonly sequence: string
  /** Whether it names an action, may still become one, or neither. */
  readonly meaning: 'complete' | 'begun' | 'nothing'
}

/** Adds one press to what was begun before; a press that continues nothing begins anew. */
export function decidePress(begun: string, press: string, known: readonly string[]): Pressed {
  const sequence = begun === '' ? press : `${begun} ${press}`
  if (known.includes(sequence)) return { sequence, meaning: 'complete' }
  if (known.some(keys => keys.startsWith(`${sequence} `))) return { sequence, meaning: 'begun' }
  return begun === '' ? { sequence: '', meaning: 'nothing' } : decidePress('', press, known)
}
