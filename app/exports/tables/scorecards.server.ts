/** Scorecards: the table of all cities, and the items of one city. */
import { nameColumn, type ExportDefinition } from '#app/exports/export.ts'
import { asRows, type TableRow } from '#app/exports/table.ts'
import { nameArea } from '#app/presenters/area-names.ts'
import { formatFullMarks, formatScore } from '#app/presenters/format.ts'
import { nameItem } from '#app/presenters/score-cells.ts'
import { listScoreColumns, listScoreRows } from '#app/presenters/score-export.ts'
import { sayStanding, type ScoreContext } from '#app/presenters/score-context.ts'
import { readScores, requireScoredParty } from '#app/score-page.server.ts'
import { toHundredths } from '#domain/scoring/fraction.ts'

export const scorecardsExport: ExportDefinition = {
  id: 'scorecards',
  page: 'scores',
  ask: async (tools) => {
    const scores = await readScores(tools)
    const rows = listScoreRows(scores)
    const { title } = scores.text.exports
    return { columns: listScoreColumns(scores), rows: () => asRows(rows), total: rows.length, title: title.scorecards, fileName: nameFile(title.scorecards, scores), about: describeSheet(scores) }
  },
}

export const scorecardExport: ExportDefinition = {
  id: 'scorecard',
  page: 'city-score',
  ask: async (tools) => {
    const { scores, city } = await requireScoredParty(tools, tools.url.searchParams.get('city') ?? '')
    const { text, language } = scores
    const rows = city.card.blocks.flatMap(({ block, items }) =>
      items.map(({ item, outcome, reading }): TableRow => {
        const figure = reading.state === 'not-reported' ? undefined : city.figures.get(item.code)
        return {
          block: block.name[language],
          code: item.code,
          name: nameItem(item.code, scores),
          points: outcome.kind === 'scored' ? formatScore(toHundredths(outcome.points.low)) : text.scores.export.states[reading.state],
          points_high: outcome.kind === 'scored' ? formatScore(toHundredths(outcome.points.high)) : null,
          full: formatFullMarks(item.hundredths),
          numerator: figure?.numerator ?? null,
          denominator: figure?.denominator ?? null,
          value: figure?.value ?? null,
          state: text.scores.export.states[reading.state],
        }
      }),
    )
    return {
      columns: [
        nameColumn(text, 'block', 'text', 'block'), nameColumn(text, 'code', 'text', 'code'), nameColumn(text, 'name', 'text', 'name'), { ...nameColumn(text, 'points', 'number', 'points'), decimals: 2 },
        { ...nameColumn(text, 'points_high', 'number', 'pointsHigh'), decimals: 2 }, nameColumn(text, 'full', 'number', 'full'), nameColumn(text, 'numerator', 'integer', 'numerator'), nameColumn(text, 'denominator', 'integer', 'denominator'),
        nameColumn(text, 'value', 'number', 'value'), nameColumn(text, 'state', 'text', 'state'),
      ],
      rows: () => asRows(rows),
      total: rows.length,
      title: text.exports.title.scorecard,
      fileName: nameFile(`${nameArea(city, language)} ${text.exports.title.scorecard}`, scores),
      about: [[text.exports.about.city, nameArea(city, language)], ...describeSheet(scores)],
    }
  },
}

function nameFile(what: string, { period }: ScoreContext): string {
  return `${what} ${period.from}—${period.to}`
}

function describeSheet(scores: ScoreContext): readonly (readonly [string, string])[] {
  const { period, text } = scores
  const words = text.exports.about
  return [[words.scheme, sayStanding(scores)], [words.period, `${period.from}—${period.to}`]]
}
