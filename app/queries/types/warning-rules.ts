/** Rules of warnings as they are set, and how many warnings each has. */
import type { WarningSetting } from '#domain/warning-setting.ts'
import type { WarningLevel } from '#domain/warning.ts'

/** A setting with who entered it and why. */
export interface EnteredSetting extends WarningSetting {
  readonly rule: string
  readonly reason: string
  readonly enteredByName: string
  readonly enteredAt: string
}

/** Warnings of one rule, level and state within an area. */
export interface RuleCount {
  readonly rule: string
  readonly level: WarningLevel
  readonly state: 'new' | 'assigned' | 'in-hand' | 'settled' | 'checked'
  readonly count: number
}

/** The last run of the rules; null before the first. */
export interface RulesRun {
  readonly day: string
  readonly endedAt: string | null
}
