import type { SandboxUser } from '../network.ts'
import { html } from './html.ts'

/** A disc with the person's initials, in a colour that stays with the username. */
export function renderAvatar(user: SandboxUser): string {
  const initials = user.name
    .split(/\s+/)
    .slice(0, 2)
    .map(word => /\p{L}|\p{N}/u.exec(word)?.[0] ?? '')
    .join('')
  const hue = [...user.username].reduce(
    (sum, character) => (sum * 31 + (character.codePointAt(0) ?? 0)) % 360,
    7,
  )
  return html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96" width="96" height="96">
    <circle cx="48" cy="48" r="48" fill="hsl(${hue} 45% 42%)"/>
    <text x="48" y="60" text-anchor="middle" font-family="sans-serif" font-size="34" fill="#fff">${initials}</text>
  </svg>`.text
}
