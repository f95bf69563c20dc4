/** What touches the directories and the comprehensive list, held against the registers that name who and what should be there. */
import { ofNewYears, type FactTouches } from '#etl/refresh/touch.ts'

/** Certificates whose holder is, or was, one of the changed inspectors. */
const certificatesOfInspectors = `
  with people as (
    select inspector_id, certificate_no from core.inspectors join changed_inspectors using (inspector_id)
    union select inspector_id, certificate_no from history.inspectors join changed_inspectors using (inspector_id)
    union select inspector_id, null from changed_inspectors
  )
  select establishment.certificate_no from core.establishment join people using (inspector_id)
  union select establishment.certificate_no from core.establishment join people using (certificate_no) where establishment.inspector_id is null`

/** Comprehensive items that changed tasks carry out, or did. */
const itemsOfTasks = `
  select comprehensive_item_code from core.tasks join changed_tasks using (task_id) where comprehensive_item_code is not null
  union select comprehensive_item_code from history.tasks join changed_tasks using (task_id) where comprehensive_item_code is not null`

export const registerTouches = {
  registered_years: {
    key: ['subject_id'],
    chosen: { source: 'select * from core.registrations', key: ['subject_id'] },
    by: {
      registrations: 'select subject_id from changed_registrations',
      subjects: 'select subject_id from core.registrations join changed_subjects using (subject_id)',
      tasks: ofNewYears('select subject_id from core.registrations where exists (select from new_years)'),
    },
  },
  certified_years: {
    key: ['certificate_no'],
    chosen: { source: 'select * from core.establishment', key: ['certificate_no'] },
    by: {
      establishment: 'select certificate_no from changed_establishment',
      inspectors: certificatesOfInspectors,
      tasks: ofNewYears('select certificate_no from core.establishment where exists (select from new_years)'),
    },
  },
  labelled_years: {
    key: ['subject_id'],
    chosen: { source: 'select * from core.subjects', key: ['subject_id'] },
    by: {
      subjects: 'select subject_id from changed_subjects',
      subject_tags: 'select subject_id from changed_subject_tags',
      tasks: ofNewYears('select subject_id from core.subjects where exists (select from new_years)'),
    },
  },
  comprehensive_years: {
    key: ['comprehensive_item_code'],
    chosen: {
      source: `select comprehensive_items.*, region_areas.area_code, region_areas.city_code
        from core.comprehensive_items join mart.region_areas using (region_code)`,
      key: ['comprehensive_item_code'],
    },
    by: {
      comprehensive_items: 'select comprehensive_item_code from changed_comprehensive_items',
      tasks: `${ofNewYears('select comprehensive_item_code from core.comprehensive_items where exists (select from new_years)')} union ${itemsOfTasks}`,
    },
  },
} as const satisfies Record<string, FactTouches>
