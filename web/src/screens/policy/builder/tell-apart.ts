/** Two entries may have one name for a while: a key for each, the same as long as nobody of that name comes before it. */
export const tellApart = (names: readonly string[]): readonly string[] =>
  names.map((name, at) => `${name} ${names.slice(0, at).filter(each => each === name).length}`)
