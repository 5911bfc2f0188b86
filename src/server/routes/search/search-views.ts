import type { ArticleHit, CustomerHit, MessageHit, TicketHit } from '../../../contract/search.ts'
import type { TicketRow } from '../../../contract/ticket.ts'
import type { Language } from '../../../core/language.ts'
import { markSnippet } from '../../../core/search/mark-snippet.ts'
import type { ArticleFind } from '../../../desk/search/search-articles.ts'
import type { TicketFind } from '../../../desk/search/search-tickets.ts'
import type { ShownMessage } from '../../../store/search/find-messages.ts'
import type { FoundCustomer } from '../../../store/search/list-found-customers.ts'

/** `words`: what was searched, folded. */
export const toTicketHit = (
  { ticket, message }: TicketFind,
  row: TicketRow,
  words: readonly string[],
): TicketHit => ({
  ticket: row,
  snippet: view(message?.text ?? ticket.preview, words),
  messageId: message?.id ?? null,
})

export const toMessageHit = (message: ShownMessage, words: readonly string[]): MessageHit => ({
  id: message.id,
  ticketId: message.ticketId,
  customerId: message.customerId,
  authorName: message.authorName,
  handle: message.handle,
  avatarUrl: message.avatarUrl,
  channel: message.channel,
  direction: message.direction,
  visibility: message.visibility,
  language: message.language as Language,
  writtenAt: message.writtenAt.toISOString(),
  snippet: view(message.subject ? `${message.subject} — ${message.text}` : message.text, words),
})

export const toCustomerHit = (customer: FoundCustomer, words: readonly string[]): CustomerHit => ({
  id: customer.id,
  name: view(customer.name, words),
  plan: customer.plan,
  tags: [...customer.tags],
  profiles: customer.profiles.map(({ channel, handle, avatarUrl }) => ({ channel, handle, avatarUrl })),
  openTickets: customer.openTickets,
})

export function toArticleHit({ article, language }: ArticleFind, words: readonly string[]): ArticleHit[] {
  const said = article.texts[language]
  if (said === undefined) return []
  const { title, text, link } = said
  return [{ id: article.id, language, title: view(title, words), snippet: view(text, words), link }]
}

function view(text: string, words: readonly string[]): TicketHit['snippet'] {
  const { text: line, marks } = markSnippet(text, words)
  return { text: line, marks: [...marks] }
}
