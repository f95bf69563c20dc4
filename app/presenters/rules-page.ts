/** The catalogue of rules, by what each does to a row. */
import { findingRules } from '#domain/finding-rules.ts'
import { reasons, severities, type RowReason } from '#domain/reasons.ts'
import { say } from '#app/text.ts'
import type { Reader } from './figures.ts'
import { formatCount } from './format.ts'
import { writeRule } from './rule-words.ts'
import type { RulesPageView } from './view-models.ts'

/** Builds the page. */
export function presentRulesPage(reader: Reader): RulesPageView {
  const { text, language } = reader
  const words = text.rules
  const all: readonly (readonly [code: string, reason: RowReason])[] = Object.entries(reasons)
  return {
    head: { trail: [{ label: text.deliveries.toList, href: '/deliveries' }], title: say`${words.headline(formatCount(all.length + findingRules.length))}`, second: say`${words.second}` },
    columns: words.column,
    groups: [...severities.map((severity) => ({
      id: severity,
      title: words.groups[severity].title,
      note: words.groups[severity].note,
      rows: all
        .filter(([, reason]) => reason.severity === severity)
        .map(([code, { message, advice, source }]) => ({
          code, name: text.deliveries.reasonNames[code] ?? code, message: writeRule(message[language]), advice: advice[language], source: source ?? words.noSource,
        })),
    })), presentFindingRules(reader)],
  }
}

function presentFindingRules({ text, language }: Reader): RulesPageView['groups'][number] {
  const words = text.findings
  return {
    id: 'findings',
    title: words.rulesTitle,
    note: words.rulesNote,
    rows: findingRules.map(({ code, severity, name, message, advice, source }) => ({
      code, name: `${name[language]}${text.common.dot}${words.severity[severity]}`, message: writeRule(message[language]), advice: advice[language], source: source?.[language] ?? words.noSource,
    })),
  }
}
