import { IconPencil, IconPlus } from '@tabler/icons-react'
import { type ReactNode, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useT } from '../../../i18n/locale-provider.tsx'
import classes from './person.module.css'

interface Props {
  readonly label: string
  /** Null where nobody knows. */
  readonly shown: ReactNode
  readonly mayEdit: boolean
  /** The field in its place, which closes itself when it is done. */
  editor(close: () => void): ReactNode
}

/** A fact that becomes a field when it is pressed. Who may not change it does not see what is not known. */
export function EditableFact({ label, shown, mayEdit, editor }: Props) {
  const t = useT()
  const [isOpen, setIsOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const close = () => {
    flushSync(() => setIsOpen(false))
    button.current?.focus()
  }
  const isKnown = shown !== null
  if (!isKnown && !mayEdit) return null
  if (isOpen)
    return (
      <div className={classes.editing}>
        <dt>{label}</dt>
        <dd>{editor(close)}</dd>
      </div>
    )
  return (
    <div className={classes.fact}>
      <dt>{label}</dt>
      <dd>
        {isKnown && <span dir="auto">{shown}</span>}
        {mayEdit && (
          <button
            ref={button}
            type="button"
            className={isKnown ? classes.pencil : classes.add}
            aria-label={t(isKnown ? 'customers.editFact' : 'customers.addFact', { what: label })}
            onClick={() => setIsOpen(true)}
          >
            {isKnown ? (
              <IconPencil size={14} aria-hidden="true" />
            ) : (
              <>
                <IconPlus size={13} aria-hidden="true" />
                {t('customers.add')}
              </>
            )}
          </button>
        )}
      </dd>
    </div>
  )
}
