import type { Text } from '#app/text/zh.ts'

export const exports: Text['exports'] = {
  menu: 'Export',
  menuTitle: (what) => `Export ${what}: the same question and right as the screen`,
  formats: {
    xlsx: { name: 'Excel (XLSX)', note: 'with what was asked' },
    csv: { name: 'CSV (UTF-8)', note: 'opens in spreadsheets' },
    'csv-gb18030': { name: 'CSV (GB18030)', note: 'older systems' },
    arrow: { name: 'Arrow', note: 'for analysis' },
    parquet: { name: 'Parquet', note: 'for analysis' },
  },
  reason: { label: 'Why it is exported', note: 'Tells the risk class of single enterprises, which is internal; the reason is put on record, 4 letters at least.', send: 'Export', internal: 'internal', kept: 'internal, not for publication' },
  refused: { title: 'Nothing was exported', back: 'Back' },
  aboutSheet: 'What was asked',
  about: {
    table: 'Table', rows: 'Rows', asOf: 'Data as of', batch: 'Batch', by: 'Exported by', address: 'Address', note: 'Note', reason: 'Why exported', secrecy: 'Restriction', area: 'Area', period: 'Period', part: 'Part', indicator: 'Indicator', rule: 'Warning rule',
    level: 'Level', department: 'Department', class: 'Class', industry: 'Industry', query: 'Search', sourceTable: 'Source table', outcome: 'Outcome', scheme: 'Scheme', city: 'City', month: 'Month', delivery: 'Delivery', all: 'all',
  },
  note: 'An empty cell means there is none; not reported, not applicable and too few are said in words or in the column "state" and are not 0.',
  title: {
    layouts: 'Saved layouts',
    annotations: 'Annotations', comments: 'Own words', 'work-points': 'Work points',
    explore: 'Explore',
    records: 'Records', warnings: 'Warnings', scorecards: 'City scores', scorecard: 'Scorecard', risk: 'Risk heat map', indicators: 'Indicators', deliveries: 'Deliveries', rejects: 'Rejected rows', findings: 'Findings', received: 'Where rows came from', origins: 'Where a figure came from', declared: 'Declared and received', ranking: 'Ranking', figures: 'Figures', search: 'Search results',
  },
  named: (column) => `${column} (name)`,
  state: { measured: 'measured', 'not-applicable': 'not applicable', 'not-reported': 'not reported', 'small-number': 'too few' },
  column: {
    saved: 'saved', savedBy: 'saved by', ended: 'retired or replaced', retiredBy: 'retired by', lastFile: 'last used by file', lastReceipt: 'last used by receipt',
    word: 'word', body: 'text', isPublished: 'published', author: 'written by', changed: 'changed', version: 'version',
    kind: 'kind', code: 'code', name: 'name', creditCode: 'credit code', areaCode: 'area code', area: 'area', cityCode: 'city code', city: 'city', departmentCode: 'department code', department: 'department', subjectId: 'subject id',
    subject: 'subject', rule: 'rule', ruleName: 'rule name', level: 'level', taskId: 'task no.', itemCode: 'item code', since: 'since', due: 'due', daysLeft: 'working days left', id: 'id', question: 'question', unit: 'unit', target: 'target',
    value: 'value', numerator: 'numerator', denominator: 'denominator', state: 'state', met: 'met', place: 'place', placeLow: 'place at best', placeHigh: 'place at worst', before: 'value a year ago', beforeNumerator: 'numerator a year ago',
    beforeDenominator: 'denominator a year ago', table: 'table', classCode: 'class', industryCode: 'industry section', industry: 'industry', block: 'block', points: 'points', pointsHigh: 'points at most', full: 'full marks', evidence: 'evidence',
    received: 'received', finished: 'finished', senderCode: 'sender code', sender: 'sender', sourceTable: 'source table code', sourceTableName: 'source table', file: 'file', layout: 'layout', outcome: 'outcome', batch: 'batch', read: 'read', loaded: 'loaded',
    unchanged: 'unchanged', replaced: 'replaced', held: 'held', rejected: 'rejected', withdrawn: 'withdrawn', message: 'what does not agree', advice: 'advice', month: 'month', declaredRows: 'rows declared', receivedRows: 'rows received', difference: 'difference', recordKey: 'record key', rows: 'rows', foundBatch: 'brought by batch', endedBatch: 'ended by batch', line: 'line', period: 'period', from: 'from', to: 'to', indicator: 'indicator', asOf: 'as of',
    field: 'field', areaLevel: 'level', channel: 'entered by',
    pointNumber: 'number', chapter: 'chapter', shown: 'computed', stepsDone: 'steps done', steps: 'steps', documents: 'documents', owner: 'lead', nextDate: 'next day',
    exploreKind: 'kind of figure', rowCode: 'row code', rowName: 'row', columnCode: 'column code', columnName: 'column', share: 'share %',
  },
  exploreKinds: { cell: 'cell', row: 'total of the row', column: 'total of the column', sum: 'pinned together', whole: 'whole' },
  riskTables: { drawRates: 'draw rate: area × class', industryClasses: 'problem rate: industry × class', industryCities: 'problem rate: industry × area' },
}
