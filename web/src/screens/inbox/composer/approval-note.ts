import type { MessageView, TicketDetail } from '../../../../../src/contract/ticket.ts'
import { LOCALES, type LocalText } from '../../../../../src/core/language.ts'

export type AnswerMode = 'public' | 'direct'

/**
 * How a note begins that asks for approval, in its author's language. People read it as a note, in whatever language
 * they work; the desk reads from it which answer is meant, so these words stay as they are.
 */
const BEGINNINGS: Readonly<Record<AnswerMode, LocalText>> = {
  public: {
    it: 'Da approvare, risposta pubblica:',
    fr: 'À valider, réponse publique :',
    en: 'To be approved, public reply:',
  },
  direct: {
    it: 'Da approvare, messaggio privato:',
    fr: 'À valider, message privé :',
    en: 'To be approved, direct message:',
  },
}

export const writeApprovalNote = (mode: AnswerMode, text: string, locale: keyof LocalText): string =>
  `${BEGINNINGS[mode][locale]}\n\n${text}`

/** The answer that a note asks to approve; null where it asks for none. */
export function readApprovalNote(note: string): { readonly mode: AnswerMode; readonly text: string } | null {
  for (const mode of ['public', 'direct'] as const)
    for (const locale of LOCALES) {
      const beginning = BEGINNINGS[mode][locale]
      if (note.startsWith(beginning)) return { mode, text: note.slice(beginning.length).trim() }
    }
  return null
}

export interface WaitingApproval {
  readonly noteId: string
  readonly author: string
  readonly mode: AnswerMode
  readonly text: string
}

/** The newest answer that waits for a supervisor: nothing has been said to the customer since it was asked. */
export function findWaitingApproval({ messages }: Pick<TicketDetail, 'messages'>): WaitingApproval | null {
  const ours = messages.filter(({ direction, isContext }) => direction === 'outbound' && !isContext)
  const newest = ours.findLast(each => isAnswer(each) || readApprovalNote(each.text) !== null)
  if (newest === undefined || isAnswer(newest)) return null
  const asked = readApprovalNote(newest.text)
  return asked === null || asked.text === ''
    ? null
    : { noteId: newest.id, author: newest.author.name, ...asked }
}

const isAnswer = ({ visibility }: MessageView): boolean => visibility !== 'internal'
