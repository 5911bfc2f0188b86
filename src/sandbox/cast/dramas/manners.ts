import type { Language } from '../character.ts'
import { createRandom } from '../random.ts'
import { type Beat, beat, type Role, told } from './drama.ts'
import { MANNERS } from './manners-texts.ts'

/** How people of a crowd, who have no story of their own, react when the brand speaks to them. */
export function writeManners(roles: readonly Role[], language: Language, seed: string): Beat[] {
  const { relieved, heard, comes, thanks } = MANNERS[language]
  return roles.flatMap(({ role }) => {
    const random = createRandom(`${seed}:manners:${role}`)
    const soon = () => ({ to: 'brand', minutes: random.between(12, 45) / 60 })
    const invited = told(role, 'public', 'invitation')
    const solved = told(role, 'public', 'solved')
    const answered = told(role, 'public', 'answer', 'holding', 'question')
    return [
      beat(`${role}.relieved`, role, 'reply', random.pick(relieved), { ...soon(), after: [solved] }),
      beat(`${role}.heard`, role, 'reply', random.pick(heard), {
        ...soon(),
        after: [answered],
        unless: [solved, invited],
      }),
      beat(`${role}.comes`, role, 'direct', random.pick(comes), { ...soon(), after: [invited] }),
      beat(`${role}.thanks`, role, 'direct', random.pick(thanks), {
        ...soon(),
        after: [told(role, 'direct')],
      }),
    ]
  })
}
