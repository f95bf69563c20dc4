import type { HeatStep, TargetBin } from '#app/presenters/view-models.ts'
import styles from './tint.module.css'

/** Class of a step of "how much", lowest 0; nothing for a value without a step. */
export const tintOfStep = (step: HeatStep | null): string | undefined => (step === null ? undefined : styles[`step${step}`])

/** Class of a bin of distance to target, worst 0; nothing for a value without a target. */
export const tintOfBin = (bin: TargetBin | null): string | undefined => (bin === null ? undefined : styles[`bin${bin}`])
