/** How classes moved in a month, how many enterprises have none, and how two models stand to each other; each model in its own scheme. */
import { classSchemes, findClassScheme } from '#domain/class-schemes/index.ts'
import { say } from '#app/text.ts'
import { formatCount, formatDayWithYear, formatFraction, formatPercent } from './format.ts'
import { judgeMove, type MovesContext } from './class-moves-context.ts'
import { presentCrosswalk, presentMoves } from './class-moves-tables.ts'
import type { ClassMovesPageView, DataTableView, MenuView } from './view-models.ts'

/** Builds the page. */
export function presentClassMoves(context: MovesContext): ClassMovesPageView {
  const { found, text } = context
  const words = text.riskClasses
  return {
    head: { trail: [{ label: text.risk.title, href: '/risk' }], title: sayConclusion(context), second: say`${sayUnclassified(context)}${words.second.schemes}` },
    menus: presentMenus(context),
    moves: presentMoves(context),
    crosswalk: found.crosswalk === null ? null : presentCrosswalk(context, found.crosswalk),
    crosswalkNone: words.crosswalk.none,
    months: { title: words.months.title, note: words.months.note, table: presentMonths(context), none: words.months.none },
    schemes: { title: words.schemes.title, table: presentSchemes(context) },
  }
}

function sayConclusion({ found, text, language }: MovesContext) {
  const words = text.riskClasses.headline
  if (found.models.length === 0) return say`${words.nothing}`
  const month = formatDayWithYear(found.to, language)
  const count = (kinds: readonly string[]): number => found.moves.filter((move) => kinds.includes(judgeMove(found.model, move))).reduce((sum, move) => sum + move.count, 0)
  const [worse, better] = [count(['worse']), count(['better'])]
  if (worse + better === 0) return say`${words.still({ model: found.model, month })}${text.common.sentenceEnd}`
  return say`${words.moved({ model: found.model, month, moved: formatCount(worse + better), worse: formatCount(worse), better: formatCount(better) })}${text.common.sentenceEnd}`
}

function sayUnclassified({ found, text, language }: MovesContext): string {
  const [newest] = found.months
  if (newest === undefined || newest.all === 0) return ''
  const none = newest.all - sumOf(newest.classes)
  const counted = { numerator: none, denominator: newest.all }
  return `${text.riskClasses.second.unclassified({ day: formatDayWithYear(newest.day, language), fraction: formatFraction(counted), share: formatPercent(counted) })}${text.common.sentenceEnd}`
}

function sumOf(classes: Readonly<Record<string, number>>): number {
  return Object.values(classes).reduce((sum, count) => sum + count, 0)
}

function presentMenus({ found, month, months, addressOf, text }: MovesContext): readonly MenuView[] {
  const words = text.riskClasses.choices
  const names = found.models.map(({ model }) => model)
  const menu = (label: string, value: string, choices: readonly string[], addressOfChoice: (choice: string) => string): MenuView => ({
    label, value, choices: choices.map((choice) => ({ label: choice, href: addressOfChoice(choice), current: choice === value })),
  })
  return [
    menu(words.model, found.model, names, (model) => addressOf({ model })),
    menu(words.month, month, months, (choice) => addressOf({ month: choice })),
    ...(found.crosswalk === null || names.length < 3 ? [] : [menu(words.other, found.crosswalk.other, names.filter((name) => name !== found.model), (other) => addressOf({ other }))]),
  ]
}

function presentMonths({ found, text }: MovesContext): DataTableView | null {
  if (found.months.length === 0) return null
  const { title, columns } = text.riskClasses.months
  return {
    caption: title,
    columns: [columns.month, columns.classified, columns.all, columns.unclassified, columns.share],
    rows: found.months.map(({ day, classes, all }) => {
      const classified = sumOf(classes)
      return [day, formatCount(classified), formatCount(all), formatCount(all - classified), all === 0 ? '' : `${formatPercent({ numerator: all - classified, denominator: all })}%`]
    }),
  }
}

/** Every scheme that a model here is of, the one in force first. */
function presentSchemes({ found, text, language }: MovesContext): DataTableView {
  const { title, columns, usual, until, since, noCrosswalk } = text.riskClasses.schemes
  const own = new Set(found.models.map(({ model }) => findClassScheme(model).id))
  const listed = classSchemes.filter(({ id, isUsual, validTo }) => own.has(id) || isUsual || validTo !== null)
  return {
    caption: title,
    columns: [columns.scheme, columns.classes, columns.models, columns.valid, columns.source, columns.crosswalk],
    rows: listed.map((scheme) => [
      scheme.name[language],
      scheme.classes.map(({ code, name }) => text.riskClasses.className(code, name[language])).join(text.common.listComma),
      [...scheme.models, ...(scheme.isUsual ? [usual] : [])].join(text.common.listComma),
      [scheme.validFrom === null ? '' : since(scheme.validFrom), scheme.validTo === null ? '' : until(scheme.validTo)].filter((part) => part !== '').join(text.common.listJoin),
      `${scheme.source.document}${scheme.source.clause}`,
      scheme.validTo === null ? '' : scheme.crosswalk === null ? noCrosswalk : Object.entries(scheme.crosswalk.classes).map(([one, other]) => `${one} → ${other}`).join(text.common.listComma),
    ]),
  }
}
