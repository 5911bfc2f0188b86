import type { Endpoint } from './endpoint.ts'
import { directEndpoints } from './routes/directs.ts'
import { postEndpoints } from './routes/posts.ts'
import { timelineEndpoints } from './routes/timelines.ts'
import { userEndpoints } from './routes/users.ts'
import { searchEndpoints } from './search/endpoints.ts'

/** All that the API answers under `/2`, one file of `routes/` a line. */
export const ENDPOINTS: readonly Endpoint[] = [
  ...userEndpoints,
  ...timelineEndpoints,
  ...searchEndpoints,
  ...postEndpoints,
  ...directEndpoints,
]
