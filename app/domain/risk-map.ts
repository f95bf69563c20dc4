/** Which heat maps there are: two ways of telling enterprises or visits apart, and what each cell measures. */

export const mapPairs = ['places-classes', 'industries-classes', 'industries-places', 'fields-classes'] as const
export type MapPair = (typeof mapPairs)[number]
export const mapMeasures = ['draws', 'problems', 'counts'] as const
export type MapMeasure = (typeof mapMeasures)[number]

/**
 * Against what a cell is held for its control limits: the whole of its column or of its row, whichever keeps like with like; null where
 * neither does. Problem rates are compared within a class or a trade, never across them.
 */
export function baseOf(pair: MapPair, measure: MapMeasure): 'row' | 'column' | null {
  if (measure === 'counts' || pair === 'fields-classes') return null
  if (pair === 'places-classes') return 'column'
  if (pair === 'industries-places') return 'row'
  return measure === 'draws' ? 'column' : null
}

/** Which sums a table may show beside its cells without adding unlike things. */
export function totalsOf(pair: MapPair, measure: MapMeasure): { readonly rows: boolean; readonly columns: boolean } {
  // An enterprise may be drawn in several fields: their sum would count it several times.
  if (pair === 'fields-classes') return { rows: measure === 'counts', columns: measure === 'counts' }
  if (measure !== 'problems') return { rows: true, columns: true }
  return { rows: pair === 'industries-places', columns: pair === 'places-classes' }
}
