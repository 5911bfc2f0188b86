import { Popover } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { KeyHint } from '../../../components/key-hint.tsx'
import classes from './facts.module.css'
import type { Choice, CorrectingMenu } from './use-correcting.ts'

interface Props {
  readonly title: string
  /** How sure we were, and because of which words; null where no fact is chosen yet. */
  readonly hint: string | null
  readonly menu: CorrectingMenu
}

/** What a fact may be, with the digit that picks it. It lies over the chip beside which it stands. */
export function CorrectMenu({ title, hint, menu }: Props) {
  return (
    <Popover
      opened
      onDismiss={menu.close}
      withRoles={false}
      closeOnEscape={false}
      position="bottom-start"
      width={250}
      portalProps={{ target: '#layers' }}
    >
      <Popover.Target>
        <span className={classes.anchor} aria-hidden="true" />
      </Popover.Target>
      <Popover.Dropdown className={classes.menu}>
        <div className={classes.menuHead}>
          <strong>{title}</strong>
          {hint !== null && <span>{hint}</span>}
        </div>
        <Choices key={menu.fact ?? 'any'} title={title} menu={menu} />
      </Popover.Dropdown>
    </Popover>
  )
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }

function Choices({ title, menu }: Omit<Props, 'hint'>) {
  const list = useFocusWithin()
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const items = [...event.currentTarget.querySelectorAll<HTMLElement>('button')]
    const step = STEPS[event.key]
    const place = items.indexOf(document.activeElement as HTMLElement)
    if (event.key === 'Tab') menu.close()
    else if (step !== undefined) items.at((place + step) % items.length)?.focus()
    else if (event.key === 'Home') items[0]?.focus()
    else if (event.key === 'End') items.at(-1)?.focus()
    else return
    event.preventDefault()
  }
  return (
    <div ref={list} role="menu" aria-label={title} className={classes.choices} onKeyDown={onKeyDown}>
      {menu.choices.map((choice, place) => (
        <Item
          key={choice.label}
          choice={choice}
          digit={place + 1}
          isRadio={menu.fact !== null}
          onPick={() => menu.pick(place)}
        />
      ))}
    </div>
  )
}

interface ItemProps {
  readonly choice: Choice
  readonly digit: number
  readonly isRadio: boolean
  onPick(): void
}

function Item({ choice, digit, isRadio, onPick }: ItemProps) {
  const role = isRadio
    ? { role: 'menuitemradio', 'aria-checked': choice.isChosen }
    : { role: 'menuitem', 'aria-haspopup': 'menu' as const }
  return (
    <button {...role} type="button" tabIndex={-1} className={classes.choice} onClick={onPick}>
      {digit < 10 && <KeyHint keys={String(digit)} />}
      <span className={classes.label}>{choice.label}</span>
      {choice.isChosen && <IconCheck size={15} aria-hidden="true" />}
      {choice.keys != null && <KeyHint keys={choice.keys} />}
    </button>
  )
}

/** The focus goes to what is chosen, and back to where it was. */
function useFocusWithin() {
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const before = document.activeElement
    const items = list.current
    const chosen = items?.querySelector<HTMLElement>('[aria-checked=true]') ?? items?.querySelector('button')
    // The layer is placed a moment later: to scroll to where it stands now would move the page.
    chosen?.focus({ preventScroll: true })
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [])
  return list
}
