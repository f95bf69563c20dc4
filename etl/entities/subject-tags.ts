import { defineEntity, may, must } from '#etl/entity.ts'

/** One row per subject × kind of tag × tag. */
export const subjectTags = defineEntity({
  name: 'subject_tags',
  label: { zh: '标签', en: 'tags of subjects' },
  grain: 'one row per subject × kind of tag × tag',
  key: ['subject_id', 'tag_kind', 'tag'],
  columns: {
    subject_id: must('text'),
    tag_kind: must('text'),
    tag: must('text'),
    tagged_date: may('date'),
  },
  reference: { columns: ['subject_id'], entity: 'subjects' },
})
