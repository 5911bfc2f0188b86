import type { Character } from './character.ts'
import type { Random } from './random.ts'
import { type BrandNames, RETURNING, render, renderVariation, withoutLeadingMentions } from './rendering.ts'
import type { Corpus } from './texts/corpus.ts'
import type { FollowUp, Situation } from './texts/follow-up.ts'
import type { Intent, Opening, Topic } from './texts/opening.ts'

export type Entry = Opening | FollowUp

/** A text as one person said it; `variation` is an index into `RETURNING`. */
export interface Said {
  readonly entry: Entry
  readonly variation: number
}

export interface Matter {
  readonly topic: Topic | null
  readonly intent: Intent | null
}

/** Who has said what. It sees to it that nobody repeats himself and that no text returns before its turn. */
export interface Wordbook {
  findSaid(by: Character, text: string): Said | null
  note(by: Character, said: Said): void
  findOpening(
    random: Random,
  ): { readonly by: Character; readonly opening: Opening; readonly text: string } | null
  findFollowUp(by: Character, situation: Situation, matter: Matter, random: Random): string | null
}

const VARIATIONS = [0, 1, 2, 3, 4]
/** A beginning is put only before texts that leave room for it and for the handles of a reply. */
const LONGEST_VARIED_TEXT = 200

const fitsMatter = ({ topics, intents }: FollowUp, { topic, intent }: Matter) =>
  (topics === undefined || (topic !== null && topics.includes(topic))) &&
  (intents === undefined || intents.includes(intent ?? 'problem'))

export function createWordbook(
  corpus: Corpus,
  characters: readonly Character[],
  brand: BrandNames,
): Wordbook {
  const uses = new Map<string, number>()
  const said = new Set<string>()
  const openingsBy = new Map<string, number>()
  const renderedBy = new Map<string, Map<string, Entry>>()
  const authorsOf = new Map(
    corpus.openings.map(opening => [
      opening,
      characters.filter(each => each.language === opening.language && opening.characters.includes(each.kind)),
    ]),
  )

  const isFree = (by: Character, entry: Entry, variation: number) =>
    !said.has(`${by.username} ${entry.id} ${variation}`) &&
    (variation === 0 || entry.text.length <= LONGEST_VARIED_TEXT)

  /** The texts used least: so none comes again before all that could be said have been. */
  function leastUsed<E extends Entry>(entries: readonly E[]): E[] {
    const fewest = Math.min(...entries.map(entry => uses.get(entry.id) ?? 0))
    return entries.filter(entry => (uses.get(entry.id) ?? 0) === fewest)
  }

  function quietest(authors: readonly Character[]): Character[] {
    const fewest = Math.min(...authors.map(each => openingsBy.get(each.username) ?? 0))
    return authors.filter(each => (openingsBy.get(each.username) ?? 0) === fewest)
  }

  function getRendered(by: Character): Map<string, Entry> {
    const known = renderedBy.get(by.username)
    if (known) return known
    const entries: Entry[] = [...corpus.openings, ...corpus.followUps]
    const rendered = new Map(
      entries
        .filter(entry => entry.language === by.language)
        .map(entry => [withoutLeadingMentions(render(entry.text, by, brand)), entry]),
    )
    renderedBy.set(by.username, rendered)
    return rendered
  }

  return {
    findSaid(by, text) {
      const bare = withoutLeadingMentions(text)
      const rendered = getRendered(by)
      for (const variation of VARIATIONS) {
        const beginning = RETURNING[by.language][variation] ?? ''
        const entry = bare.startsWith(beginning) && rendered.get(bare.slice(beginning.length))
        if (entry) return { entry, variation }
      }
      return null
    },
    note(by, { entry, variation }) {
      said.add(`${by.username} ${entry.id} ${variation}`)
      uses.set(entry.id, (uses.get(entry.id) ?? 0) + 1)
      if ('named' in entry) openingsBy.set(by.username, (openingsBy.get(by.username) ?? 0) + 1)
    },
    findOpening(random) {
      for (const variation of VARIATIONS) {
        const sayable = corpus.openings.filter(opening =>
          authorsOf.get(opening)?.some(author => isFree(author, opening, variation)),
        )
        if (sayable.length === 0) continue
        const opening = random.pick(leastUsed(sayable))
        const free = (authorsOf.get(opening) ?? []).filter(author => isFree(author, opening, variation))
        const by = random.pick(quietest(free))
        return { by, opening, text: renderVariation(opening.text, by, brand, variation) }
      }
      return null
    },
    findFollowUp(by, situation, matter, random) {
      const fitting = corpus.followUps.filter(
        each =>
          each.language === by.language &&
          each.situation === situation &&
          each.characters.includes(by.kind) &&
          fitsMatter(each, matter),
      )
      for (const variation of VARIATIONS) {
        const free = fitting.filter(each => isFree(by, each, variation))
        if (free.length > 0) {
          return renderVariation(random.pick(leastUsed(free)).text, by, brand, variation)
        }
      }
      return null
    },
  }
}
