import { type RefObject, useEffect, useMemo, useRef } from 'react'
import { flushSync } from 'react-dom'
import { type Action, useActions } from '../../../actions/registry.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import type { ComposerState } from './composer-state.ts'
import { askForMacro } from './helps/ask-for-macro.ts'

const KEYS = { public: 'r', direct: 'd', note: 'n' } as const

/** The last one is heard by the field itself: elsewhere Alt belongs to the browser. */
const SENDS = [
  { id: 'send', keys: 'Ctrl+Enter', andThen: undefined },
  { id: 'sendAndResolve', keys: 'Ctrl+Shift+Enter', andThen: 'resolve' },
  { id: 'sendAndNext', keys: 'Alt+Enter', andThen: 'next' },
] as const

/** `r`, `d` and `n` bring the cursor into the composer, in that mode. */
export function useComposerActions(
  composer: ComposerState,
  field: RefObject<HTMLTextAreaElement | null>,
  picker: RefObject<HTMLInputElement | null>,
): void {
  const t = useT()
  const current = useRef(composer)
  useEffect(() => {
    current.current = composer
  })
  const actions = useMemo<readonly Action[]>(() => {
    const modes = (['public', 'direct', 'note'] as const).map(mode => ({
      id: `write ${mode}`,
      group: 'answer' as const,
      label: t(`composer.label.${mode}`),
      keys: KEYS[mode],
      run: () => {
        // At once: what is typed in the same breath must not land among the single-key shortcuts.
        flushSync(() => current.current.setMode(mode))
        field.current?.focus()
      },
    }))
    const sends = SENDS.map(({ id, keys, andThen }) => ({
      id,
      group: 'answer' as const,
      label: t(`actions.${id}`),
      keys,
      run: () => current.current.send(andThen),
    }))
    const attach = {
      id: 'attach',
      group: 'answer' as const,
      label: t('composer.attach'),
      run: () => picker.current?.click(),
    }
    const later = {
      id: 'sendLater',
      group: 'answer' as const,
      label: t('composer.later'),
      keys: 'Alt+Shift+Enter',
      run: () => current.current.sendLater(),
    }
    const macro = {
      id: 'macro',
      group: 'answer' as const,
      label: t('actions.macro'),
      keys: ';',
      run: () => field.current !== null && void askForMacro(field.current),
    }
    return [...modes, ...sends, later, attach, macro]
  }, [t, field, picker])
  useActions(actions)
}
