import type { Character, Language } from './character.ts'
import { hashSeed } from './random.ts'

/** The brand's two accounts on this network. */
export interface BrandNames {
  readonly careUsername: string
  readonly marketingUsername: string
}

/** The handles as the texts write them. */
export const WRITTEN_HANDLES: BrandNames = { careUsername: 'aurora_aiuta', marketingUsername: 'auroramobile' }

/** How somebody begins who says nearly the same a second time, so that no post of one person equals another. */
export const RETURNING: Readonly<Record<Language, readonly string[]>> = {
  it: ['', 'Rieccomi. ', 'Sempre io. ', 'Eccomi di nuovo. ', 'Ancora io. '],
  fr: ['', 'C’est encore moi. ', 'Re-bonjour. ', 'Me revoilà. ', 'Rebelote. '],
  en: ['', 'Me again. ', 'Hi again. ', 'Back again. ', 'It’s me, again. '],
}

/** Numbers that nobody can have: all begin with 000. */
function listNumbers(username: string) {
  const digits = String(hashSeed(username)).padStart(10, '4')
  return {
    order: `AUR-000-${digits.slice(-5)}`,
    phone: `000 ${digits.slice(-7, -4)} ${digits.slice(-4)}`,
    account: `000-${digits.slice(-9, -3)}`,
  }
}

/** The text as this person writes it to this brand. */
export function render(text: string, by: Character, brand: BrandNames): string {
  if (!/[{@]/.test(text)) return text
  const numbers = listNumbers(by.username)
  return text
    .replace(/\{([^{}|]*)\|([^{}|]*)\}/g, (_, his: string, her: string) => (by.gender === 'm' ? his : her))
    .replaceAll('{town}', by.town)
    .replaceAll('{order}', numbers.order)
    .replaceAll('{phone}', numbers.phone)
    .replaceAll('{account}', numbers.account)
    .replace(/@(aurora_aiuta|auroramobile)\b/g, handle =>
      handle === `@${WRITTEN_HANDLES.careUsername}`
        ? `@${brand.careUsername}`
        : `@${brand.marketingUsername}`,
    )
}

const LEADING_MENTIONS = /^(@\w+\s+)+/

/** The handles a post begins with belong to the network's way of replying, not to what was said. */
export const withoutLeadingMentions = (text: string): string => text.replace(LEADING_MENTIONS, '')

/** Puts the beginning of a second time after the handles, where people put it. */
export function renderVariation(text: string, by: Character, brand: BrandNames, variation: number): string {
  const rendered = render(text, by, brand)
  const beginning = RETURNING[by.language][variation] ?? ''
  const mentions = LEADING_MENTIONS.exec(rendered)?.[0] ?? ''
  return `${mentions}${beginning}${rendered.slice(mentions.length)}`
}
