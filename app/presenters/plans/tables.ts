/** The tables of lists and plans, in the order of their pages. */
import { column, monthColumns, type PlanTable } from './table.ts'

const place = [column('area_code', 'area', 'area', 92, 'line'), column('department_code', 'department', 'department', 96, 'line')] as const
const item = [column('item_code', 'itemCode', 'text', 88, 'line'), column('item_name', 'item', 'text', null, 'title')] as const

export const itemsTable: PlanTable = {
  id: 'plan-items',
  key: ['area_code', 'item_code'],
  columns: [...item, ...place, column('level', 'level', 'level', 56), column('field', 'field', 'text', 96), column('facets', 'state', 'facet', 64, 'figure'), column('changes', 'changes', 'changes', 320, 'line'), column('valid_from_date', 'validFrom', 'date', 88)],
}

export const itemDepartmentsTable: PlanTable = {
  id: 'plan-item-departments',
  key: ['department_code', 'level'],
  columns: [
    column('department_code', 'department', 'department', null, 'title'), column('level', 'level', 'level', 96, 'line'), column('older_count', 'older', 'count', 84, 'line'), column('newer_count', 'newer', 'count', 84, 'figure'),
    column('added_count', 'added', 'count', 84), column('removed_count', 'removed', 'count', 84), column('changed_count', 'changed', 'count', 84),
  ],
}

export const coverageTable: PlanTable = {
  id: 'plan-coverage',
  key: ['area_code', 'item_code'],
  columns: [...item, ...place, ...monthColumns('cell'), column('hole', 'hole', 'facet', 108, 'figure'), column('covered_date', 'covered', 'date', 88, 'line')],
}

export const monthsTable: PlanTable = {
  id: 'plan-months',
  key: ['department_code'],
  columns: [column('department_code', 'department', 'department', null, 'title'), column('items', 'due', 'count', 64), column('missed', 'missed', 'count', 64, 'figure'), column('unplanned', 'unplanned', 'count', 88), ...monthColumns('months')],
}

export const holesTable: PlanTable = {
  id: 'plan-holes',
  key: ['area_code', 'item_code', 'month', 'plan_id'],
  columns: [
    ...item, ...place, column('facets', 'reason', 'facet', 112, 'figure'), column('month', 'month', 'text', 72, 'line'), column('plan_id', 'planId', 'text', 132), column('plan_name', 'plan', 'text', 220),
    column('end_date', 'end', 'date', 88),
  ],
}

export const guidelinesTable: PlanTable = {
  id: 'plan-guidelines',
  key: ['area_code', 'item_code'],
  columns: [...item, ...place, column('facets', 'state', 'facet', 96, 'figure'), column('guideline_date', 'guideline', 'date', 96)],
}

export const guidelineDepartmentsTable: PlanTable = {
  id: 'plan-guideline-departments',
  key: ['department_code'],
  columns: [
    column('department_code', 'department', 'department', null, 'title'), column('items', 'items', 'count', 96, 'line'), column('guided', 'guided', 'count', 96), column('unguided', 'unguided', 'count', 96),
    column('share', 'share', 'share', 96, 'figure'),
  ],
}

export const sourcesTable: PlanTable = {
  id: 'plan-sources',
  key: ['area_code', 'item_code', 'facets'],
  columns: [
    ...item, ...place, column('facets', 'reason', 'facet', 132, 'figure'), column('own_value', 'own', 'text', 184, 'line'), column('duty_value', 'duty', 'text', 184, 'line'), column('supervision_value', 'supervision', 'text', 184, 'line'),
  ],
}

export const subjectsTable: PlanTable = {
  id: 'plan-subjects',
  key: ['subject_id'],
  columns: [
    column('subject_name', 'subject', 'text', null, 'title'), column('subject_id', 'subjectId', 'text', 176, 'line'), column('area_code', 'area', 'area', 104, 'line'), column('listed_date', 'countsFrom', 'date', 96),
    column('lacking', 'lacking', 'lacking', 260, 'figure'),
  ],
}

export const inspectorsTable: PlanTable = {
  id: 'plan-inspectors',
  key: ['certificate_no'],
  columns: [
    column('certificate_no', 'certificate', 'text', 152, 'line'), column('unit_name', 'unit', 'text', null, 'title'), ...place, column('inspector_id', 'inspector', 'text', 128),
    column('certificate_expiry_date', 'until', 'date', 96), column('lacking', 'lacking', 'lacking', 220, 'figure'),
  ],
}

export const labelsTable: PlanTable = {
  id: 'plan-labels',
  key: ['subject_id'],
  columns: [
    column('subject_name', 'subject', 'text', null, 'title'), column('subject_id', 'subjectId', 'text', 176, 'line'), column('area_code', 'area', 'area', 104, 'line'), column('listed_date', 'countsFrom', 'date', 96),
    column('labelled_date', 'labelled', 'date', 96), column('facets', 'reason', 'facet', 200, 'figure'),
  ],
}

export const changesTable: PlanTable = {
  id: 'plan-changes',
  key: ['day', 'directory'],
  columns: [
    column('day', 'day', 'date', 128, 'title'), column('directory', 'directory', 'directory', null, 'line'), column('added', 'added', 'count', 120, 'line'), column('changed', 'changed', 'count', 120, 'line'), column('closed', 'closed', 'count', 120, 'figure'),
  ],
}

export const comprehensiveTable: PlanTable = {
  id: 'plan-comprehensive',
  key: ['area_code', 'comprehensive_item_code'],
  columns: [
    column('comprehensive_item_code', 'itemCode', 'text', 72, 'line'), column('comprehensive_item_name', 'comprehensive', 'text', 168, 'title'), column('field', 'field', 'text', 128, 'line'), column('area_code', 'area', 'area', 72),
    column('department_code', 'lead', 'department', 72, 'line'), column('partner_departments', 'partners', 'departments', 128, 'line'), column('rule_text', 'rules', 'text', null), column('list_version', 'version', 'text', 64), column('version_count', 'versions', 'count', 60),
    column('pilots', 'pilots', 'text', 160), column('task_count', 'tasks', 'count', 56, 'figure'), column('first_task_date', 'firstTask', 'date', 88),
  ],
}
