/** Annotations and the words of those who are assessed, as their lists show them. */
import { nameColumn, type ExportDefinition } from '#app/exports/export.ts'
import { walkPages } from '#app/exports/walk-pages.ts'
import { readNotesChoice } from '#app/notes/read-notes-choice.server.ts'
import { findAnnotations } from '#app/queries/notes/find-annotations.server.ts'
import { findComments } from '#app/queries/notes/find-comments.server.ts'
import { nameDepartments } from '#app/queries/find-areas.server.ts'
import { nameIndicator } from '#app/presenters/annotations-page.ts'

export const annotationsExport: ExportDefinition = {
  id: 'annotations',
  page: 'annotations',
  ask: async ({ scope, url, text, language }) => {
    const { choice, annotations: question } = await readNotesChoice(scope, url.searchParams)
    const { total } = await findAnnotations(scope, { ...question, limit: 1 })
    const words = text.exports.about
    return {
      columns: [
        nameColumn(text, 'id', 'integer', 'id'), nameColumn(text, 'from', 'date', 'from'), nameColumn(text, 'to', 'date', 'to'), nameColumn(text, 'word', 'text', 'word'), nameColumn(text, 'body', 'text', 'body'),
        nameColumn(text, 'indicator', 'text', 'indicator'), nameColumn(text, 'area_code', 'text', 'areaCode'), nameColumn(text, 'area_name', 'text', 'area'), nameColumn(text, 'is_published', 'boolean', 'isPublished'),
        nameColumn(text, 'author', 'text', 'author'), nameColumn(text, 'changed_at', 'instant', 'changed'), nameColumn(text, 'version', 'integer', 'version'),
      ],
      rows: () =>
        walkPages((asked) => findAnnotations(scope, { ...question, ...asked }), (one) => ({
          id: one.annotationId, from: one.fromDay, to: one.toDay, word: one.word, body: one.body, indicator: one.indicator, area_code: one.area, area_name: one.areaName,
          is_published: one.isPublished, author: one.authorName, changed_at: one.changedAt, version: one.version,
        })),
      total,
      title: text.exports.title.annotations,
      fileName: `${text.exports.title.annotations} ${scope.today}`,
      about: [[words.indicator, nameIndicator(choice.indicator, { text, language })], [words.area, choice.area ?? words.all]],
    }
  },
}

export const commentsExport: ExportDefinition = {
  id: 'comments',
  page: 'comments',
  ask: async ({ scope, url, text, language }) => {
    const { choice, comments: question } = await readNotesChoice(scope, url.searchParams)
    const { total } = await findComments(scope, { ...question, limit: 1 })
    const departments = await nameDepartments(scope)
    const words = text.exports.about
    return {
      columns: [
        nameColumn(text, 'id', 'integer', 'id'), nameColumn(text, 'indicator', 'text', 'indicator'), nameColumn(text, 'area_code', 'text', 'areaCode'), nameColumn(text, 'area_name', 'text', 'area'),
        nameColumn(text, 'department_code', 'text', 'departmentCode'), nameColumn(text, 'department_name', 'text', 'department'), nameColumn(text, 'period', 'text', 'period'), nameColumn(text, 'body', 'text', 'body'),
        nameColumn(text, 'numerator', 'integer', 'numerator'), nameColumn(text, 'denominator', 'integer', 'denominator'), nameColumn(text, 'batch', 'integer', 'batch'),
        nameColumn(text, 'author', 'text', 'author'), nameColumn(text, 'changed_at', 'instant', 'changed'), nameColumn(text, 'version', 'integer', 'version'),
      ],
      rows: () =>
        walkPages((asked) => findComments(scope, { ...question, ...asked }), (one) => ({
          id: one.commentId, indicator: one.indicator, area_code: one.area, area_name: one.areaName, department_code: one.department === '' ? null : one.department,
          department_name: one.department === '' ? null : (departments[one.department] ?? null), period: one.period, body: one.body, numerator: one.numerator, denominator: one.denominator,
          batch: one.batch, author: one.changedByName, changed_at: one.changedAt, version: one.version,
        })),
      total,
      title: text.exports.title.comments,
      fileName: `${text.exports.title.comments} ${scope.today}`,
      about: [[words.indicator, nameIndicator(choice.indicator, { text, language })], [words.area, choice.area ?? words.all], [words.period, choice.period ?? words.all]],
    }
  },
}
