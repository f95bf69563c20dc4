/** Files that are named together: tables before those that refer to them, whatever order they are named in. */
import type pg from 'pg'
import { inspectDelivery, type Delivery, type Wanted } from '#etl/delivery.ts'
import { entities } from '#etl/entities/index.ts'
import { readCatalogue } from '#etl/mapping/catalogue.ts'
import { describeUnreadable, type Receipt } from '#etl/receipts.ts'
import { Refusal } from '#etl/refusal.ts'
import { readLimits, type LoadLimits } from '#etl/settings.ts'

/** What each file is; those that cannot even be read have their receipt already. */
export async function inspectAll(paths: readonly string[], wanted: Wanted, limits: LoadLimits): Promise<{ deliveries: Delivery[]; receipts: Receipt[] }> {
  const deliveries: Delivery[] = []
  const receipts: Receipt[] = []
  for (const path of paths) {
    try {
      deliveries.push(await inspectDelivery(path, wanted, limits))
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      receipts.push(describeUnreadable(path, error))
    }
  }
  return { deliveries, receipts }
}

/** Refused files first, then tables before those that refer to them; files of one table keep the order they were named in. */
export function sortByDependence(deliveries: readonly Delivery[]): Delivery[] {
  const rank = ({ content }: Delivery): number => entities.findIndex((entity) => entity === content?.recognised.source.entity)
  return deliveries.map((delivery) => ({ delivery, rank: rank(delivery) })).sort((a, b) => a.rank - b.rank).map(({ delivery }) => delivery)
}

/** The order in which files are handed in; those that cannot be read come first, to be told of. One file is not looked into. */
export async function orderPaths(client: pg.Client, paths: readonly string[], wanted: Wanted): Promise<string[]> {
  if (paths.length < 2) return [...paths]
  const { deliveries, receipts } = await inspectAll(paths, { ...wanted, catalogue: await readCatalogue(client, wanted.sender ?? '') }, await readLimits(client))
  return [...receipts.map(({ file }) => file), ...sortByDependence(deliveries).map(({ path }) => path)]
}
