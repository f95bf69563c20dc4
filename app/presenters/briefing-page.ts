/** One briefing as it is read: the document, what moved since, what may be done, what it said before. */
import type { AnsweredTag, Briefing, BriefingVersion, TaggedFigure } from '#app/queries/types.ts'
import { say } from '#app/text.ts'
import { nameArea } from './area-names.ts'
import { presentDocument } from './briefing-document.ts'
import { hasMoved, nameTagged, sayFraction, sayTagged, sayThen } from './briefing-figure.ts'
import { addressBriefing, addressBriefings } from './briefings-page.ts'
import type { Reader } from './figures.ts'
import { formatCount, formatInstantInList } from './format.ts'
import type { BriefingPageView } from './view-models.ts'
import { nameWriter } from './writers.ts'

export interface BriefingInput {
  readonly briefing: Briefing
  /** Those of its version that the reader may see. */
  readonly figures: readonly TaggedFigure[]
  /** What its tags stand for now; empty for who only reads. */
  readonly now: readonly AnsweredTag[]
  readonly earlier: readonly BriefingVersion[]
  readonly departments: Readonly<Record<string, string>>
  readonly batch: number
  readonly csrf: string
  readonly mayWrite: boolean
}

/** Builds the page. */
export function presentBriefingPage(input: BriefingInput, reader: Reader): BriefingPageView {
  const { briefing, figures, now, earlier, departments } = input
  const words = reader.text.briefings
  const area = { code: briefing.area, name: briefing.areaName }
  const answers = new Map(now.flatMap(({ index, figure }): [number, TaggedFigure][] => (figure === null ? [] : [[index, figure]])))
  return {
    head: {
      trail: [{ label: words.title, href: addressBriefings() }],
      title: say`${briefing.title}`,
      second: say`${words.line(words.states[briefing.state], nameArea(area, reader.language), nameWriter(briefing.authorName, reader), briefing.version, formatInstantInList(briefing.changedAt))}`,
    },
    document: presentDocument({ ...briefing, area, figures: new Map(figures.map((figure) => [figure.position, figure])), now: answers, departments }, reader),
    files: [
      { label: words.word, href: addressBriefing(briefing.briefingId, 'file', 'docx'), download: true },
      { label: words.pdf, href: addressBriefing(briefing.briefingId, 'file', 'pdf'), download: true },
    ],
    actions: presentActions(input, reader),
    moved: input.mayWrite && figures.length > 0 ? presentMoved(input, answers, reader) : null,
    figures:
      figures.length === 0
        ? null
        : {
            title: words.figures.title,
            table: {
              caption: words.figures.caption,
              columns: [words.figures.what, words.figures.value, words.figures.fraction],
              rows: figures.map((figure, index) => [`${index + 1}. ${nameTagged(figure, departments, reader)}`, sayTagged(figure, reader), sayFraction(figure, reader)]),
            },
          },
    history: {
      title: words.history.title,
      textLabel: words.history.text,
      versions: earlier.map((version) => ({
        id: String(version.version),
        title: `${words.history.version(version.version, words.states[version.state])}${reader.text.common.dot}${version.title}`,
        note: words.history.changed(nameWriter(version.changedByName, reader), formatInstantInList(version.changedAt)),
        text: version.body,
      })),
    },
  }
}

function presentActions({ briefing, csrf, mayWrite }: BriefingInput, { text }: Reader): BriefingPageView['actions'] {
  if (!mayWrite || briefing.state === 'withdrawn') return []
  const words = text.briefings
  const post = (intent: string, label: string, note: string) =>
    ({ action: { kind: 'post', label, action: addressBriefing(briefing.briefingId), fields: { csrf, seen: String(briefing.version), intent }, primary: false, disabled: false }, note }) as const
  if (briefing.state === 'published') return [post('withdrawn', words.withdraw, words.withdrawNote)]
  return [
    { action: { kind: 'link', label: words.edit, href: addressBriefing(briefing.briefingId, 'edit'), primary: true }, note: '' },
    post('renew', words.renew, words.renewNote),
    post('published', words.publish, words.publishNote),
    post('withdrawn', words.withdraw, words.withdrawNote),
  ]
}

function presentMoved({ briefing, figures, departments, batch }: BriefingInput, answers: ReadonlyMap<number, TaggedFigure>, reader: Reader): BriefingPageView['moved'] {
  const words = reader.text.briefings.moved
  const moved = figures.flatMap((then) => {
    const now = answers.get(then.position)
    return now !== undefined && !hasMoved(then, now) ? [] : [{ then, now }]
  })
  const count = formatCount(moved.length)
  return {
    title: words.title,
    sentence: moved.length === 0 ? words.none(batch) : briefing.state === 'draft' ? words.some(count) : words.fixed(count),
    table:
      moved.length === 0
        ? null
        : {
            caption: words.caption,
            columns: [words.what, words.then, words.now],
            rows: moved.map(({ then, now }, index) => [`${index + 1}. ${nameTagged(then, departments, reader)}`, sayThen(then, reader), now === undefined ? words.gone : sayThen(now, reader)]),
          },
  }
}
