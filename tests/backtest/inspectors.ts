/**
 * How far the inspector alone would carry: the city's model knew who would come, ours must not. Read for this comparison only, after the
 * model is fixed; nothing of it reaches the model.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import { makeKey, hashUnit } from '#domain/random.ts'
import type { OrderedVisit } from '#domain/backtests/reorder.ts'
import { toDay } from './days.ts'

/** The test visits in the order of their inspector's rate of problems in the training rows of the city. */
export function orderByInspector(folder: string, seed: number): readonly OrderedVisit[] {
  const rows: Readonly<Record<string, string>>[] = parse(gunzipSync(readFileSync(join(folder, 'risk_scores.csv.gz'))), { columns: true })
  const counts = new Map<string, { visits: number; found: number }>()
  for (const { Test, Inspector_Assigned: inspector = '', criticalFound } of rows) {
    if (Test === 'TRUE') continue
    const kept = counts.get(inspector) ?? { visits: 0, found: 0 }
    counts.set(inspector, { visits: kept.visits + 1, found: kept.found + Number(criticalFound) })
  }
  const key = makeKey(seed, 'ties')
  return rows
    .filter(({ Test }) => Test === 'TRUE')
    .map(({ Inspection_ID: id, Inspector_Assigned: inspector = '', Inspection_Date: date = '', criticalFound }) => {
      const rate = counts.get(inspector)
      return { day: toDay(date), isFound: criticalFound === '1', score: (rate === undefined ? 0 : rate.found / rate.visits) + hashUnit(key, Number(id)) * 1e-9 }
    })
}
