import { SAMPLE_CHANNEL } from '../../connectors/registry.ts'
import type { SampleView } from '../../contract/sample.ts'
import type { Trx } from '../../store/database.ts'
import { countSample, hasSample, type SamplePlace } from '../../store/sample.ts'
import type { Desk } from '../desk.ts'

export const samplePlace = (workspaceId: string): SamplePlace => ({ workspaceId, channel: SAMPLE_CHANNEL })

export const readSample = (desk: Desk, workspaceId: string): Promise<SampleView> =>
  desk.database.inWorkspace(workspaceId, trx => viewSample(trx, workspaceId))

export async function viewSample(trx: Trx, workspaceId: string): Promise<SampleView> {
  const place = samplePlace(workspaceId)
  return { isThere: await hasSample(trx, place), ...(await countSample(trx, place)) }
}
