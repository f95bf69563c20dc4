/** What touches campaigns, training, answers and warnings. */
import { changedYears, ofNewYears, type FactTouches } from '#etl/refresh/touch.ts'

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
    chosen: { source: 'select * from core.warning_handlings', key: ['warning_id'] },
    by: { warning_handlings: 'select warning_id from changed_warning_handlings' },
    after: {
      visits: {
        onPlaces: false,
        query: `select warning_id
          from core.warning_handlings
          join moved_visits on moved_visits.task_id = warning_handlings.linked_task_id and moved_visits.subject_id = warning_handlings.subject_id`,
      },
    },
  },
} as const satisfies Record<string, FactTouches>
