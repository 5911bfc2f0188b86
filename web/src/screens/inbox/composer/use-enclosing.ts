import { explainError } from '../../../components/explain-error.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import { definePart } from '../../../parts/part.ts'
import { changeExtras } from './extras.ts'
import type { Checks } from './use-checks.ts'
import type { Draft } from './use-draft.ts'

const cutting = definePart(() => import('./cut-text.ts'))
const attaching = definePart(() => import('./attach-files.ts'))

/** What goes with the text: files, and the posts behind the first one. */
export interface Enclosing {
  attach(files: readonly File[]): void
  /** Brings a file once more that did not get through. */
  attachAgain(key: string): void
  /** Cuts the text into posts that fit, or adds an empty one behind it. */
  split(): void
}

export function useEnclosing(draft: Draft, { isTooLong }: Checks): Enclosing {
  const t = useT()
  const { ticketId, mode, way } = draft
  return {
    attach: files => {
      if (way === undefined || way.media === null || mode === 'note' || files.length === 0) return
      void attaching.wait().then(({ attachFiles }) => attachFiles(ticketId, mode, way, files))
    },
    attachAgain: key => {
      if (mode === 'note') return
      void attaching.wait().then(({ attachAgain }) => attachAgain(ticketId, mode, key))
    },
    split: () => void split(draft, isTooLong).catch(error => draft.setTrouble(explainError(error, t))),
  }
}

async function split({ ticketId, mode, way, text, putText }: Draft, isTooLong: boolean): Promise<void> {
  if (way === undefined) return
  const { cutText } = await cutting.fetch()
  const [first = '', ...rest] = isTooLong ? cutText(text, way) : [text, '']
  putText(first)
  const added = rest.map(part => ({ key: crypto.randomUUID(), text: part }))
  changeExtras(ticketId, mode, current => ({ ...current, further: [...added, ...current.further] }))
}
