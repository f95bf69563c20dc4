/** Lines of a checklist, and meetings, as their pages show them. */
import { openChecklist } from '#app/checklists/open-checklist.server.ts'
import { readMeetingsChoice } from '#app/checklists/read-meetings-choice.ts'
import { nameColumn, type ExportDefinition } from '#app/exports/export.ts'
import { asRows } from '#app/exports/table.ts'
import { walkPages } from '#app/exports/walk-pages.ts'
import { nameParty } from '#app/presenters/checklists/parties.ts'
import { requireNumber } from '#app/queries/checklists/find-checklists.server.ts'
import { findMeetings } from '#app/queries/checklists/find-meetings.server.ts'
import { findParties } from '#app/queries/checklists/find-parties.server.ts'

export const checklistExport: ExportDefinition = {
  id: 'checklist',
  page: 'checklists',
  ask: async ({ scope, url, text, language }) => {
    const { checklist, chosen, choice, parties } = await openChecklist(scope, requireNumber(url.searchParams.get('checklist') ?? undefined), url.searchParams)
    const reader = { text, language }
    const words = text.checklists
    const rows = chosen.map((line) => ({
      code: line.code, chapter: line.chapter, demand: line.demand, way: line.way, full: line.fullHundredths / 100, self: line.selfHundredths === null ? null : line.selfHundredths / 100, state: words.states[line.state],
      owner: nameParty(line.ownerCode, parties, reader), person: line.ownerName, due: line.dueDate, gap: line.gap, evidence: line.evidence, documents: line.evidenceLinks, indicator: line.indicator, closed_by: line.closedByName, version: line.version,
      changed_at: line.changedAt,
    }))
    return {
      columns: [
        nameColumn(text, 'code', 'text', 'code'), nameColumn(text, 'chapter', 'text', 'chapter'), nameColumn(text, 'demand', 'text', 'demand'), nameColumn(text, 'way', 'text', 'way'), nameColumn(text, 'full', 'number', 'full'), nameColumn(text, 'self', 'number', 'self'),
        nameColumn(text, 'state', 'text', 'state'), nameColumn(text, 'owner', 'text', 'owner'), nameColumn(text, 'person', 'text', 'person'), nameColumn(text, 'due', 'date', 'due'), nameColumn(text, 'gap', 'text', 'gap'), nameColumn(text, 'evidence', 'text', 'evidence'),
        nameColumn(text, 'documents', 'text', 'documents'), nameColumn(text, 'indicator', 'text', 'indicator'), nameColumn(text, 'closed_by', 'text', 'closedBy'), nameColumn(text, 'version', 'integer', 'version'), nameColumn(text, 'changed_at', 'instant', 'changed'),
      ],
      rows: () => asRows(rows),
      total: rows.length,
      title: text.exports.title.checklist,
      fileName: `${checklist.title} ${words.edition(checklist.edition)} ${scope.today}`,
      about: [[words.column.title, checklist.title], [words.one.source, checklist.source], [words.filters.state, choice.state === null ? text.exports.about.all : words.states[choice.state]], [words.filters.owner, choice.owner ?? text.exports.about.all]],
    }
  },
}

export const meetingsExport: ExportDefinition = {
  id: 'meetings',
  page: 'checklists',
  ask: async ({ scope, url, text, language }) => {
    const question = readMeetingsChoice(url.searchParams)
    const [{ total }, parties] = await Promise.all([findMeetings(scope, { ...question, limit: 1, after: null }), findParties(scope)])
    const words = text.meetings
    return {
      columns: [
        nameColumn(text, 'id', 'integer', 'id'), nameColumn(text, 'date', 'date', 'date'), nameColumn(text, 'title', 'text', 'title'), nameColumn(text, 'state', 'text', 'state'), nameColumn(text, 'venue', 'text', 'venue'),
        nameColumn(text, 'attending', 'text', 'attending'), nameColumn(text, 'open_decisions', 'integer', 'openDecisions'),
      ],
      rows: () =>
        walkPages((asked) => findMeetings(scope, { ...question, ...asked }), (one) => ({
          id: one.meetingId, date: one.heldDate, title: one.title, state: words.states[one.state], venue: one.place,
          attending: one.parties.map((code) => nameParty(code, parties, { text, language })).join(text.common.listComma), open_decisions: one.openCount,
        })),
      total,
      title: text.exports.title.meetings,
      fileName: `${text.exports.title.meetings} ${scope.today}`,
      about: [[words.year, question.year === null ? text.exports.about.all : String(question.year)], [words.party, question.party ?? text.exports.about.all]],
    }
  },
}
