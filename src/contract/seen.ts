import { z } from 'zod'
import { instant } from './parts.ts'

/** Until when I have read it, by the time of the last message that I was shown; null to read it again. */
export const seenRequest = z.object({ until: instant.nullable() })
