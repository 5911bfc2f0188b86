import { useEffect, useMemo, useRef } from 'react'
import type { MessageView, TicketDetail } from '../../../../../src/contract/ticket.ts'
import { type Action, useActions } from '../../../actions/registry.ts'
import { usePreference } from '../../../app/preferences.ts'
import { useT, WholeLanguage } from '../../../i18n/locale-provider.tsx'
import { showNotice } from '../notice.ts'
import { messageAnchor } from '../thread/use-show-found.ts'
import { findShown, shownTranslations } from './shown.ts'
import { hide, type Translating, useTranslating } from './use-translating.ts'

/** What can be done with the languages of a conversation: by key, from the palette, or by itself. */
export function TranslationPlace({ detail }: { readonly detail: TicketDetail }) {
  return (
    <WholeLanguage>
      <Inner detail={detail} />
    </WholeLanguage>
  )
}

function Inner({ detail }: { readonly detail: TicketDetail }) {
  const translating = useTranslating()
  if (translating === null) return null
  return <Acts detail={detail} translating={translating} />
}

interface Props {
  readonly detail: TicketDetail
  readonly translating: Translating
}

function Acts({ detail, translating }: Props) {
  const t = useT()
  const current = useRef(detail)
  current.current = detail
  useByThemselves(detail, translating)
  const actions = useMemo<readonly Action[]>(() => {
    const list = () => current.current.messages.filter(translating.canTranslate)
    const tellNothing = () =>
      showNotice({ ticketId: current.current.ticket.id, text: t('translations.nothingForeign') })
    return [
      {
        id: 'translate',
        group: 'matter',
        label: t('translations.act'),
        words: t('translations.actWords'),
        keys: 'Shift+L',
        run: () => {
          const message = findFocused(list()) ?? list().at(-1)
          if (message === undefined) tellNothing()
          else translating.toggle(message)
        },
      },
      {
        id: 'translateAll',
        group: 'matter',
        label: t('translations.all'),
        words: t('translations.actWords'),
        run: () => {
          const messages = list()
          if (messages.length === 0) tellNothing()
          else void showEach(messages, translating)
        },
      },
      {
        id: 'hideTranslations',
        group: 'matter',
        label: t('translations.allHide'),
        run: () => list().forEach(hide),
      },
    ]
  }, [translating, t])
  useActions(actions)
  return null
}

const isShown = (message: MessageView): boolean => {
  const state = findShown(shownTranslations.get(), message)?.state
  return state === 'said' || state === 'asking'
}

/** The newest first, which is read first; one after the other, and none after one that failed. */
async function showEach(messages: readonly MessageView[], { show }: Translating): Promise<void> {
  for (const message of messages.toReversed()) if (!isShown(message) && !(await show(message))) return
}

/** The message in which the cursor stands. */
const findFocused = (messages: readonly MessageView[]): MessageView | undefined =>
  messages.find(({ id }) => document.getElementById(messageAnchor(id))?.contains(document.activeElement))

/** What somebody has hidden stays hidden, and what failed is not asked for again and again. */
function useByThemselves({ messages }: TicketDetail, translating: Translating): void {
  const isWanted = usePreference('translatesByItself')
  useEffect(() => {
    if (!isWanted) return
    const isNew = (message: MessageView) => findShown(shownTranslations.get(), message) === undefined
    void showEach(
      messages.filter(message => translating.canTranslate(message) && isNew(message)),
      translating,
    )
  }, [isWanted, messages, translating])
}
