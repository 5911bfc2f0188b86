import { guessHeight, writePage } from './write-page.ts'

export interface SealedLetter {
  readonly page: string
  /** In pixels, as far as one can guess. */
  readonly height: number
}

const BLOCKS = 'p, br, tr, li, h1, h2, h3, h4, pre'

/**
 * The page of a letter, complete in itself. Its pictures are fetched here, where the session is, and only from the
 * desk: the frame has no origin and no cookies. Its styles become rules of one style tag, which the policy lets in.
 * Links show where they lead and are not followed: the text beside it has them.
 */
export async function sealLetter(html: string, nonce: string): Promise<SealedLetter> {
  const { body } = new DOMParser().parseFromString(setStylesAside(html), 'text/html')
  const rules = liftStyles(body)
  for (const link of body.querySelectorAll('a[href]')) {
    link.setAttribute('title', link.getAttribute('href') ?? '')
    link.removeAttribute('href')
  }
  await Promise.all([...body.querySelectorAll('img')].map(bringPicture))
  const height = guessHeight({
    letters: body.textContent.length,
    blocks: body.querySelectorAll(BLOCKS).length,
    pictures: body.querySelectorAll('img[src]').length,
  })
  return { page: writePage(body.innerHTML, rules, nonce), height }
}

/** The policy is asked already while the text is read, and complains of each style: under another name it is silent. */
export const setStylesAside = (html: string): string =>
  html.replace(/<[a-z][^>]*>/giu, tag => tag.replace(/\sstyle=/giu, ' data-style='))

function liftStyles(body: HTMLElement): string {
  const rules: string[] = []
  const probe = document.createElement('span')
  for (const element of body.querySelectorAll('[data-style]')) {
    // Read and written by the browser, a style is nothing but declarations: it cannot close its rule.
    probe.style.cssText = element.getAttribute('data-style') ?? ''
    element.removeAttribute('data-style')
    const place = `l${rules.length}`
    element.classList.add(place)
    rules.push(`.${place}{${probe.style.cssText}}`)
  }
  return rules.join('').replaceAll('<', '')
}

const OWN = /^\/api\/attachments\/[\w-]+$/

async function bringPicture(picture: HTMLImageElement): Promise<void> {
  const address = picture.getAttribute('src') ?? ''
  if (address.startsWith('data:')) return
  picture.removeAttribute('src')
  picture.removeAttribute('srcset')
  if (!OWN.test(address)) return
  try {
    const answer = await fetch(address)
    if (answer.ok) picture.setAttribute('src', await readAsData(await answer.blob()))
  } catch {
    // Out of reach: its description stands in its place.
  }
}

const readAsData = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(blob)
  })
