const LONGEST = 80

/** The first sentence of what the customer wrote, without the handle that it begins with; cut between words. */
export function proposeTitle(said: string): string {
  const plain = said
    .replace(/^(?:\s*@[\w.@-]+[\s,:]*)+/u, '')
    .replace(/https?:\/\/\S+/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
  const [first = ''] = plain.split(/(?<=[.!?…])\s/u)
  const title = first.length >= SHORTEST ? first : plain
  if (title.length <= LONGEST) return title
  const cut = title.slice(0, LONGEST)
  const space = cut.lastIndexOf(' ')
  return `${(space > LONGEST / 2 ? cut.slice(0, space) : cut).trimEnd()}…`
}

/** "Ciao!" names no question. */
const SHORTEST = 15
