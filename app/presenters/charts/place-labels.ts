/**
 * Spreads labels along a line so that neighbours keep a distance, each as near to its wish as the others allow.
 * @param wishes where each label would stand, in px
 * @param pitch least distance between two labels
 * @returns where each stands, in the order of the wishes, all within `from` and `to` while there is room
 */
export const placeLabels = (wishes: readonly number[], pitch: number, from: number, to: number): number[] => {
  const order = wishes.map((wish, index) => ({ wish, index })).sort((one, other) => one.wish - other.wish)
  const placed: number[] = []
  let above = from - pitch
  for (const { wish } of order) {
    above = Math.max(wish, above + pitch)
    placed.push(above)
  }
  let below = to + pitch
  for (let rank = placed.length - 1; rank >= 0; rank -= 1) {
    below = Math.min(placed[rank] ?? to, below - pitch)
    placed[rank] = below
  }
  const result = wishes.map(() => 0)
  order.forEach(({ index }, rank) => {
    result[index] = placed[rank] ?? to
  })
  return result
}
