/** A first draft of the notice (通报) about a ranking; its author reads, changes and publishes it as any other. */
import { fullMarks } from '#domain/scheme.ts'
import { toHundredths } from '#domain/scoring/fraction.ts'
import { readOut } from '#app/text.ts'
import { nameArea } from './area-names.ts'
import { formatDayInProse, formatFullMarks, formatScore } from './format.ts'
import { listMeanLosses, nameItem } from './score-cells.ts'
import { partyWords, type ScoreContext } from './score-context.ts'
import { formatTotal } from './score-points.ts'
import { sayScoresHeadline } from './scores-headline.ts'

const LOSSES_NAMED = 5

export interface DraftedNotice {
  readonly title: string
  readonly period: string
  readonly body: string
}

/** Writes the draft. */
export function draftNotice(context: ScoreContext): DraftedNotice {
  const { scheme, text, language, period, cities } = context
  const words = text.scores.notice
  const day = (value: string): string => formatDayInProse(value, language)
  const basis = words.basis({
    document: `${scheme.source.document} ${scheme.source.clause}`, counted: partyWords(context).counted(cities.length), from: day(period.from), to: day(period.to), full: formatFullMarks(fullMarks(scheme)),
  })
  const parts: readonly (readonly [string, readonly string[]])[] = [
    [words.heads.overall, [readOut(sayScoresHeadline(context))]],
    [words.heads.table, writeTable(context)],
    [words.heads.losses, listLosses(context)],
    [words.heads.near, listNear(context)],
    [words.heads.demands, [words.demands]],
  ]
  return { title: words.title(scheme.year, words.whom[scheme.of]), period: period.text, body: [basis, ...parts.flatMap(([head, lines]) => ['', `## ${head}`, '', ...lines])].join('\n') }
}

function writeTable(context: ScoreContext): readonly string[] {
  const { text, language, cities } = context
  const { columns, pending, unranked, cell } = text.scores
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [
    row([columns.place, partyWords(context).one, columns.total, columns.grade]),
    row(['--', '--', '--', '--']),
    ...cities.map(({ card, place, ...party }) =>
      row([
        place === null ? '—' : String(place), nameArea(party, language), formatTotal(card) || cell.noValue,
        card.grade === null ? (card.state === 'pending' ? pending : unranked) : card.grade.name[language],
      ]),
    ),
  ]
}

function listLosses(context: ScoreContext): readonly string[] {
  const { text } = context
  return listMeanLosses(context)
    .slice(0, LOSSES_NAMED)
    .map(({ item, mean }, index) => `${index + 1}. ${text.scores.notice.loss({ name: nameItem(item.code, context), full: formatFullMarks(item.hundredths), lost: formatScore(toHundredths(mean)) })}`)
}

/** Runs of neighbours whose totals are too near. */
function listNear({ cities, text, language }: ScoreContext): readonly string[] {
  const words = text.scores.notice
  const groups: string[][] = []
  for (const [index, party] of cities.entries()) {
    const name = nameArea(party, language)
    if (cities[index - 1]?.joinsNext === true) groups[groups.length - 1]?.push(name)
    else if (party.joinsNext) groups.push([name])
  }
  return groups.length === 0 ? [words.noNear] : groups.map((names) => `- ${words.nearGroup(names.join(text.common.listComma))}`)
}
