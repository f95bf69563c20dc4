/** A rule of warnings as it is set: its thresholds and whether it runs, from a day on. What was set before stays as history. */
import type { WarningRule } from '#domain/warning.ts'

export type Thresholds = Readonly<Record<string, number>>

export interface WarningSetting {
  readonly settingNo: number
  readonly thresholds: Thresholds
  readonly isEnabled: boolean
  readonly fromDate: string
}

/** The thresholds that the definition ships. */
export function shippedThresholds(rule: WarningRule): Thresholds {
  return Object.fromEntries(Object.entries(rule.thresholds).map(([name, { value }]) => [name, value]))
}

/**
 * The setting in force on a day: the last one entered whose day has come; the definition's own (number 0) before the first. A
 * threshold that came with a later version of the rule than the setting has the value it was shipped with.
 */
export function findSettingOn(rule: WarningRule, settings: readonly WarningSetting[], day: string): WarningSetting {
  const shipped = shippedThresholds(rule)
  const come = settings.filter(({ fromDate }) => fromDate <= day)
  const latest = come.reduce<WarningSetting | null>((last, one) => (last === null || one.settingNo > last.settingNo ? one : last), null)
  if (latest === null) return { settingNo: 0, thresholds: shipped, isEnabled: true, fromDate: '' }
  const known = Object.entries(latest.thresholds).filter(([name]) => name in shipped)
  return { ...latest, thresholds: { ...shipped, ...Object.fromEntries(known) } }
}

/** Thresholds read from what was typed, or the name of the first that is no whole number within its bounds. */
export function readThresholds(rule: WarningRule, read: (name: string) => string): { readonly thresholds: Thresholds } | { readonly fault: string } {
  const thresholds: Record<string, number> = {}
  for (const [name, { least, most }] of Object.entries(rule.thresholds)) {
    const typed = read(name)
    const value = /^\d{1,9}$/.test(typed) ? Number(typed) : null
    if (value === null || value < least || value > most) return { fault: name }
    thresholds[name] = value
  }
  return { thresholds }
}
