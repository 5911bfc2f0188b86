import type { Endpoint } from './endpoint.ts'
import { bondEndpoints } from './routes/bonds.ts'
import { directEndpoints } from './routes/directs.ts'
import { mediaEndpoints } from './routes/media.ts'
import { mediaLookupEndpoints } from './routes/media-lookup.ts'
import { oldMediaEndpoints } from './routes/old-media.ts'
import { postEndpoints } from './routes/posts.ts'
import { reactionEndpoints } from './routes/reactions.ts'
import { timelineEndpoints } from './routes/timelines.ts'
import { userEndpoints } from './routes/users.ts'
import { writeDirectEndpoints } from './routes/write-directs.ts'
import { writePostEndpoints } from './routes/write-posts.ts'
import { searchEndpoints } from './search/endpoints.ts'

/** All that the API answers under `/2`, one file of `routes/` a line. */
export const ENDPOINTS: readonly Endpoint[] = [
  ...userEndpoints,
  ...bondEndpoints,
  ...timelineEndpoints,
  ...searchEndpoints,
  ...postEndpoints,
  ...writePostEndpoints,
  ...reactionEndpoints,
  ...mediaEndpoints,
  ...oldMediaEndpoints,
  ...mediaLookupEndpoints,
  ...directEndpoints,
  ...writeDirectEndpoints,
]
