/** The subjects of one watch list, in the order of their ids. */
import { nameColumn, type ExportDefinition } from '#app/exports/export.ts'
import type { TableRow } from '#app/exports/table.ts'
import { walkPages } from '#app/exports/walk-pages.ts'
import { sayQuery } from '#app/presenters/watch-lists/words.ts'
import { findAreas } from '#app/queries/find-areas.server.ts'
import type { WatchedSubject } from '#app/queries/types.ts'
import { findWatched, requireWatchList } from '#app/queries/watch-lists/find-watch-lists.server.ts'

export const watchListExport: ExportDefinition = {
  id: 'watch-list',
  page: 'warnings',
  ask: async ({ scope, url, text, language }) => {
    const list = await requireWatchList(scope, url.searchParams.get('list') ?? undefined)
    const areas = new Map((await findAreas(scope)).map(({ code, name }) => [code, name]))
    const { total } = await findWatched(scope, list.watchListId, { after: null, limit: 1 })
    const tell = (subject: WatchedSubject): TableRow => ({
      subject_id: subject.subjectId,
      subject_name: subject.subjectName,
      area_code: subject.areaCode,
      area_name: areas.get(subject.areaCode) ?? null,
      industry_code: subject.industryCode,
      class_code: subject.knownClass,
      inspected_date: subject.inspectedDate,
      signals: subject.signalCount,
      open_warnings: subject.openWarningCount,
      why: subject.reason,
      expires_date: subject.expiresDate ?? list.expiresDate,
    })
    const words = text.exports.about
    return {
      columns: [
        nameColumn(text, 'subject_id', 'text', 'subjectId'), nameColumn(text, 'subject_name', 'text', 'subject'), nameColumn(text, 'area_code', 'text', 'areaCode'), nameColumn(text, 'area_name', 'text', 'area'),
        nameColumn(text, 'industry_code', 'text', 'industryCode'), nameColumn(text, 'class_code', 'text', 'classCode'), nameColumn(text, 'inspected_date', 'date', 'lastInspected'),
        nameColumn(text, 'signals', 'integer', 'signals'), nameColumn(text, 'open_warnings', 'integer', 'openWarnings'), nameColumn(text, 'why', 'text', 'addedWhy'), nameColumn(text, 'expires_date', 'date', 'expires'),
      ],
      rows: () => walkPages((asked) => findWatched(scope, list.watchListId, asked), tell),
      total,
      isBounded: true,
      isInternal: true,
      title: text.exports.title['watch-list'],
      fileName: `${text.exports.title['watch-list']} ${list.title} ${scope.today}`,
      about: [[words.query, sayQuery(list.query, { text, language })], [words.note, list.reason]],
    }
  },
}
