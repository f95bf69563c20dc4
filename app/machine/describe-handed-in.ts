/** An entry of what was handed in → its answer to programs. */
import type { HandedIn } from '#app/queries/types.ts'

/** One object; `receipt` is null until the file was read. */
export function describeHandedIn(entry: HandedIn): Readonly<Record<string, unknown>> {
  const { handedInId, way, state, fileName, sha256, bytes, progressRows, progressBytes, handedAt, startedAt, finishedAt, fault } = entry
  const { deliveryId, deliveryState, batch, sourceTable, read, loaded, unchanged, replaced, withdrawn, held, rejected, reasons, refusal } = entry
  return {
    id: handedInId,
    way,
    state,
    file: fileName,
    sha256,
    bytes,
    sender: { area: entry.senderArea, department: entry.senderDepartment },
    mends: entry.mendsDeliveryId,
    withdraws: entry.withdrawsDeliveryId,
    table: entry.wantedTable,
    progress: { rows: progressRows, bytes: progressBytes },
    handedAt,
    startedAt,
    finishedAt,
    fault,
    receipt:
      deliveryId === null
        ? null
        : { delivery: deliveryId, state: deliveryState, batch, table: sourceTable, read, loaded, unchanged, replaced, withdrawn, held, rejected, reasons, refusal },
  }
}
