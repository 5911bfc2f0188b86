import type { SnippetView } from '../../../../src/contract/search.ts'

/** A find's words, with those that were searched marked. Text alone: nothing in it is ever read as HTML. */
export function Marked({ text, marks }: SnippetView) {
  let at = 0
  const parts = marks.flatMap(({ from, to }) => {
    const plain = text.slice(at, from)
    at = to
    return [plain, <mark key={from}>{text.slice(from, to)}</mark>]
  })
  return (
    <>
      {parts}
      {text.slice(at)}
    </>
  )
}
