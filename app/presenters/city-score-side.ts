/** Beside a scorecard: what would bring points back, the limits of the grades, and what the sheet says of itself. */
import { findIndicator } from '#domain/indicators/index.ts'
import { maySpeak } from '#domain/rights.ts'
import { fullMarks } from '#domain/scheme.ts'
import { compare, toHundredths } from '#domain/scoring/fraction.ts'
import { readOut, say } from '#app/text.ts'
import { addressScorecard } from './addresses.ts'
import { nameArea } from './area-names.ts'
import type { CityScoreContext } from './city-score-context.ts'
import { formatFullMarks, formatScore } from './format.ts'
import { listItemScores, lostBy, nameItem } from './score-cells.ts'
import { sayStanding } from './score-context.ts'
import { formatTotal } from './score-points.ts'
import { listGradeLimits } from './score-sheet.ts'
import { addressComments, presentComment } from './own-words.ts'
import type { SideSectionView } from './view-models.ts'
import { sayWork } from './work-words.ts'

/** Builds the sections. */
export function presentCitySide(context: CityScoreContext): readonly SideSectionView[] {
  return [presentLosses(context), ...presentOwn(context), ...presentPeers(context), presentGrades(context), presentScheme(context)]
}

/** Items that lost points, the most costly first, each with the work that mends it. */
function presentLosses(context: CityScoreContext): SideSectionView {
  const { text, city, askedPeriod } = context
  const words = text.scores.side
  const losses = listItemScores(city)
    .flatMap((score) => {
      const lost = lostBy(score)
      return lost === null || toHundredths(lost) === 0n ? [] : [{ code: score.item.code, lost }]
    })
    .sort((one, other) => compare(other.lost, one.lost))
  return {
    title: words.losses,
    note: words.lossesNote,
    table: null,
    matters: losses.map(({ code, lost }) => {
      const [figure, definition] = [city.figures.get(code), findIndicator(code)]
      return {
        title: nameItem(code, context),
        amount: words.lost(formatScore(toHundredths(lost))),
        badge: null,
        note: definition === null || figure === undefined ? '' : readOut(sayWork(figure, definition, context).full),
        href: addressScorecard(city.code, { period: askedPeriod, item: code }),
      }
    }),
    foot: losses.length > 0 ? [] : say`${listItemScores(city).some(({ outcome }) => outcome.kind === 'scored') ? words.noLosses : words.noneScored}`,
  }
}

/** What the city says of itself, always under the mark of its own words; none for who may neither read nor write it. */
function presentOwn(context: CityScoreContext): readonly SideSectionView[] {
  const { city, comments, departments, period, role } = context
  if (comments === undefined || (comments.length === 0 && !maySpeak({ role }))) return []
  const words = context.text.notes.own
  const href = addressComments({ period: period.text, ...(maySpeak({ role }) ? {} : { area: city.code }) })
  return [
    {
      title: words.title,
      note: '',
      table: null,
      matters: comments.map((comment) => {
        const { who, text, note } = presentComment(comment, departments ?? {}, context)
        const name = `${nameItem(comment.indicator, context)}${context.text.common.dot}${who}`
        return { title: name, amount: '', badge: null, note: `${text}（${note}）`, href: addressScorecard(city.code, { period: context.askedPeriod, item: comment.indicator }) }
      }),
      foot: [{ text: comments.length === 0 ? words.none : words.mark }, { text: ' ' }, { text: maySpeak({ role }) ? words.write : words.list, href }],
    },
  ]
}

/** Its peers with their totals and places, itself among them. */
function presentPeers({ city, cities, peers, text, askedPeriod, language }: CityScoreContext): readonly SideSectionView[] {
  if (peers === undefined) return []
  const words = text.scores.peers
  const group = cities.filter(({ code }) => code === city.code || peers.codes.includes(code))
  const own = group.filter(({ card }) => card.state === 'settled').findIndex(({ code }) => code === city.code)
  return [
    {
      title: words.title,
      note: words.note(peers.year),
      table: null,
      matters: group.map(({ card, place, ...party }) => ({
        title: nameArea(party, language),
        amount: formatTotal(card),
        badge: null,
        note: place === null ? text.scores.pendingPlace : words.inAll(place),
        href: party.code === city.code ? null : addressScorecard(party.code, { period: askedPeriod }),
      })),
      foot: own < 0 ? [] : say`${words.place(own + 1, group.length - 1)}`,
    },
  ]
}

function presentGrades({ text, language, city, scheme }: CityScoreContext): SideSectionView {
  const words = text.scores.side
  const stated = city.card.state === 'settled' ? (city.card.stated?.low ?? null) : null
  return {
    title: words.grades,
    note: words.gradesNote(formatFullMarks(fullMarks(scheme))),
    table: {
      columns: [],
      rows: listGradeLimits(scheme).map(({ id, name, hundredths }, index, all) => {
        const above = all[index - 1]
        return {
          cells: [
            name[language],
            hundredths === 0 && above !== undefined ? words.below(formatFullMarks(above.hundredths)) : words.from(formatFullMarks(hundredths)),
            stated === null ? '' : city.card.grade?.id === id ? words.here : BigInt(hundredths) > stated ? words.missing(formatScore(BigInt(hundredths) - stated)) : '',
          ],
          strong: city.card.grade?.id === id,
          link: null,
        }
      }),
    },
    matters: [],
    foot: [],
  }
}

function presentScheme(context: CityScoreContext): SideSectionView {
  const { text, language, scheme } = context
  return {
    title: text.scores.side.scheme,
    note: sayStanding(context),
    table: null,
    matters: [],
    foot: say`${text.scores.side.schemeText(scheme.name[language], scheme.note[language])}`,
  }
}
