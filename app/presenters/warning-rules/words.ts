/** How a rule's numbers and limits read, on the catalogue and on its own page. */
import { shippedThresholds, type Thresholds, type WarningSetting } from '#domain/warning-setting.ts'
import type { WarningRule } from '#domain/warning.ts'
import { buildAddress } from '../addresses.ts'
import type { Reader } from '../figures.ts'
import { formatCount } from '../format.ts'
import type { EntryFieldView } from '../view-models.ts'

export const RULES_ADDRESS = '/warnings/rules'

/** The page of one rule; with what is tried on the past. */
export function addressRule(code: string, tried: Readonly<Record<string, string>> = {}): string {
  return buildAddress(`${RULES_ADDRESS}/${code}`, tried)
}

/** 户次 3 户次、月数 24 个月; the word for none where there are none. */
export function sayThresholds(rule: WarningRule, values: Thresholds, { text, language }: Reader): string {
  const words = text.warningRules
  const parts = Object.entries({ ...shippedThresholds(rule), ...values }).flatMap(([name, value]) => {
    const threshold = rule.thresholds[name]
    return threshold === undefined ? [] : [words.threshold(threshold.name[language], formatCount(value), threshold.unit[language])]
  })
  return parts.length === 0 ? words.noThreshold : parts.join(text.common.listComma)
}

/** Within how many working days a warning is to be settled. */
export function sayLimit(rule: WarningRule, { text }: Reader): string {
  return rule.kind === 'rows' ? text.warningRules.own : text.warningRules.days(formatCount(rule.settleDays))
}

/** A field for each threshold, named as it is in the definition. */
export function presentNumberFields(rule: WarningRule, inForce: Pick<WarningSetting, 'thresholds'>, { text, language }: Reader): readonly EntryFieldView[] {
  const words = text.warningRules.form
  return Object.entries(rule.thresholds).map(([name, threshold]): EntryFieldView => ({
    kind: 'line', name, label: threshold.name[language], value: String(inForce.thresholds[name] ?? threshold.value), longest: 9, isRequired: true,
    hint: words.valueHint(formatCount(threshold.least), formatCount(threshold.most), threshold.unit[language]),
  }))
}
