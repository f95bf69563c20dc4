/** The table of all parties: the sentence, what to show, the sheet. */
import { listItems, partyKinds } from '#domain/scheme.ts'
import type { PlaceBand } from '#domain/scoring/firmness.ts'
import { addressNotice, addressPlaces, addressPrint, addressRanking, addressScores, addressWhatIf, type ScoresChoice } from './addresses.ts'
import { presentExports } from './export-menu.ts'
import { formatCount, formatDayInProse } from './format.ts'
import { nameItem, readScoreMode, scoreModes } from './score-cells.ts'
import { sayStanding, type SchemeWords, type ScoreContext } from './score-context.ts'
import { addressSheet } from './sheets/addresses.ts'
import { presentScoreSheet, readScoreSort } from './score-sheet.ts'
import { sayScoresHeadline, sayScoresSecond } from './scores-headline.ts'
import type { ChoiceView, ExportMenuView, ReadingBarView, ScoresPageView, Sentence } from './view-models.ts'

/** Builds the page. @param choice as it stands in the address; null where the reader left the default */
export function presentScores(context: ScoreContext, choice: ScoresChoice, reckoned: { readonly bands: ReadonlyMap<string, PlaceBand>; readonly draws: number } | null = null): ScoresPageView {
  const { text } = context
  const mode = readScoreMode(choice.show)
  const sort = readScoreSort(choice.sort, context.scheme)
  const words = text.scores
  const sorts = offerSorts(choice, context)
  return {
    head: { trail: [], title: sayScoresHeadline(context), second: [...(reckoned === null ? [] : sayIntervals(reckoned.draws, context)), ...sayScoresSecond(context)] },
    modes: [
      { label: words.partyLabel, choices: partyKinds.map((of): ChoiceView => ({ label: words.party[of].tab, href: addressScores({ period: choice.period, of: of === 'cities' ? null : of }), current: of === context.scheme.of })) },
      {
        label: words.show,
        choices: scoreModes.map((one): ChoiceView => ({ label: words.modes[one], href: addressScores({ ...choice, show: one === 'points' ? null : one }), current: one === mode })),
      },
    ],
    menus: [{ label: words.sort, value: sorts.find(({ current }) => current)?.label ?? words.sorts.total, choices: sorts }],
    links: [{ label: words.sheetLink, href: addressSheet(context.whole) }, { label: words.notice.link, href: addressNotice(choice, context.reading) }, { label: text.places.whatIf.link, href: addressWhatIf(choice.period, choice.of) }, { label: text.places.link, href: addressPlaces({ period: choice.period, of: choice.of }) }],
    exports: withRanking(presentExports('scorecards', { period: choice.period, of: choice.of }, context, false, addressPrint('scores', { ...choice })), choice, context),
    sheet: presentScoreSheet(context, mode, sort, reckoned?.bands ?? null),
  }
}

/** The menu with the ranking as evaluators hang it out, first of all. */
function withRanking(menu: ExportMenuView, choice: ScoresChoice, { text }: ScoreContext): ExportMenuView {
  const { ranking } = text.scores
  return { ...menu, choices: [{ id: 'ranking', label: ranking.menu, note: ranking.menuNote, href: addressRanking(choice) }, ...menu.choices] }
}

/** 名次区间：权重各变动 ±40%…; after it comes where the points are lost. */
function sayIntervals(draws: number, { scheme, text }: ScoreContext): Sentence {
  return [{ text: text.places.intervalNote({ ...scheme.choicePercent, draws: formatCount(draws) }) }]
}

function offerSorts(choice: ScoresChoice, context: ScoreContext): readonly ChoiceView[] {
  const words = context.text.scores.sorts
  const sort = readScoreSort(choice.sort, context.scheme)
  const now = typeof sort === 'string' ? sort : sort.item
  const offer = (key: string, label: string): ChoiceView => ({ label, href: addressScores({ ...choice, sort: key === 'total' ? null : key }), current: key === now })
  return [offer('total', words.total), offer('area', words.area), ...listItems(context.scheme).map(({ code }) => offer(code, `${code} ${nameItem(code, context)}`))]
}

/** Which sheet, and how far its assessment has come. */
export function sayScheme(context: SchemeWords): Sentence {
  return [{ text: sayStanding(context), title: context.scheme.note[context.language] }]
}

/** Readings to choose from once an assessment has frozen its figures; undefined before. @param url of the page as it stands */
export function offerReadings({ assessment, reading, text, language }: ScoreContext, url: URL): ReadingBarView['readings'] | undefined {
  if (assessment === null || assessment.frozenAt === null) return undefined
  const address = (choice: string): string => {
    const asked = new URLSearchParams(url.searchParams)
    asked.set('reading', choice)
    return `${url.pathname}?${asked.toString()}`
  }
  const words = text.shell.reading
  return [
    { label: words.live, href: address('live'), current: reading === 'live', mark: 'dot' },
    { label: words.frozen(formatDayInProse(assessment.toDay, language)), href: address('frozen'), current: reading === 'frozen', mark: 'lock' },
  ]
}
