import { describe, expect, test } from 'vitest'
import { unflow } from './flowed.ts'

describe('flowing lines', () => {
  test.each<[text: string, expected: string]>([
    ['una riga \nche segue\nun’altra', 'una riga che segue\nun’altra'],
    ['tre \nin \nuna', 'tre in una'],
    ['> citata \n> ancora\nmia', '> citata ancora\nmia'],
    ['> citata \nmia', '> citata \nmia'],
    ['>> due \n> una', '>> due \n> una'],
    [' >non citata', '>non citata'],
    [' From qui', 'From qui'],
    ['parole \n-- \nMarta', 'parole \n-- \nMarta'],
    ['', ''],
  ])('%j', (text, expected) => expect(unflow(text, false)).toBe(expected))

  test('lose the space where it is only a mark', () => expect(unflow('日本 \n語', true)).toBe('日本語'))
})
