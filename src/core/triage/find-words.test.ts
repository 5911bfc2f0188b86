import { describe, expect, test } from 'vitest'
import { findWords, foldText } from './find-words.ts'

const FOUND: readonly (readonly [string, string, string, readonly string[]])[] = [
  ['a word', 'la fattura è arrivata', 'fattura', ['fattura']],
  ['the endings of a stem', 'due fatture e una fattura', 'fattur', ['fattur']],
  ['only beginnings', 'autolesione, preventivo', 'lesion', []],
  ['not the middle of a word', 'inutile, tutela', 'util', []],
  ['not behind a digit', '5gatti', 'gatti', []],
  ['accents in one part', 'Problème', 'probleme', ['probleme']],
  ['accents in two parts', 'Proble\u0300me', 'problème', ['probleme']],
  ['an accent in the list', 'perche no', 'perché', ['perche']],
  ['a straight apostrophe', "c'è modo", "c'e modo", ["c'e modo"]],
  ['a curly apostrophe', 'c’è modo', "c'e modo", ["c'e modo"]],
  ['a word behind an apostrophe', "l'addebito", 'addebit', ['addebit']],
  ['letters drawn out', 'AIUTOOOOO', 'aiuto', ['aiuto']],
  ['letters drawn out in the middle', 'graaaazie', 'grazie', ['grazie']],
  ['a double letter drawn out', 'pessssimo', 'pessim', ['pessim']],
  ['a phrase over two lines', 'non\n  funziona', 'non funziona', ['non funziona']],
  ['capitals', 'URGENTE', 'urgent', ['urgent']],
  ['a word behind a hash', '#vergogna', 'vergogn', ['vergogn']],
  ['a word beside an emoji', '😡rotto😡', 'rott', ['rott']],
  ['an emoji', 'va bene 🔥', '🔥', ['🔥']],
  ['no handle', 'ciao @aurora_help', 'help', []],
  ['no link', 'https://help.example/urgent', 'urgent', []],
  ['a whole word', 'la nuova app, bella', 'app.', ['app']],
  ['no longer one', 'appena arrivata', 'app.', []],
  ['a whole word at the end', 'apri l’app', 'app.', ['app']],
  ['signs as they are', 'quanto costa (tutto)?', '(tutto)', ['(tutto)']],
  ['nothing in nothing', '', 'a', []],
]

describe('findWords finds', () => {
  test.each(FOUND)('%s', (_, text, word, expected) => expect(findWords(text, [word])).toEqual(expected))

  test('each word once, in the order of the text', () =>
    expect(findWords('rotto, guasto, rotto', ['guast', 'rott'])).toEqual(['rott', 'guast']))

  test('nothing of an empty list', () => expect(findWords('rotto', [])).toEqual([]))

  test('the same again after another text', () => {
    const words = ['rott']
    expect([findWords('rotto', words), findWords('sano', words), findWords('rotto', words)]).toEqual([
      ['rott'],
      [],
      ['rott'],
    ])
  })
})

test.each([
  ['Perché NO', 'perche no'],
  ['l’été', "l'ete"],
  ['a\n\tb', 'a b'],
  ['ŒUVRE', 'œuvre'],
])('foldText folds %s', (text, folded) => expect(foldText(text)).toBe(folded))
