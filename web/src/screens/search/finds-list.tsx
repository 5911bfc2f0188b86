import type { SearchAnswer } from '../../../../src/contract/search.ts'
import type { SearchKind } from '../../../../src/core/search/search-kind.ts'
import { ArticleItem, CustomerItem, MessageItem, TicketItem } from './hits.tsx'
import classes from './search.module.css'

interface Props {
  readonly kind: SearchKind
  readonly answer: SearchAnswer
}

/** The finds of one kind, as items of a list. */
export function FindsItems({ kind, answer }: Props) {
  switch (kind) {
    case 'tickets':
      return answer.tickets?.hits.map(hit => (
        <li key={hit.ticket.id}>
          <TicketItem {...hit} />
        </li>
      ))
    case 'messages':
      return answer.messages?.hits.map(hit => (
        <li key={hit.id}>
          <MessageItem {...hit} />
        </li>
      ))
    case 'customers':
      return answer.customers?.hits.map(hit => (
        <li key={hit.id}>
          <CustomerItem {...hit} />
        </li>
      ))
    case 'articles':
      return answer.articles?.hits.map(hit => (
        <li key={hit.id}>
          <ArticleItem {...hit} />
        </li>
      ))
  }
}

export const moveBetween = (event: React.KeyboardEvent<HTMLElement>): void => {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>(`.${classes.hit}`)]
  const at = links.indexOf(document.activeElement as HTMLElement)
  if (step === 0 || at < 0) return
  event.preventDefault()
  const next = links[at + step]
  if (next !== undefined) next.focus()
  else if (step < 0) document.querySelector<HTMLElement>('[role=combobox]')?.focus()
}
