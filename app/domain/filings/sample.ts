/** Draws a sample of files that anybody can draw again: by a seed, from a frame in the order of its keys. */
import { createRandom } from '#domain/random.ts'

export const MOST_SEED = 4_294_967_295
export const LARGEST_SAMPLE = 500
export const LARGEST_FRAME = 100_000

/** By code points, which is the order of their bytes in UTF-8 and what the database calls "C". */
export function compareKeys(left: string, right: string): number {
  const [one, other] = [[...left], [...right]]
  const at = one.findIndex((character, index) => character !== other[index])
  if (at === -1) return one.length - other.length
  return (one[at]?.codePointAt(0) ?? 0) - (other[at]?.codePointAt(0) ?? -1)
}

/**
 * Draws without putting back, each file as likely as any other (Fisher and Yates, as far as it is needed).
 * @param frame keys in their order, none twice
 * @returns the drawn keys in the order in which they were drawn
 * @throws RangeError for a frame out of order, or a size that it does not hold
 */
export function drawSample(frame: readonly string[], size: number, seed: number): readonly string[] {
  if (!Number.isInteger(size) || size < 1 || size > frame.length) throw new RangeError(`${size} of ${frame.length} cannot be drawn`)
  const isOrdered = frame.every((key, index) => index === 0 || compareKeys(frame[index - 1] ?? '', key) < 0)
  if (!isOrdered) throw new RangeError('the frame is out of order or holds a key twice')
  const random = createRandom(seed, 'sample')
  const moved = new Map<number, number>()
  return Array.from({ length: size }, (_, place) => {
    const chosen = place + random.below(frame.length - place)
    const index = moved.get(chosen) ?? chosen
    moved.set(chosen, moved.get(place) ?? place)
    return frame[index] ?? ''
  })
}
