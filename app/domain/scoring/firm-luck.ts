/** Rates that could lie behind what was counted: draws from the posterior of a ratio under Jeffreys' prior. */
import type { Random } from '#domain/random.ts'

/** From so many on both sides on, a beta distribution and the normal one of its mean and variance differ by less than anybody reads. */
const MANY = 200

export interface Luck {
  /** A rate behind `numerator` of `denominator`. */
  rate(numerator: number, denominator: number): number
}

export function createLuck(random: Random): Luck {
  let spare: number | null = null
  // Box and Muller give two at a time.
  const normal = (): number => {
    if (spare !== null) {
      const kept = spare
      spare = null
      return kept
    }
    const radius = Math.sqrt(-2 * Math.log(1 - random.unit()))
    const angle = 2 * Math.PI * random.unit()
    spare = radius * Math.sin(angle)
    return radius * Math.cos(angle)
  }
  /** @see G. Marsaglia, W. W. Tsang (2000), "A simple method for generating gamma variables", ACM TOMS 26, 363–372 */
  const gamma = (shape: number): number => {
    if (shape < 1) return gamma(shape + 1) * (1 - random.unit()) ** (1 / shape)
    const [d, c] = [shape - 1 / 3, 1 / Math.sqrt(9 * (shape - 1 / 3))]
    for (;;) {
      const drawn = normal()
      const cube = (1 + c * drawn) ** 3
      if (cube > 0 && Math.log(1 - random.unit()) < 0.5 * drawn * drawn + d - d * cube + d * Math.log(cube)) return d * cube
    }
  }
  return {
    rate(numerator, denominator) {
      const [met, unmet] = [numerator + 0.5, denominator - numerator + 0.5]
      if (met < MANY || unmet < MANY) {
        const drawn = gamma(met)
        return drawn / (drawn + gamma(unmet))
      }
      const [all, mean] = [met + unmet, met / (met + unmet)]
      return Math.min(Math.max(mean + normal() * Math.sqrt((mean * (1 - mean)) / (all + 1)), 0), 1)
    },
  }
}
