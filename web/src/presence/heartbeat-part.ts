import { definePart } from '../parts/part.ts'

export const heartbeat = definePart(() => import('./heartbeat.ts'))
