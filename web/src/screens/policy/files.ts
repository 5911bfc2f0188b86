import { definePart } from '../../parts/part.ts'

const yaml = definePart(() => import('yaml'), { isSeldom: true })

/** In characters; the desk takes no more. */
const MAX_POLICY_LENGTH = 400_000

/** A file as YAML; JSON is written anew for people. Null where it is too large for a policy. */
export async function readPolicyFile(file: File): Promise<string | null> {
  if (file.size > MAX_POLICY_LENGTH * 2) return null
  const text = (await file.text()).replace(/^\uFEFF/, '').replaceAll('\r\n', '\n')
  const source = /\.json$/i.test(file.name) ? await fromJson(text) : text
  return source.length > MAX_POLICY_LENGTH ? null : source
}

/** What is no JSON stays as it is: the screen then shows what is wrong with it, and where. @throws DeskError `offline` */
export async function fromJson(text: string): Promise<string> {
  const { stringify } = await yaml.fetch()
  try {
    return stringify(JSON.parse(text), { lineWidth: 110 })
  } catch {
    return text
  }
}

export function downloadYaml(source: string, name: string): void {
  const url = URL.createObjectURL(new Blob([source], { type: 'application/yaml' }))
  const link = document.createElement('a')
  link.href = url
  link.download = `${name}.yaml`
  link.click()
  URL.revokeObjectURL(url)
}
