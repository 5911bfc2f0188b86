import { line, lineIf, type ReadingLine, type Saying } from './reading.ts'

/** Where customers are led, and prepared answers. */
export function readChannels(saying: Saying): ReadingLine[] {
  const { words, document } = saying
  return [
    ...document.guides.map(({ name, reach }, at) =>
      line(['guides', at], words.guide(saying.text(name), saying.text(reach))),
    ),
    ...document.macros.map(({ name, text }, at) =>
      line(['macros', at], words.macroText(saying.text(name), saying.text(text))),
    ),
    ...readPublicLoop(saying),
  ]
}

/** By which of them the public hears of a matter that goes on elsewhere. */
function readPublicLoop(saying: Saying): ReadingLine[] {
  const { macros, publicLoop } = saying.document
  const said = [
    ['promiseMacro', saying.words.publicPromise],
    ['followUpMacro', saying.words.publicFollowUp],
  ] as const
  return said.flatMap(([field, say]) => {
    const macro = macros.find(({ key }) => key === publicLoop?.[field])
    return macro === undefined ? [] : [line(['publicLoop', field], say(saying.text(macro.name)))]
  })
}

/** How the brand speaks: nothing is said of what it leaves open. */
export function readTone(saying: Saying): ReadingLine[] {
  const { words } = saying
  const { greets, thanks, signature, forbiddenWords, emoji, maxCharacters } = saying.document.tone
  return [
    ...readAddress(saying),
    ...lineIf(greets, ['tone', 'greets'], () => words.greets),
    ...lineIf(thanks, ['tone', 'thanks'], () => words.thanks),
    ...(signature === null ? [] : [line(['tone', 'signature'], words.signature(signature))]),
    ...lineIf(forbiddenWords.length > 0, ['tone', 'forbiddenWords'], () =>
      words.forbiddenWords(saying.and(forbiddenWords.map(words.quote))),
    ),
    line(['tone', 'emoji'], words.emoji[emoji]),
    ...(maxCharacters === null
      ? []
      : [line(['tone', 'maxCharacters'], words.maxCharacters(saying.number(maxCharacters)))]),
  ]
}

function readAddress({ words, document }: Saying): ReadingLine[] {
  const { it, fr } = document.tone.address
  return [
    ...(it === undefined ? [] : [line(['tone', 'address', 'it'], words.address[it](words.italian))]),
    ...(fr === undefined ? [] : [line(['tone', 'address', 'fr'], words.address[fr](words.french))]),
  ]
}

export function readWords({ words, document }: Saying): ReadingLine[] {
  const topics = Object.entries(document.topics)
  const keywords = Object.entries(document.keywords)
  const hasWhole = [...topics, ...keywords].some(([, list]) => list.some(word => word.endsWith('.')))
  return [
    ...lineIf(hasWhole, ['topics'], () => words.wholeWords),
    ...topics.map(([name, list]) => line(['topics', name], words.topic(name, list.join(', ')))),
    ...keywords.map(([name, list]) => line(['keywords', name], words.keywords(name, list.join(', ')))),
  ]
}
