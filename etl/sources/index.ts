/** Every source table the house can read: layout by layout, each in the order of dependence. */
import { chicagoRegions } from '#etl/sources/chicago-food-inspections/regions.ts'
import { chicagoResults } from '#etl/sources/chicago-food-inspections/results.ts'
import { chicagoRiskClasses } from '#etl/sources/chicago-food-inspections/risk-classes.ts'
import { chicagoSubjects } from '#etl/sources/chicago-food-inspections/subjects.ts'
import { chicagoTasks } from '#etl/sources/chicago-food-inspections/tasks.ts'
import { ningboRegions } from '#etl/sources/ningbo-market-subjects/regions.ts'
import { ningboSubjects } from '#etl/sources/ningbo-market-subjects/subjects.ts'
import { provincialCampaigns } from '#etl/sources/provincial/campaigns.ts'
import { provincialComprehensiveItems } from '#etl/sources/provincial/comprehensive-items.ts'
import { provincialDeclarations } from '#etl/sources/provincial/declarations.ts'
import { provincialDepartments } from '#etl/sources/provincial/departments.ts'
import { provincialDrawnInspectors } from '#etl/sources/provincial/drawn-inspectors.ts'
import { provincialDrawnSubjects } from '#etl/sources/provincial/drawn-subjects.ts'
import { provincialDraws } from '#etl/sources/provincial/draws.ts'
import { provincialDutyItems } from '#etl/sources/provincial/duty-items.ts'
import { provincialEstablishment } from '#etl/sources/provincial/establishment.ts'
import { provincialFollowUps } from '#etl/sources/provincial/follow-ups.ts'
import { provincialHolidays } from '#etl/sources/provincial/holidays.ts'
import { provincialInspectionItems } from '#etl/sources/provincial/inspection-items.ts'
import { provincialInspectors } from '#etl/sources/provincial/inspectors.ts'
import { provincialItemGuidelines } from '#etl/sources/provincial/item-guidelines.ts'
import { provincialMilestones } from '#etl/sources/provincial/milestones.ts'
import { provincialPilots } from '#etl/sources/provincial/pilots.ts'
import { provincialPlans } from '#etl/sources/provincial/plans.ts'
import { provincialPublicity } from '#etl/sources/provincial/publicity.ts'
import { provincialRegionChanges } from '#etl/sources/provincial/region-changes.ts'
import { provincialRegions } from '#etl/sources/provincial/regions.ts'
import { provincialRegistrations } from '#etl/sources/provincial/registrations.ts'
import { provincialResults } from '#etl/sources/provincial/results.ts'
import { provincialRiskClasses } from '#etl/sources/provincial/risk-classes.ts'
import { provincialRiskSignals } from '#etl/sources/provincial/risk-signals.ts'
import { provincialSubjectTags } from '#etl/sources/provincial/subject-tags.ts'
import { provincialSubjects } from '#etl/sources/provincial/subjects.ts'
import { provincialSupervisionItems } from '#etl/sources/provincial/supervision-items.ts'
import { provincialSurveys } from '#etl/sources/provincial/surveys.ts'
import { provincialTaskDepartments } from '#etl/sources/provincial/task-departments.ts'
import { provincialTaskEvents } from '#etl/sources/provincial/task-events.ts'
import { provincialTaskItems } from '#etl/sources/provincial/task-items.ts'
import { provincialTasks } from '#etl/sources/provincial/tasks.ts'
import { provincialTrainings } from '#etl/sources/provincial/trainings.ts'
import { provincialWarningHandlings } from '#etl/sources/provincial/warning-handlings.ts'
import { linziItems } from '#etl/sources/published-items/linzi.ts'
import { xiaoganItems } from '#etl/sources/published-items/xiaogan.ts'
import { shanggaoPlans } from '#etl/sources/published-plans/shanggao.ts'
import { shijiazhuangPlans } from '#etl/sources/published-plans/shijiazhuang.ts'
import { yibinPlans } from '#etl/sources/published-plans/yibin.ts'
import { archiveSubjects } from '#etl/sources/registration-archive/subjects.ts'
import { ukRegions } from '#etl/sources/uk-food-hygiene/regions.ts'
import { ukResults } from '#etl/sources/uk-food-hygiene/results.ts'
import { ukSubjects } from '#etl/sources/uk-food-hygiene/subjects.ts'
import { ukTasks } from '#etl/sources/uk-food-hygiene/tasks.ts'
import type { Source } from '#etl/source.ts'

export const sources: readonly Source[] = [
  provincialRegions,
  provincialRegionChanges,
  provincialDepartments,
  provincialHolidays,
  provincialDeclarations,
  provincialInspectionItems,
  provincialItemGuidelines,
  provincialDutyItems,
  provincialSupervisionItems,
  provincialComprehensiveItems,
  provincialPilots,
  provincialCampaigns,
  provincialPlans,
  provincialTasks,
  provincialTaskDepartments,
  provincialTaskItems,
  provincialTaskEvents,
  provincialSubjects,
  provincialSubjectTags,
  provincialRegistrations,
  provincialInspectors,
  provincialEstablishment,
  provincialTrainings,
  provincialDraws,
  provincialDrawnSubjects,
  provincialDrawnInspectors,
  provincialResults,
  provincialFollowUps,
  provincialRiskClasses,
  provincialRiskSignals,
  provincialPublicity,
  provincialSurveys,
  provincialMilestones,
  provincialWarningHandlings,
  archiveSubjects,
  shanggaoPlans,
  shijiazhuangPlans,
  yibinPlans,
  linziItems,
  xiaoganItems,
  ningboRegions,
  ningboSubjects,
  chicagoRegions,
  chicagoSubjects,
  chicagoTasks,
  chicagoResults,
  chicagoRiskClasses,
  ukRegions,
  ukSubjects,
  ukTasks,
  ukResults,
]
