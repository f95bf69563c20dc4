/**
 * Random numbers that are the same on every machine: sfc32 (Doty-Humphrey, PractRand) for sequences,
 * the finalizer of MurmurHash3 (Appleby) for values that belong to a number.
 * Every part of a simulation draws from a stream of its own, named by a path, so that parts do not disturb each other.
 */

export interface Random {
  /** A number in [0, 1). */
  unit(): number
  /** A whole number in [0, limit). */
  below(limit: number): number
  chance(probability: number): boolean
}

/** A stream of its own for each path. */
export function createRandom(seed: number, ...path: readonly (string | number)[]): Random {
  const key = makeKey(seed, ...path)
  let a = key
  let b = scramble(key ^ 0x9e3779b9)
  let c = scramble(key ^ 0x85ebca6b)
  let counter = 1
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + sum
    c |= 0
    return sum >>> 0
  }
  for (let round = 0; round < 12; round += 1) next()
  const unit = (): number => next() / 4294967296
  return {
    unit,
    below: (limit) => Math.floor(unit() * limit),
    chance: (probability) => unit() < probability,
  }
}

/** A 32-bit key that stands for a path under a seed. */
export function makeKey(seed: number, ...path: readonly (string | number)[]): number {
  let key = scramble(seed | 0)
  for (const step of path) {
    if (typeof step === 'number') key = scramble(key ^ scramble(step))
    else for (let index = 0; index < step.length; index += 1) key = scramble(key ^ step.charCodeAt(index))
  }
  return key
}

/** The value in [0, 1) that belongs to a number under a key: asked twice, answered alike. */
export function hashUnit(key: number, number: number): number {
  const high = Math.floor(number / 4294967296)
  return (scramble(key ^ scramble((number | 0) + 0x7f4a7c15) ^ (high === 0 ? 0 : scramble(high))) >>> 0) / 4294967296
}

function scramble(value: number): number {
  let mixed = value ^ (value >>> 16)
  mixed = Math.imul(mixed, 0x85ebca6b)
  mixed ^= mixed >>> 13
  mixed = Math.imul(mixed, 0xc2b2ae35)
  return mixed ^ (mixed >>> 16)
}
