/** Joins the files of one locale: `…/inbox.json` with key `title` becomes `inbox.title`. */
export function joinCatalogue(
  files: Readonly<Record<string, Readonly<Record<string, string>>>>,
): ReadonlyMap<string, string> {
  const joined = new Map<string, string>()
  for (const [path, texts] of Object.entries(files)) {
    const namespace = path.slice(path.lastIndexOf('/') + 1, -'.json'.length)
    for (const [key, text] of Object.entries(texts)) joined.set(`${namespace}.${key}`, text)
  }
  return joined
}
