import { type ReactNode, type RefObject, useEffect, useId, useState } from 'react'
import classes from './helps.module.css'
import { usePickerKeys } from './use-picker-keys.ts'

export interface Offer {
  readonly id: string
  readonly words: string
  /** Before the words. */
  readonly sign?: ReactNode
  readonly aside?: string
}

interface Props {
  readonly field: RefObject<HTMLTextAreaElement | null>
  readonly label: string
  /** How many there are, for who does not see the list. */
  readonly said: string
  /** Not empty. */
  readonly offers: readonly Offer[]
  onChoose(offer: Offer): void
  onClose(): void
}

/** What may be meant by what was typed, above the field, which keeps the focus. */
export function OfferList({ field, label, said, offers, onChoose, onClose }: Props) {
  const listId = useId()
  const [at, setAt] = useState(0)
  const first = offers[0]?.id
  // biome-ignore lint/correctness/useExhaustiveDependencies: another word, another first one
  useEffect(() => setAt(0), [first, offers.length])
  const chosen = offers[Math.min(at, offers.length - 1)]
  const optionId = (offer: Offer) => `${listId}-${offer.id}`
  usePickerKeys(field, {
    isOpen: true,
    listId,
    activeId: chosen === undefined ? null : optionId(chosen),
    onMove: by => setAt(now => (Math.min(now, offers.length - 1) + by + offers.length) % offers.length),
    onChoose: () => chosen !== undefined && onChoose(chosen),
    onClose,
  })
  return (
    <div className={classes.picker} data-narrow>
      <div id={listId} className={classes.list} role="listbox" aria-label={label}>
        {offers.map((offer, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: keys are heard by the field, which keeps the focus
          <div
            key={offer.id}
            id={optionId(offer)}
            role="option"
            tabIndex={-1}
            aria-selected={offer === chosen}
            // The cursor stays in the field.
            onPointerDown={event => event.preventDefault()}
            onPointerMove={() => setAt(index)}
            onClick={() => onChoose(offer)}
          >
            <span>
              {offer.sign} {offer.words}
            </span>
            {offer.aside !== undefined && <kbd>{offer.aside}</kbd>}
          </div>
        ))}
      </div>
      <p className={classes.srOnly} role="status">
        {said}
      </p>
    </div>
  )
}
