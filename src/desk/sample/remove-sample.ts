import type { SampleView } from '../../contract/sample.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import { insertEvents } from '../../store/event.ts'
import { lockChannel } from '../../store/ingest/lock-channel.ts'
import { deleteSample, isSampleMixed } from '../../store/sample.ts'
import { fact } from '../../store/ticket.ts'
import { wakeEverybody } from '../../store/wake.ts'
import type { Desk } from '../desk.ts'
import { samplePlace, viewSample } from './sample-place.ts'

/** All that was invented goes, with what people answered and noted on it; nothing else does. Twice is once. */
export async function removeSample(
  desk: Desk,
  workspaceId: string,
  memberId: string,
): Promise<Result<SampleView, 'sampleMixed'>> {
  return desk.database.inWorkspace(workspaceId, async trx => {
    const place = samplePlace(workspaceId)
    await lockChannel(trx, workspaceId, place.channel)
    const { isThere, ...counts } = await viewSample(trx, workspaceId)
    if (isThere) {
      if (await isSampleMixed(trx, place)) return refuse('sampleMixed')
      await deleteSample(trx, place)
      const removed = fact(
        { type: 'sample.removed', data: counts },
        { kind: 'person', memberId },
        workspaceId,
        null,
      )
      await insertEvents(trx, workspaceId, [removed], { newId: desk.newId, now: desk.now() })
      await wakeEverybody(trx)
    }
    return ok(await viewSample(trx, workspaceId))
  })
}
