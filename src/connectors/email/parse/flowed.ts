/** Joins the lines of `format=flowed` (RFC 3676): one that ends in a space goes on in the next of the same quote depth. */
export function unflow(text: string, isSpaceDeleted: boolean): string {
  const lines: string[] = []
  let open: number | null = null
  for (const line of text.split('\n')) {
    const depth = /^>*/.exec(line)?.[0].length ?? 0
    const words = line.slice(depth).replace(/^ /, '')
    const last = lines.length - 1
    if (open === depth && words !== '-- ') lines[last] = `${lines[last] ?? ''}${words}`
    else lines.push(depth === 0 ? words : `${'>'.repeat(depth)} ${words}`)
    const isFlowing = words.endsWith(' ') && words !== '-- '
    if (isFlowing && isSpaceDeleted) lines[lines.length - 1] = (lines.at(-1) ?? '').slice(0, -1)
    open = isFlowing ? depth : null
  }
  return lines.join('\n')
}
