/** Draws a kept sample again, and holds its frame against what the data holds now. */
import { createHash } from 'node:crypto'
import type { Redrawn } from '#app/presenters/filings/samples.ts'
import { findFrame, getKeptFrame } from '#app/queries/filings/find-samples.server.ts'
import { RefusedError } from '#app/queries/refusal.ts'
import type { Assessment, PageScope, Sample, SampledFile } from '#app/queries/types.ts'
import { drawSample } from '#domain/filings/sample.ts'

export async function redraw(scope: PageScope, { partyKind }: Assessment, sample: Sample, files: readonly SampledFile[]): Promise<Redrawn> {
  const kept = await getKeptFrame(scope, sample.sampleId)
  const isFrame = hash(kept) === sample.frameSha256 && kept.length === sample.frameCount
  const again = isFrame ? drawSample(kept, sample.size, sample.seed) : []
  const isSame = isFrame && again.length === files.length && files.every(({ key, position }) => again[position - 1] === key)
  const now = await findFrame(scope, { partyKind, party: sample.party, frame: sample.frame, fromDay: sample.fromDay, toDay: sample.toDay }).catch((error: unknown) => {
    if (error instanceof RefusedError && error.code === 'frame-empty') return []
    throw error
  })
  return { isSame, nowCount: hash(now.map(({ key }) => key)) === sample.frameSha256 ? null : now.length }
}

function hash(keys: readonly string[]): string {
  return createHash('sha256').update(keys.join('\n')).digest('hex')
}
