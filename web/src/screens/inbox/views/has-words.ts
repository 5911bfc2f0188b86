const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** Whether it has what was typed in it, accents and capitals aside. */
export const hasWords = (label: string, words: string): boolean => plain(label).includes(plain(words.trim()))
