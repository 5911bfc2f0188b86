import { type ChangeEvent, type KeyboardEvent, type RefObject, useRef, useState } from 'react'
import type { TicketDetail } from '../../../../../../src/contract/ticket.ts'
import { useStore } from '../../../../app/store.ts'
import { useLanguage } from '../../../../i18n/locale-provider.tsx'
import { definePart } from '../../../../parts/part.ts'
import type { ComposerState } from '../composer-state.ts'
import { type Asked, findTrigger, type Trigger } from './trigger.ts'

const typing = definePart(() => import('./typing-help.ts'))

export interface Helps {
  /** Somebody looks for a prepared answer, a colleague or an emoji. */
  readonly trigger: Trigger | null
  onChange(event: ChangeEvent<HTMLTextAreaElement>): void
  onKeyDown(event: KeyboardEvent): void
  onFocus(): void
  closePicker(): void
}

/** What can be asked for: colleagues are named where only colleagues read. */
const MAY: Readonly<Record<ComposerState['mode'], readonly Asked[]>> = {
  public: ['macro', 'emoji'],
  direct: ['macro', 'emoji'],
  note: ['macro', 'colleague', 'emoji'],
}

/** What helps with writing: prepared answers by `/` and `;`, colleagues by `@`, emoji by `:`, short texts that expand, places to be filled by Tab. */
export function useHelps(
  { ticket }: TicketDetail,
  composer: ComposerState,
  field: RefObject<HTMLTextAreaElement | null>,
): Helps {
  const { here } = useStore(typing.state)
  // Colleagues read notes, in their own language.
  const { locale } = useLanguage()
  const [trigger, setTrigger] = useState<Trigger | null>(null)
  /** Where somebody has said that he means the sign itself. */
  const meant = useRef<number | null>(null)
  const look = (text: string, caret: number) => {
    const found = findTrigger(text, caret, MAY[composer.mode])
    if (found === null || found.start !== meant.current) meant.current = null
    setTrigger(found !== null && found.start === meant.current ? null : found)
  }
  return {
    trigger,
    onChange: event => {
      const { value, selectionStart } = event.currentTarget
      composer.setText(value)
      // What was begun is dropped, and what was to go along with it.
      if (value === '' && composer.extras.acts.length > 0) composer.changeExtras({ acts: [] })
      const { isComposing, inputType } = event.nativeEvent as InputEvent
      if (isComposing) return
      look(value, selectionStart)
      const language = composer.mode === 'note' ? locale : ticket.language
      here?.expandTyped(event.currentTarget, inputType, language)
    },
    onKeyDown: event => {
      const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.nativeEvent.isComposing
      if (isPlain && field.current !== null && here !== null && trigger === null)
        if (
          (event.key === 'Tab' && here.jumpToPlaceholder(field.current, event.shiftKey)) ||
          (event.key === 'Backspace' && here.takeBackExpansion(field.current))
        ) {
          event.preventDefault()
          return
        }
      composer.onKeyDown(event)
    },
    onFocus: () => void typing.wait().then(({ prepareAbbreviations }) => prepareAbbreviations()),
    closePicker: () => {
      meant.current = trigger?.start ?? null
      setTrigger(null)
    },
  }
}
