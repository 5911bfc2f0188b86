import { type RefObject, useEffect, useRef } from 'react'

interface Keys {
  readonly isOpen: boolean
  readonly listId: string
  readonly activeId: string | null
  onMove(by: 1 | -1): void
  onChoose(): void
  onClose(): void
}

/** The field keeps the focus; while a list stands above it, arrows, Enter, Tab and Escape are the list's. */
export function usePickerKeys(field: RefObject<HTMLTextAreaElement | null>, keys: Keys): void {
  const current = useRef(keys)
  useEffect(() => {
    current.current = keys
  })
  const { isOpen, listId, activeId } = keys
  useEffect(() => {
    const element = field.current
    if (element === null || !isOpen) return
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
      const deed = deedOf(event.key, current.current)
      if (deed === null) return
      event.preventDefault()
      event.stopPropagation()
      deed()
    }
    element.addEventListener('keydown', onKeyDown, true)
    element.setAttribute('aria-controls', listId)
    return () => {
      element.removeEventListener('keydown', onKeyDown, true)
      element.removeAttribute('aria-controls')
      element.removeAttribute('aria-activedescendant')
    }
  }, [field, isOpen, listId])
  useEffect(() => {
    if (!isOpen || activeId === null) return
    field.current?.setAttribute('aria-activedescendant', activeId)
    document.getElementById(activeId)?.scrollIntoView({ block: 'nearest' })
  }, [field, isOpen, activeId])
}

function deedOf(key: string, { onMove, onChoose, onClose }: Keys): (() => void) | null {
  if (key === 'ArrowDown') return () => onMove(1)
  if (key === 'ArrowUp') return () => onMove(-1)
  if (key === 'Enter' || key === 'Tab') return onChoose
  return key === 'Escape' ? onClose : null
}
