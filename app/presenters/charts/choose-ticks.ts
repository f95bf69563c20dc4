/** Lowest and highest tick and the step between: three or four round ticks around the values. */
export const chooseTicks = (values: readonly number[]): { low: number; high: number; step: number } => {
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const rough = Math.max(most - least, 0.5) / 3
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power
  const low = settle(Math.floor(least / step) * step)
  // half a step of air, so that words above the highest point have room
  return { low, high: settle((Math.ceil((2 * most) / step) + 1) * (step / 2)), step: settle(step) }
}

/** 12.600000000000001 is 12.6. */
const settle = (value: number): number => Number(value.toFixed(10))

/** The ticks that are written: all but the highest, above which nothing has room. */
export const listTicks = ({ low, high, step }: { low: number; high: number; step: number }): readonly number[] => {
  const count = Math.ceil((high - low) / step - 1e-9)
  return Array.from({ length: count }, (_, index) => settle(low + index * step))
}

const ticks = new Intl.NumberFormat('en', { maximumFractionDigits: 10 })

/** A tick as the axis writes it. */
export const writeTick = (tick: number): string => ticks.format(tick)
