import { definePart } from '../parts/part.ts'

export const ringing = definePart(() => import('./ring.ts'))
