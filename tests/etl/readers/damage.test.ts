/** Valid files of every kind, damaged at random under a seed: whatever comes of it is rows or a refusal, never a crash or a made-up character. */
import { expect, it } from 'vitest'
import { createRandom } from '#domain/random.ts'
import { Refusal } from '#etl/refusal.ts'
import { damageBytes } from '../../fuzz/damage.ts'
import { kinds, packings, type FuzzKind } from '../../fuzz/kinds.ts'
import { readDelivery, REGION, SUBJECTS } from './support.ts'

/** More of them by hand: `DAMAGE_ROUNDS=2000 npx vitest run tests/etl/readers/damage.test.ts`. */
const ROUNDS = Number(process.env.DAMAGE_ROUNDS ?? 15)
const MOST_MS = 20_000
/** Tried in a process each, so fewer of them are. */
const roundsOf = ({ name, isBinary }: FuzzKind): number => (isBinary && name !== 'XLS' ? Math.ceil(ROUNDS / 3) : ROUNDS)

const table = [SUBJECTS, ...Array.from({ length: 40 }, (_, index) => [`S${index}`, `第${index}家“企业”`, REGION])]
const [text] = kinds
/** Text in each packing, the packed bytes damaged. */
const packed = packings.flatMap(([name, pack]): FuzzKind[] => (name === 'plain' || text === undefined ? [] : [{ ...text, name, write: (rows) => pack(text.write(rows)) }]))

it.each([...kinds, ...packed])('$name, damaged', { timeout: MOST_MS * Math.max(4, ROUNDS) }, async (kind) => {
  const { name, isBinary, write, wrap } = kind
  const bytes = write(table)
  expect((await readDelivery(wrap(bytes))).rows).toHaveLength(40)
  // A seed under which no process has to be ended: each of those takes its five seconds.
  const random = createRandom(42, 'damage', name)
  for (let round = 0; round < roundsOf(kind); round += 1) {
    const damaged = damageBytes(bytes, random)
    const begun = performance.now()
    const found = await readDelivery(wrap(damaged)).catch((error: unknown) => error)
    expect(performance.now() - begun, `${name}, round ${round}`).toBeLessThan(MOST_MS)
    if (found instanceof Refusal) continue
    expect(found, `${name}, round ${round}`).not.toBeInstanceOf(Error)
    // Kinds that say of their own what is text are decoded by their libraries; the rows are refused later.
    if (!isBinary) expect(JSON.stringify((found as { rows: unknown }).rows), `${name}, round ${round}`).not.toContain('\ufffd')
  }
})
