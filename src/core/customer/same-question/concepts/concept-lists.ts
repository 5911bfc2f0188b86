/**
 * Words that speak of the same, under one name: `things` are what a question is about, `happenings` what has become of
 * them or is wanted of them. Words are beginnings without accents; `a_b` are beginnings that stand side by side, a
 * beginning that ends in `_` is a whole word, `!a` counts only behind a word such as "not".
 */
export interface Concepts {
  readonly things: Readonly<Record<string, string>>
  readonly happenings: Readonly<Record<string, string>>
}
