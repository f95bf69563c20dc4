/**
 * Visits of the small province that two lines are about to make to the same firms: T7 of SAMR (until 10 December) draws S1 and S6, T8 of TAX
 * (until 31 December) S1, S6 and S5, T9 of TAX (until 20 January) S1 again. All in 370102; nobody has been there.
 */
import { rebuildMarts } from '#etl/refresh.ts'
import { connect } from '#sql/client.ts'
import type { SmallProvince } from './small-province.ts'

const ROWS = `
insert into core.tasks (task_id, task_name, state_code, source_code, region_code, department_code, field, started_date, end_date, batch_id) values
  ('T7', '食品抽查', '05', '1', '370102', 'SAMR', '食品', '2023-11-01', '2023-12-10', 2), ('T8', '涉税抽查', '05', '1', '370102', 'TAX', '发票', '2023-11-02', '2023-12-31', 2),
  ('T9', '涉税再查', '05', '1', '370102', 'TAX', '发票', '2023-11-03', '2024-01-20', 2);
insert into core.task_departments (task_id, department_code, role_code, batch_id) values ('T7', 'SAMR', '1', 2), ('T8', 'TAX', '1', 2), ('T9', 'TAX', '1', 2);
insert into core.draws (task_id, department_code, drawn_date, is_locked, batch_id) values
  ('T7', 'SAMR', '2023-11-02', true, 2), ('T8', 'TAX', '2023-11-03', true, 2), ('T9', 'TAX', '2023-11-06', true, 2);
insert into core.drawn_subjects (subject_id, task_id, region_code, risk_class, batch_id) values
  ('S1', 'T7', '370102', 'A', 2), ('S6', 'T7', '370102', 'C', 2), ('S1', 'T8', '370102', 'A', 2), ('S6', 'T8', '370102', 'C', 2), ('S5', 'T8', '370102', null, 2),
  ('S1', 'T9', '370102', 'A', 2);
insert into core.subject_tags (subject_id, tag_kind, tag, batch_id) values ('S1', 'industry', '食品', 2), ('S6', 'industry', '食品', 2), ('S1', 'risk', 'A类', 2);
`

/** Adds them and makes the marts anew. */
export async function addOpenings({ test }: SmallProvince): Promise<void> {
  const owner = await connect(test.ownerUrl, 'drb-tests')
  try {
    await owner.query('begin')
    await owner.query(ROWS)
    await rebuildMarts(owner, { batchId: 3 })
    await owner.query('commit')
  } finally {
    await owner.end()
  }
}

/** T7 visits S1 on 16 November, alone. */
export async function visitApart({ test }: SmallProvince): Promise<void> {
  const owner = await connect(test.ownerUrl, 'drb-tests')
  try {
    await owner.query('begin')
    await owner.query(`insert into core.results (subject_id, task_id, department_code, item_code, state_code, inspected_date, result_code, entered_date, batch_id)
      values ('S1', 'T7', 'SAMR', 'I1', '2', '2023-11-16', '1', '2023-11-16', 3)`)
    await rebuildMarts(owner, { batchId: 4 })
    await owner.query('commit')
  } finally {
    await owner.end()
  }
}
