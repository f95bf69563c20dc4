/** What touches campaigns, training, answers and warnings. */
import { changedYears, ofNewYears, type FactTouches } from '#etl/refresh/touch.ts'

/**
 * Warnings that senders handled in systems of their own, and ours. Of ours, a draw into a task is handling on the day on which a person names the task, since it came
 * or came again; what ended by itself is handled on that day, and nobody has checked it.
 */
const cases = `
  select warning_id, rule_code, region_code, department_code, subject_id, raised_date, due_date, handled_date, outcome_code, linked_task_id
  from core.warning_handlings
  union all
  select
    warnings.case_no, warnings.rule_code, warnings.area_code, warnings.department_code, warnings.subject_id, warnings.raised_date, warnings.due_date,
    least(warnings.settled_date, in_hand.acted_date), case warnings.outcome when 'false-alarm' then 'dismissed' else warnings.outcome end, warnings.linked_task_id
  from warn.warnings
  left join lateral (
    select min(acts.acted_date) as acted_date
    from warn.acts
    where warnings.linked_task_id is not null
      and acts.warning_id = warnings.warning_id and acts.act in ('taken-in-hand', 'linked', 'reopened') and acts.act <> 'reopened'
      and acts.detail ->> 'task' is not null
      and acts.act_id > coalesce((select max(act_id) from warn.acts as again where again.warning_id = warnings.warning_id and again.act = 'reopened'), 0)
  ) as in_hand on true`

export const outcomeTouches = {
  campaign_duties: {
    key: ['year'],
    chosen: {
      source: 'select campaigns.*, campaign_year as year, region_areas.area_code from core.campaigns join mart.region_areas using (region_code)',
      key: ['year'],
    },
    by: {
      campaigns: 'select campaign_year as year from changed_campaigns',
      tasks: `with ${changedYears} select year from changed_years`,
    },
  },
  inspector_years: {
    key: ['inspector_id'],
    chosen: { source: 'select * from core.inspectors', key: ['inspector_id'] },
    by: {
      inspectors: 'select inspector_id from changed_inspectors',
      trainings: 'select inspector_id from changed_trainings',
      tasks: ofNewYears('select inspector_id from core.inspectors where exists (select from new_years)'),
    },
  },
  survey_answers: {
    key: ['answer_id'],
    chosen: { source: 'select * from core.surveys', key: ['answer_id'] },
    by: { surveys: 'select answer_id from changed_surveys' },
  },
  warning_cases: {
    key: ['warning_id'],
    chosen: { source: cases, key: ['warning_id'] },
    by: { warning_handlings: 'select warning_id from changed_warning_handlings', warnings: 'select warning_id from changed_warnings' },
    after: {
      visits: {
        onPlaces: false,
        query: `select warning_id
          from core.warning_handlings
          join moved_visits on moved_visits.task_id = warning_handlings.linked_task_id and moved_visits.subject_id = warning_handlings.subject_id
          union
          select warnings.case_no
          from warn.warnings
          join moved_visits on moved_visits.task_id = warnings.linked_task_id and moved_visits.subject_id = warnings.subject_id`,
      },
    },
  },
} as const satisfies Record<string, FactTouches>
