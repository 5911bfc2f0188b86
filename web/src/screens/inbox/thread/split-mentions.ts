import { type Colleague, findMentions } from '../../../../../src/core/mention/find-mentions.ts'

export interface MentionPart {
  readonly text: string
  /** Whom it names; nobody where it is plain. Two people of one name are both named. */
  readonly memberIds: readonly string[]
}

/** Cuts the words of a note where it names colleagues. */
export function splitMentions(text: string, named: readonly Colleague[]): readonly MentionPart[] {
  if (named.length === 0) return [{ text, memberIds: [] }]
  const parts: MentionPart[] = []
  let end = 0
  for (const [start, found] of Map.groupBy(findMentions(text, named), each => each.start)) {
    if (start > end) parts.push({ text: text.slice(end, start), memberIds: [] })
    end = found[0]?.end ?? start
    parts.push({ text: text.slice(start, end), memberIds: found.map(({ memberId }) => memberId) })
  }
  if (end < text.length) parts.push({ text: text.slice(end), memberIds: [] })
  return parts
}
