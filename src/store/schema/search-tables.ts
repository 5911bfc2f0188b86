/** The words of a message, as they are searched. Triggers keep it. */
export interface MessageSearchTable {
  workspace_id: string
  message_id: string
  written_at: Date
  /** A tsvector. */
  words: string
}

/** A word that somebody used: what a mistyped one may have meant. The same one may stand twice. */
export interface SearchWordTable {
  workspace_id: string
  word: string
}

export const NAMED_KINDS = ['customer', 'profile', 'customer_address'] as const
export type NamedKind = (typeof NAMED_KINDS)[number]

/** What somebody is called, as it is searched. Triggers keep it. */
export interface NameSearchTable {
  workspace_id: string
  kind: NamedKind
  subject_id: string
  name: string
}

/** What was there before it could be searched, and how far it has been brought in. */
export interface SearchBacklogTable {
  workspace_id: string
  kind: 'message' | NamedKind
  after_id: string
}

export interface SearchTables {
  message_search: MessageSearchTable
  search_word: SearchWordTable
  name_search: NameSearchTable
  search_backlog: SearchBacklogTable
}
