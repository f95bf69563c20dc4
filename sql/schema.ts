/** Row types of the migrated database. Written by `npm run generate -- --types URL`; a test holds it to the migrations. */

import type { ColumnType } from "kysely";

export type ArrayType<T> = ArrayTypeImpl<T> extends (infer U)[]
  ? U[]
  : ArrayTypeImpl<T>;

export type ArrayTypeImpl<T> = T extends ColumnType<infer S, infer I, infer U>
  ? ColumnType<S[], I[], U[]>
  : T[];

export type Generated<T> = T extends ColumnType<infer S, infer I, infer U>
  ? ColumnType<S, I | undefined, U>
  : ColumnType<T, T | undefined, T>;

export type Int8 = ColumnType<number, number | string, number | string>;

export type Json = JsonValue;

export type JsonArray = JsonValue[];

export type JsonObject = {
  [x: string]: JsonValue | undefined;
};

export type JsonPrimitive = boolean | number | string | null;

export type JsonValue = JsonArray | JsonObject | JsonPrimitive;

export type Numeric = ColumnType<string, number | string, number | string>;

export type Timestamp = ColumnType<string, string, string>;

export interface AssessAdjustments {
  appeal_id: Int8;
  assessment_id: Int8;
  denominator_delta: Generated<Int8>;
  given_hundredths: Generated<number>;
  item_code: string;
  numerator_delta: Generated<Int8>;
  party_code: string;
}

export interface AssessAnswers {
  entered_at: Generated<Timestamp>;
  entered_by: string;
  entered_by_name: string;
  given: number[];
  party_code: string;
  questionnaire_id: Int8;
  respondent: string;
}

export interface AssessAppeals {
  appeal_id: Generated<Int8>;
  assessment_id: Int8;
  decided_at: Timestamp | null;
  decided_by: string | null;
  decided_by_name: string | null;
  decision_reason: Generated<string>;
  document_sha256: string | null;
  indicator_code: Generated<string>;
  item_code: string;
  party_code: string;
  preview: Json | null;
  raised_at: Generated<Timestamp>;
  raised_by: string;
  raised_by_name: string;
  reason: string;
  record_keys: Generated<string[]>;
  state: Generated<string>;
  version: Generated<number>;
}

export interface AssessAssessments {
  appeal_until: string;
  approval_by: string | null;
  approval_by_name: string | null;
  assessment_id: Generated<Int8>;
  changed_at: Generated<Timestamp>;
  changed_by: string;
  changed_by_name: string;
  created_at: Generated<Timestamp>;
  created_by: string;
  created_by_name: string;
  from_date: string;
  frozen_at: Timestamp | null;
  frozen_batch: number | null;
  frozen_generation: Int8 | null;
  indicator_codes: Generated<string[]>;
  party_kind: string;
  publish_by: string;
  review_until: string;
  scheme_id: string;
  scheme_version: number;
  self_until: string;
  state: Generated<string>;
  title: string;
  to_date: string;
  verify_until: string;
  version: Generated<number>;
  year: number;
}

export interface AssessCases {
  assessment_id: Int8;
  case_id: Generated<Int8>;
  changed_at: Generated<Timestamp>;
  changed_by_name: string;
  filed_at: Generated<Timestamp>;
  filed_by: string;
  filed_by_name: string;
  is_own: boolean;
  item_code: string;
  party_code: string;
  reason: Generated<string>;
  state: Generated<string>;
  title: string;
  version: Generated<number>;
}

export interface AssessChecklistEditions {
  added_count: number;
  changed_count: number;
  checklist_id: Int8;
  edition: number;
  file_name: string;
  file_sha256: string;
  imported_at: Generated<Timestamp>;
  imported_by: string;
  imported_by_name: string;
  kept_count: number;
  line_count: number;
  removed_count: number;
}

export interface AssessChecklistLines {
  changed_at: Generated<Timestamp>;
  changed_by: string;
  changed_by_name: string;
  checklist_id: Int8;
  closed_at: Timestamp | null;
  closed_by_name: string | null;
  document_ids: ArrayType<Int8> | null;
  due_date: string | null;
  edition: number;
  evidence: Generated<string>;
  evidence_links: Generated<string>;
  gap: Generated<string>;
  line_code: string;
  line_id: Generated<Int8>;
  owner_code: Generated<string>;
  owner_kind: Generated<string>;
  owner_name: Generated<string>;
  self_hundredths: number | null;
  state: Generated<string>;
  version: Generated<number>;
}

export interface AssessChecklists {
  checklist_id: Generated<Int8>;
  created_at: Generated<Timestamp>;
  created_by: string;
  created_by_name: string;
  edition: Generated<number>;
  source: string;
  title: string;
  year: number;
}

export interface AssessChecklistTexts {
  chapter: string;
  demand: string;
  edition: number;
  full_hundredths: number;
  indicator_code: string;
  line_id: Int8;
  position: number;
  way: string;
}

export interface AssessDocuments {
  added_at: Generated<Timestamp>;
  added_by: string;
  added_by_name: string;
  assessment_id: Int8;
  byte_count: number;
  case_id: Int8 | null;
  content: Buffer;
  document_id: Generated<Int8>;
  file_name: string;
  is_taken_off: Generated<boolean>;
  item_code: string;
  kind: string;
  party_code: string;
  scan: Json;
  sha256: string;
}

export interface AssessFilings {
  assessment_id: Int8;
  changed_at: Generated<Timestamp>;
  changed_by: string;
  changed_by_name: string;
  denominator: Int8 | null;
  draft_key: Generated<string>;
  filing_id: Generated<Int8>;
  is_yes: boolean | null;
  item_code: string;
  numerator: Int8 | null;
  owner_name: Generated<string>;
  party_code: string;
  remark: Generated<string>;
  returned_until: string | null;
  review_denominator: Int8 | null;
  review_is_yes: boolean | null;
  review_method: string | null;
  review_numerator: Int8 | null;
  review_reason: Generated<string>;
  reviewed_at: Timestamp | null;
  reviewed_by_name: Generated<string>;
  state: Generated<string>;
  version: Generated<number>;
}

export interface AssessFilingsHistory {
  assessment_id: Int8;
  changed_at: Timestamp;
  changed_by: string;
  changed_by_name: string;
  denominator: Int8 | null;
  draft_key: string;
  filing_id: Int8;
  is_yes: boolean | null;
  item_code: string;
  numerator: Int8 | null;
  owner_name: string;
  party_code: string;
  remark: string;
  returned_until: string | null;
  review_denominator: Int8 | null;
  review_is_yes: boolean | null;
  review_method: string | null;
  review_numerator: Int8 | null;
  review_reason: string;
  reviewed_at: Timestamp | null;
  reviewed_by_name: string;
  state: string;
  version: number;
}

export interface AssessFrozenFigures {
  assessment_id: Int8;
  definition_version: number;
  denominator: Int8 | null;
  indicator_code: string;
  is_met: boolean | null;
  is_monotone: boolean | null;
  missing_codes: string[];
  numerator: Int8 | null;
  parts: Json | null;
  party_code: string;
  records_code: string;
  state: string;
  target_denominator: number | null;
  target_numerator: number | null;
}

export interface AssessFrozenRecords {
  assessment_id: Int8;
  chunk: number;
  first_key: string;
  indicator_code: string;
  key_count: number;
  keys: string[];
  last_key: string;
  part: string;
  party_code: string;
  risk_class: string;
}

export interface AssessLedger {
  action: string;
  actor: string;
  actor_name: string;
  actor_role: string;
  after: Json | null;
  assessment_id: Int8 | null;
  before: Json | null;
  document_sha256: string | null;
  entry_id: Generated<Int8>;
  happened_at: Generated<Timestamp>;
  item_code: Generated<string>;
  party_code: Generated<string>;
  reason: Generated<string>;
  target_id: string;
  target_kind: string;
}

export interface AssessMeetingDecisions {
  decision: string;
  due_date: string | null;
  is_done: Generated<boolean>;
  meeting_id: Int8;
  owner_code: Generated<string>;
  position: number;
}

export interface AssessMeetings {
  agenda: Generated<string>;
  changed_at: Generated<Timestamp>;
  changed_by: string;
  changed_by_name: string;
  held_date: string;
  meeting_id: Generated<Int8>;
  minutes: Generated<string>;
  others: Generated<string>;
  parties: string[];
  place: string;
  state: Generated<string>;
  title: string;
  version: Generated<number>;
}

export interface AssessParties {
  assessment_id: Int8;
  party_code: string;
  party_name: string;
}

export interface AssessPublishedScores {
  assessment_id: Int8;
  document: Json;
  document_text: string;
  published_at: Generated<Timestamp>;
  published_by: string;
  published_by_name: string;
  sha256: string;
}

export interface AssessQuestionnaires {
  answer_until: string;
  asked: string;
  assessment_id: Int8;
  changed_at: Generated<Timestamp>;
  changed_by: string;
  changed_by_name: string;
  item_code: string;
  least_count: Generated<number>;
  questionnaire_id: Generated<Int8>;
  state: Generated<string>;
  title: string;
  version: Generated<number>;
}

export interface AssessQuestions {
  highest: number;
  position: number;
  questionnaire_id: Int8;
  satisfied_from: number;
  wording: string;
}

export interface AssessRectifications {
  assessment_id: Int8;
  changed_at: Generated<Timestamp>;
  changed_by: string;
  changed_by_name: string;
  closed_date: string | null;
  created_at: Generated<Timestamp>;
  created_by: string;
  created_by_name: string;
  due_date: string;
  item_code: Generated<string>;
  owner: string;
  party_code: string;
  rectification_id: Generated<Int8>;
  state: Generated<string>;
  statement: Generated<string>;
  task: string;
  version: Generated<number>;
}

export interface AssessSampleFiles {
  changed_at: Timestamp | null;
  changed_by_name: Generated<string>;
  finding: Generated<string>;
  position: number;
  record_key: string;
  record_name: string;
  remark: Generated<string>;
  sample_id: Int8;
  version: Generated<number>;
}

export interface AssessSamples {
  assessment_id: Int8;
  drawn_at: Generated<Timestamp>;
  drawn_by: string;
  drawn_by_name: string;
  frame: string;
  frame_count: number;
  frame_keys: string;
  frame_sha256: string;
  from_date: string;
  party_code: string;
  reason: Generated<string>;
  sample_id: Generated<Int8>;
  seed: Int8;
  size: number;
  to_date: string;
}

export interface AssessSchemes {
  changed_at: Generated<Timestamp>;
  changed_by: string;
  changed_by_name: string;
  copied_from: Generated<string>;
  document: Json;
  document_sha256: string;
  made_at: Generated<Timestamp>;
  made_by: string;
  made_by_name: string;
  party_kind: string;
  published_at: Timestamp | null;
  published_by: string | null;
  published_by_name: string | null;
  reviewed_at: Timestamp | null;
  reviewed_by: string | null;
  reviewed_by_name: string | null;
  revision: Generated<number>;
  scheme_id: string;
  state: Generated<string>;
  version: number;
  year: number;
}

export interface AssessVerifications {
  answer: Generated<string>;
  answered_by_name: string | null;
  assessment_id: Int8;
  batch_id: number;
  changed_at: Generated<Timestamp>;
  changed_by: string;
  changed_by_name: string;
  comment: string;
  denominator: Int8 | null;
  indicator_code: string;
  numerator: Int8 | null;
  party_code: string;
  record_keys: Generated<string[]>;
  state: string;
  verification_id: Generated<Int8>;
  version: Generated<number>;
}

export interface AuthAccounts {
  account_id: Generated<Int8>;
  area_code: string;
  created_at: Generated<Timestamp>;
  department_code: Generated<string>;
  display_name: string;
  failed_count: Generated<number>;
  is_active: Generated<boolean>;
  locked_until: Timestamp | null;
  password_hash: string | null;
  role: string;
  sign_in_name: string;
  version: Generated<number>;
}

export interface AuthAuditEvents {
  actor: string;
  detail: Generated<Json>;
  event: string;
  event_id: Generated<Int8>;
  happened_at: Generated<Timestamp>;
  succeeded: boolean;
}

export interface AuthSessions {
  account_id: Int8;
  created_at: Generated<Timestamp>;
  expires_at: Timestamp;
  last_seen_at: Generated<Timestamp>;
  secret_hash: string;
}

export interface AuthTokens {
  area_code: string;
  created_at: Generated<Timestamp>;
  department_code: Generated<string>;
  expires_at: Timestamp | null;
  note: Generated<string>;
  revoked_at: Timestamp | null;
  role: string;
  secret_hash: string;
  token_id: Generated<Int8>;
}

export interface CoreCampaigns {
  batch_id: number;
  campaign_name: string;
  campaign_year: number;
  department_code: string;
  finished_date: string | null;
  ordinal: number;
  partner_departments: string | null;
  region_code: string;
  started_date: string | null;
}

export interface CoreComprehensiveItems {
  batch_id: number;
  comprehensive_item_code: string;
  comprehensive_item_name: string;
  department_code: string;
  field: string;
  list_version: string;
  partner_departments: string | null;
  region_code: string;
  rule_text: string | null;
  valid_from_date: string;
  valid_to_date: string | null;
}

export interface CoreDeclarations {
  batch_id: number;
  declared_count: number;
  declared_date: string;
  month_date: string;
  region_code: string;
  source_table: string;
}

export interface CoreDepartments {
  batch_id: number;
  department_code: string;
  department_name: string;
  line_code: string;
  short_name: string;
  valid_from_date: string | null;
  valid_to_date: string | null;
}

export interface CoreDrawnInspectors {
  batch_id: number;
  department_code: string;
  inspector_id: string;
  role: string | null;
  subject_id: string;
  task_id: string;
}

export interface CoreDrawnSubjects {
  batch_id: number;
  draw_number: number | null;
  region_code: string;
  risk_class: string | null;
  subject_id: string;
  task_id: string;
}

export interface CoreDraws {
  batch_id: number;
  department_code: string;
  drawn_count: number | null;
  drawn_date: string;
  frame_count: number | null;
  is_locked: boolean;
  method: string | null;
  operator: string | null;
  task_id: string;
}

export interface CoreDutyItems {
  basis: string | null;
  batch_id: number;
  department_code: string;
  duty_item_code: string;
  duty_item_name: string;
  list_version: string;
  region_code: string;
  standard: string | null;
  valid_from_date: string;
  valid_to_date: string | null;
}

export interface CoreEstablishment {
  batch_id: number;
  certificate_expiry_date: string | null;
  certificate_no: string;
  department_code: string;
  inspector_id: string | null;
  region_code: string;
  unit_name: string;
}

export interface CoreFollowUps {
  batch_id: number;
  closed_date: string | null;
  department_code: string;
  disposal_code: string | null;
  due_date: string | null;
  item_code: string;
  note: string | null;
  state_code: string;
  subject_id: string;
  task_id: string;
}

export interface CoreHolidays {
  batch_id: number;
  holiday_date: string;
  holiday_name: string;
  kind: string;
}

export interface CoreInspectionItems {
  basis: string | null;
  batch_id: number;
  cycle_years: number | null;
  department_code: string;
  duty_item_code: string | null;
  field: string | null;
  first_due_year: number | null;
  frequency_text: string | null;
  item_code: string;
  item_kind: string | null;
  item_name: string;
  list_version: string;
  object_kind: string | null;
  ratio_text: string | null;
  region_code: string;
  standard: string | null;
  sub_item: string | null;
  supervision_item_code: string | null;
  valid_from_date: string;
  valid_to_date: string | null;
}

export interface CoreInspectors {
  batch_id: number;
  certificate_expiry_date: string | null;
  certificate_no: string | null;
  department_code: string;
  inspector_id: string;
  inspector_name: string;
  is_expert: boolean | null;
  item_range: string | null;
  region_code: string;
  status: string;
}

export interface CoreItemGuidelines {
  batch_id: number;
  department_code: string;
  edition: number;
  guideline_name: string;
  item_code: string;
  region_code: string;
  valid_from_date: string;
  valid_to_date: string | null;
}

export interface CoreMilestones {
  batch_id: number;
  department_code: string;
  document_name: string | null;
  document_no: string | null;
  done_date: string | null;
  plan_year: number;
  planned_date: string;
  region_code: string;
  step_name: string;
  step_no: number;
  work_point: number;
}

export interface CorePilots {
  batch_id: number;
  comprehensive_item_code: string | null;
  department_code: string;
  field: string;
  finished_date: string | null;
  pilot_id: string;
  pilot_name: string;
  region_code: string;
  rule_text: string | null;
  started_date: string;
}

export interface CorePlans {
  batch_id: number;
  department_code: string;
  end_date: string;
  field: string | null;
  frequency_period: string | null;
  frequency_text: string | null;
  implementing_level: string | null;
  least_frequency_count: number | null;
  least_ratio: Numeric | null;
  mode: string | null;
  most_frequency_count: number | null;
  most_ratio: Numeric | null;
  organising_level: string | null;
  partner_departments: string | null;
  plan_id: string;
  plan_name: string;
  plan_year: number;
  planned_count: number | null;
  ratio_text: string | null;
  region_code: string;
  scope_code: string;
  start_date: string;
  state_code: string;
}

export interface CorePublicity {
  batch_id: number;
  channel: string;
  department_code: string;
  piece_id: string;
  published_date: string;
  region_code: string;
  title: string;
  url: string | null;
}

export interface CoreRegionChanges {
  batch_id: number;
  new_code: string;
  new_name: string | null;
  note: string | null;
  old_code: string;
  old_name: string;
}

export interface CoreRegions {
  batch_id: number;
  level: string;
  parent_code: string | null;
  region_code: string;
  region_name: string;
  valid_from_date: string | null;
  valid_to_date: string | null;
}

export interface CoreRegistrations {
  batch_id: number;
  deregistered_date: string | null;
  established_date: string | null;
  region_code: string;
  subject_id: string;
  subject_name: string;
  subject_type_code: string | null;
}

export interface CoreResults {
  batch_id: number;
  channel: string | null;
  department_code: string;
  entered_by: string | null;
  entered_date: string | null;
  inspected_date: string | null;
  item_code: string;
  methods: string | null;
  off_site_means: string | null;
  published_date: string | null;
  result_code: string | null;
  result_id: Generated<Int8>;
  reviewed_by: string | null;
  reviewed_date: string | null;
  state_code: string;
  subject_id: string;
  task_id: string;
}

export interface CoreRiskClasses {
  batch_id: number;
  class_date: string;
  model: string;
  risk_class: string;
  subject_id: string;
}

export interface CoreRiskSignals {
  batch_id: number;
  kind_code: string;
  signal_date: string;
  signal_id: string;
  source: string | null;
  subject_id: string;
}

export interface CoreSubjects {
  address: string | null;
  batch_id: number;
  business_scope: string | null;
  capital_amount: Numeric | null;
  capital_currency: string | null;
  capital_text: string | null;
  company_type: string | null;
  credit_code: string | null;
  credit_code_as_sent: string | null;
  deregistered_date: string | null;
  established_date: string | null;
  industry_code: string | null;
  region_code: string | null;
  registered_region_code: string | null;
  registration_no: string | null;
  status: string | null;
  subject_id: string;
  subject_name: string;
  subject_type_code: string | null;
}

export interface CoreSubjectTags {
  batch_id: number;
  subject_id: string;
  tag: string;
  tag_kind: string;
  tagged_date: string | null;
}

export interface CoreSupervisionItems {
  basis: string | null;
  batch_id: number;
  department_code: string;
  list_version: string;
  region_code: string;
  standard: string | null;
  supervision_item_code: string;
  supervision_item_name: string;
  valid_from_date: string;
  valid_to_date: string | null;
}

export interface CoreSurveys {
  answer_id: string;
  answered_date: string;
  batch_id: number;
  channel: string;
  department_code: string | null;
  is_satisfied: boolean | null;
  region_code: string;
}

export interface CoreTaskDepartments {
  batch_id: number;
  department_code: string;
  inspector_count: number | null;
  role_code: string;
  task_id: string;
}

export interface CoreTaskEvents {
  batch_id: number;
  department_code: string | null;
  document_no: string | null;
  event_code: string;
  event_no: number;
  happened_at: Timestamp;
  operator: string | null;
  reason: string | null;
  task_id: string;
}

export interface CoreTaskItems {
  batch_id: number;
  department_code: string;
  item_code: string;
  task_id: string;
}

export interface CoreTasks {
  batch_id: number;
  comprehensive_item_code: string | null;
  department_code: string;
  draw_kind_code: string | null;
  end_date: string | null;
  field: string | null;
  finished_date: string | null;
  is_class_rule: boolean | null;
  mode: string | null;
  object_kind_code: string | null;
  origin_code: string | null;
  parent_task_id: string | null;
  plan_id: string | null;
  region_code: string;
  scope_code: string | null;
  source_code: string;
  started_date: string | null;
  state_code: string;
  task_id: string;
  task_name: string;
}

export interface CoreTrainings {
  batch_id: number;
  department_code: string;
  inspector_id: string;
  is_passed: boolean | null;
  region_code: string;
  session_id: string;
  session_name: string;
  trained_date: string;
}

export interface CoreWarningHandlings {
  batch_id: number;
  department_code: string;
  due_date: string;
  handled_date: string | null;
  linked_task_id: string | null;
  outcome_code: string | null;
  raised_date: string;
  reason: string | null;
  region_code: string;
  rule_code: string;
  subject_id: string | null;
  warning_id: string;
}

export interface HistoryCampaigns {
  batch_id: number;
  campaign_name: string;
  campaign_year: number;
  department_code: string;
  ended_batch_id: number;
  ended_by: string;
  finished_date: string | null;
  ordinal: number;
  partner_departments: string | null;
  region_code: string;
  started_date: string | null;
}

export interface HistoryComprehensiveItems {
  batch_id: number;
  comprehensive_item_code: string;
  comprehensive_item_name: string;
  department_code: string;
  ended_batch_id: number;
  ended_by: string;
  field: string;
  list_version: string;
  partner_departments: string | null;
  region_code: string;
  rule_text: string | null;
  valid_from_date: string;
  valid_to_date: string | null;
}

export interface HistoryDeclarations {
  batch_id: number;
  declared_count: number;
  declared_date: string;
  ended_batch_id: number;
  ended_by: string;
  month_date: string;
  region_code: string;
  source_table: string;
}

export interface HistoryDepartments {
  batch_id: number;
  department_code: string;
  department_name: string;
  ended_batch_id: number;
  ended_by: string;
  line_code: string;
  short_name: string;
  valid_from_date: string | null;
  valid_to_date: string | null;
}

export interface HistoryDrawnInspectors {
  batch_id: number;
  department_code: string;
  ended_batch_id: number;
  ended_by: string;
  inspector_id: string;
  role: string | null;
  subject_id: string;
  task_id: string;
}

export interface HistoryDrawnSubjects {
  batch_id: number;
  draw_number: number | null;
  ended_batch_id: number;
  ended_by: string;
  region_code: string;
  risk_class: string | null;
  subject_id: string;
  task_id: string;
}

export interface HistoryDraws {
  batch_id: number;
  department_code: string;
  drawn_count: number | null;
  drawn_date: string;
  ended_batch_id: number;
  ended_by: string;
  frame_count: number | null;
  is_locked: boolean;
  method: string | null;
  operator: string | null;
  task_id: string;
}

export interface HistoryDutyItems {
  basis: string | null;
  batch_id: number;
  department_code: string;
  duty_item_code: string;
  duty_item_name: string;
  ended_batch_id: number;
  ended_by: string;
  list_version: string;
  region_code: string;
  standard: string | null;
  valid_from_date: string;
  valid_to_date: string | null;
}

export interface HistoryEstablishment {
  batch_id: number;
  certificate_expiry_date: string | null;
  certificate_no: string;
  department_code: string;
  ended_batch_id: number;
  ended_by: string;
  inspector_id: string | null;
  region_code: string;
  unit_name: string;
}

export interface HistoryFollowUps {
  batch_id: number;
  closed_date: string | null;
  department_code: string;
  disposal_code: string | null;
  due_date: string | null;
  ended_batch_id: number;
  ended_by: string;
  item_code: string;
  note: string | null;
  state_code: string;
  subject_id: string;
  task_id: string;
}

export interface HistoryHolidays {
  batch_id: number;
  ended_batch_id: number;
  ended_by: string;
  holiday_date: string;
  holiday_name: string;
  kind: string;
}

export interface HistoryInspectionItems {
  basis: string | null;
  batch_id: number;
  cycle_years: number | null;
  department_code: string;
  duty_item_code: string | null;
  ended_batch_id: number;
  ended_by: string;
  field: string | null;
  first_due_year: number | null;
  frequency_text: string | null;
  item_code: string;
  item_kind: string | null;
  item_name: string;
  list_version: string;
  object_kind: string | null;
  ratio_text: string | null;
  region_code: string;
  standard: string | null;
  sub_item: string | null;
  supervision_item_code: string | null;
  valid_from_date: string;
  valid_to_date: string | null;
}

export interface HistoryInspectors {
  batch_id: number;
  certificate_expiry_date: string | null;
  certificate_no: string | null;
  department_code: string;
  ended_batch_id: number;
  ended_by: string;
  inspector_id: string;
  inspector_name: string;
  is_expert: boolean | null;
  item_range: string | null;
  region_code: string;
  status: string;
}

export interface HistoryItemGuidelines {
  batch_id: number;
  department_code: string;
  edition: number;
  ended_batch_id: number;
  ended_by: string;
  guideline_name: string;
  item_code: string;
  region_code: string;
  valid_from_date: string;
  valid_to_date: string | null;
}

export interface HistoryMilestones {
  batch_id: number;
  department_code: string;
  document_name: string | null;
  document_no: string | null;
  done_date: string | null;
  ended_batch_id: number;
  ended_by: string;
  plan_year: number;
  planned_date: string;
  region_code: string;
  step_name: string;
  step_no: number;
  work_point: number;
}

export interface HistoryPilots {
  batch_id: number;
  comprehensive_item_code: string | null;
  department_code: string;
  ended_batch_id: number;
  ended_by: string;
  field: string;
  finished_date: string | null;
  pilot_id: string;
  pilot_name: string;
  region_code: string;
  rule_text: string | null;
  started_date: string;
}

export interface HistoryPlans {
  batch_id: number;
  department_code: string;
  end_date: string;
  ended_batch_id: number;
  ended_by: string;
  field: string | null;
  frequency_period: string | null;
  frequency_text: string | null;
  implementing_level: string | null;
  least_frequency_count: number | null;
  least_ratio: Numeric | null;
  mode: string | null;
  most_frequency_count: number | null;
  most_ratio: Numeric | null;
  organising_level: string | null;
  partner_departments: string | null;
  plan_id: string;
  plan_name: string;
  plan_year: number;
  planned_count: number | null;
  ratio_text: string | null;
  region_code: string;
  scope_code: string;
  start_date: string;
  state_code: string;
}

export interface HistoryPublicity {
  batch_id: number;
  channel: string;
  department_code: string;
  ended_batch_id: number;
  ended_by: string;
  piece_id: string;
  published_date: string;
  region_code: string;
  title: string;
  url: string | null;
}

export interface HistoryRegionChanges {
  batch_id: number;
  ended_batch_id: number;
  ended_by: string;
  new_code: string;
  new_name: string | null;
  note: string | null;
  old_code: string;
  old_name: string;
}

export interface HistoryRegions {
  batch_id: number;
  ended_batch_id: number;
  ended_by: string;
  level: string;
  parent_code: string | null;
  region_code: string;
  region_name: string;
  valid_from_date: string | null;
  valid_to_date: string | null;
}

export interface HistoryRegistrations {
  batch_id: number;
  deregistered_date: string | null;
  ended_batch_id: number;
  ended_by: string;
  established_date: string | null;
  region_code: string;
  subject_id: string;
  subject_name: string;
  subject_type_code: string | null;
}

export interface HistoryResults {
  batch_id: number;
  channel: string | null;
  department_code: string;
  ended_batch_id: number;
  ended_by: string;
  entered_by: string | null;
  entered_date: string | null;
  inspected_date: string | null;
  item_code: string;
  methods: string | null;
  off_site_means: string | null;
  published_date: string | null;
  result_code: string | null;
  result_id: Int8;
  reviewed_by: string | null;
  reviewed_date: string | null;
  state_code: string;
  subject_id: string;
  task_id: string;
}

export interface HistoryRiskClasses {
  batch_id: number;
  class_date: string;
  ended_batch_id: number;
  ended_by: string;
  model: string;
  risk_class: string;
  subject_id: string;
}

export interface HistoryRiskSignals {
  batch_id: number;
  ended_batch_id: number;
  ended_by: string;
  kind_code: string;
  signal_date: string;
  signal_id: string;
  source: string | null;
  subject_id: string;
}

export interface HistorySubjects {
  address: string | null;
  batch_id: number;
  business_scope: string | null;
  capital_amount: Numeric | null;
  capital_currency: string | null;
  capital_text: string | null;
  company_type: string | null;
  credit_code: string | null;
  credit_code_as_sent: string | null;
  deregistered_date: string | null;
  ended_batch_id: number;
  ended_by: string;
  established_date: string | null;
  industry_code: string | null;
  region_code: string | null;
  registered_region_code: string | null;
  registration_no: string | null;
  status: string | null;
  subject_id: string;
  subject_name: string;
  subject_type_code: string | null;
}

export interface HistorySubjectTags {
  batch_id: number;
  ended_batch_id: number;
  ended_by: string;
  subject_id: string;
  tag: string;
  tag_kind: string;
  tagged_date: string | null;
}

export interface HistorySupervisionItems {
  basis: string | null;
  batch_id: number;
  department_code: string;
  ended_batch_id: number;
  ended_by: string;
  list_version: string;
  region_code: string;
  standard: string | null;
  supervision_item_code: string;
  supervision_item_name: string;
  valid_from_date: string;
  valid_to_date: string | null;
}

export interface HistorySurveys {
  answer_id: string;
  answered_date: string;
  batch_id: number;
  channel: string;
  department_code: string | null;
  ended_batch_id: number;
  ended_by: string;
  is_satisfied: boolean | null;
  region_code: string;
}

export interface HistoryTaskDepartments {
  batch_id: number;
  department_code: string;
  ended_batch_id: number;
  ended_by: string;
  inspector_count: number | null;
  role_code: string;
  task_id: string;
}

export interface HistoryTaskEvents {
  batch_id: number;
  department_code: string | null;
  document_no: string | null;
  ended_batch_id: number;
  ended_by: string;
  event_code: string;
  event_no: number;
  happened_at: Timestamp;
  operator: string | null;
  reason: string | null;
  task_id: string;
}

export interface HistoryTaskItems {
  batch_id: number;
  department_code: string;
  ended_batch_id: number;
  ended_by: string;
  item_code: string;
  task_id: string;
}

export interface HistoryTasks {
  batch_id: number;
  comprehensive_item_code: string | null;
  department_code: string;
  draw_kind_code: string | null;
  end_date: string | null;
  ended_batch_id: number;
  ended_by: string;
  field: string | null;
  finished_date: string | null;
  is_class_rule: boolean | null;
  mode: string | null;
  object_kind_code: string | null;
  origin_code: string | null;
  parent_task_id: string | null;
  plan_id: string | null;
  region_code: string;
  scope_code: string | null;
  source_code: string;
  started_date: string | null;
  state_code: string;
  task_id: string;
  task_name: string;
}

export interface HistoryTrainings {
  batch_id: number;
  department_code: string;
  ended_batch_id: number;
  ended_by: string;
  inspector_id: string;
  is_passed: boolean | null;
  region_code: string;
  session_id: string;
  session_name: string;
  trained_date: string;
}

export interface HistoryWarningHandlings {
  batch_id: number;
  department_code: string;
  due_date: string;
  ended_batch_id: number;
  ended_by: string;
  handled_date: string | null;
  linked_task_id: string | null;
  outcome_code: string | null;
  raised_date: string;
  reason: string | null;
  region_code: string;
  rule_code: string;
  subject_id: string | null;
  warning_id: string;
}

export interface MartAreaMonths {
  area_code: string;
  city_code: string;
  denominator: Int8;
  department_code: string;
  indicator: string;
  month_date: string;
  numerator: Int8;
  risk_class: string;
}

export interface MartCalendarDays {
  day: string;
  is_working: boolean;
  working_index: number;
}

export interface MartCityClassMonths {
  city_code: string;
  denominator: Int8;
  department_code: string;
  indicator: string;
  month_date: string;
  numerator: Int8;
  risk_class: string;
}

export interface MartCityDays {
  city_code: string;
  day: string;
  denominator: Int8;
  indicator: string;
  numerator: Int8;
}

export interface MartCityMonths {
  city_code: string;
  denominator: Int8;
  indicator: string;
  month_date: string;
  numerator: Int8;
}

export interface MartDimAreas {
  area_code: string;
  area_name: string;
  city_code: string;
  city_name: string;
  level: string;
}

export interface MartFctCampaignDuties {
  area_code: string;
  campaign_name: string | null;
  campaign_ordinal: number | null;
  city_code: string;
  department_code: string;
  done_date: string | null;
  duty_number: number;
  year: number;
  year_start_date: string;
}

export interface MartFctCertifiedYears {
  area_code: string;
  certificate_expiry_date: string | null;
  certificate_no: string;
  city_code: string;
  department_code: string;
  inspector_id: string | null;
  lacking: string | null;
  unit_name: string;
  year: number;
  year_start_date: string;
}

export interface MartFctComprehensiveYears {
  area_code: string;
  carried_out_date: string | null;
  city_code: string;
  comprehensive_item_code: string;
  comprehensive_item_name: string;
  department_code: string;
  field: string;
  first_task_date: string | null;
  first_task_id: string | null;
  has_rules: boolean;
  list_version: string;
  listed_date: string;
  year: number;
}

export interface MartFctInspectorYears {
  area_code: string;
  city_code: string;
  department_code: string;
  inspector_id: string;
  is_expert: boolean;
  trained_date: string | null;
  year: number;
  year_start_date: string;
}

export interface MartFctItemYears {
  area_code: string;
  city_code: string;
  covered_date: string | null;
  covered_task_id: string | null;
  department_code: string;
  guideline_date: string | null;
  has_duty_item: boolean;
  has_supervision_item: boolean;
  is_basis_same: boolean;
  is_due: boolean;
  is_standard_same: boolean;
  item_code: string;
  item_name: string;
  same_source_date: string | null;
  year: number;
  year_start_date: string;
}

export interface MartFctLabelledYears {
  area_code: string;
  city_code: string;
  department_code: string;
  labelled_date: string | null;
  lacking: string | null;
  listed_date: string;
  subject_id: string;
  year: number;
}

export interface MartFctPlans {
  area_code: string;
  city_code: string;
  department_code: string;
  end_date: string;
  field: string | null;
  plan_id: string;
  plan_name: string;
  scope_code: string;
  start_date: string;
  state_code: string;
}

export interface MartFctRegisteredYears {
  area_code: string;
  city_code: string;
  department_code: string;
  lacking: string | null;
  listed_date: string;
  registered_name: string;
  subject_id: string;
  year: number;
}

export interface MartFctResults {
  area_code: string;
  batch_id: number | null;
  city_code: string;
  closed_date: string | null;
  department_code: string;
  drawn_batch_id: number | null;
  entered_date: string | null;
  follow_up_batch_id: number | null;
  inspected_date: string | null;
  is_complete: boolean;
  is_counted: boolean;
  is_disposed: boolean;
  is_on_site: boolean;
  is_past_last: boolean;
  is_problem: boolean;
  is_reviewed_apart: boolean;
  is_settled: boolean;
  item_code: string;
  off_site_kind: string | null;
  problem_due_date: string | null;
  problem_overdue_date: string | null;
  publish_due_date: string | null;
  publish_last_date: string | null;
  publish_overdue_date: string | null;
  publish_warn_date: string | null;
  published_date: string | null;
  result_code: string | null;
  result_id: Int8;
  risk_class: string | null;
  state_code: string;
  subject_id: string;
  task_id: string;
}

export interface MartFctSubjectYears {
  area_code: string;
  city_code: string;
  department_code: string;
  draw_warn_date: string;
  drawn_date: string | null;
  industry_code: string | null;
  inspected_date: string | null;
  is_classified: boolean;
  risk_class: string | null;
  subject_id: string;
  year: number;
  year_end_date: string;
  year_start_date: string;
}

export interface MartFctSurveyAnswers {
  answer_id: string;
  answered_date: string;
  area_code: string;
  channel: string;
  city_code: string;
  department_code: string;
  is_satisfied: boolean | null;
}

export interface MartFctTaskCourses {
  all_published_date: string | null;
  area_code: string;
  city_code: string;
  department_code: string;
  end_date: string | null;
  field: string | null;
  finished_date: string | null;
  has_frame: boolean;
  has_scheme: boolean;
  is_counted: boolean;
  is_disposed: boolean;
  is_in_period: boolean;
  is_list_kept: boolean;
  is_listed: boolean;
  is_planned: boolean;
  is_published_in_time: boolean;
  is_recusal_asked: boolean;
  is_reviewed_apart: boolean;
  is_staffed: boolean;
  is_system_drawn: boolean;
  publish_due_date: string | null;
  started_date: string | null;
  state_code: string;
  task_id: string;
  task_name: string;
}

export interface MartFctTaskPreparations {
  area_code: string;
  certificates_until_date: string | null;
  city_code: string;
  department_code: string;
  drawn_date: string | null;
  field: string | null;
  finished_date: string | null;
  has_frame: boolean;
  has_scheme: boolean;
  is_counted: boolean;
  is_hand_chosen: boolean;
  is_list_kept: boolean;
  is_listed: boolean;
  is_planned: boolean;
  is_recusal_asked: boolean;
  is_staffed: boolean;
  is_system_drawn: boolean;
  objects_chosen_date: string | null;
  state_code: string;
  task_id: string;
  task_name: string;
}

export interface MartFctTasks {
  area_code: string;
  batch_id: number | null;
  city_code: string;
  department_code: string;
  end_date: string | null;
  field: string | null;
  finished_date: string | null;
  is_class_rule: boolean | null;
  is_counted: boolean;
  is_label_made: boolean;
  is_multi_level: boolean;
  line_count: number;
  object_kind_code: string | null;
  plan_id: string | null;
  source_code: string;
  started_date: string | null;
  state_code: string;
  task_id: string;
  task_name: string;
}

export interface MartFctVisitedYears {
  area_code: string;
  city_code: string;
  department_code: string;
  first_date: string;
  is_low_risk: boolean;
  risk_class: string | null;
  second_date: string | null;
  subject_id: string;
  year: number;
}

export interface MartFctVisits {
  all_published_date: string | null;
  area_code: string;
  batch_id: number | null;
  city_code: string;
  department_code: string;
  drawn_date: string | null;
  has_problem: boolean;
  industry_code: string | null;
  inspected_date: string | null;
  is_checkable: boolean;
  is_counted: boolean;
  is_jointly_recorded: boolean;
  is_locked: boolean;
  is_mobile: boolean;
  is_on_site: boolean;
  is_published: boolean;
  line_count: number;
  recorded_line_count: number;
  risk_class: string | null;
  subject_id: string;
  task_end_date: string | null;
  task_id: string;
}

export interface MartFctWarningCases {
  area_code: string;
  city_code: string;
  department_code: string;
  due_date: string;
  handled_date: string | null;
  is_checked: boolean;
  is_hit: boolean;
  linked_task_id: string | null;
  outcome_code: string | null;
  raised_date: string;
  rule_code: string;
  subject_id: string | null;
  warning_id: string;
}

export interface MartIndustryMonths {
  city_code: string;
  denominator: Int8;
  indicator: string;
  industry_code: string;
  month_date: string;
  numerator: Int8;
  risk_class: string;
}

export interface MartPublicationLimits {
  inspected_date: string | null;
  publish_due_date: string | null;
  publish_last_date: string | null;
  publish_overdue_date: string | null;
  publish_warn_date: string | null;
}

export interface MartRegionAreas {
  area_code: string;
  city_code: string;
  region_code: string;
}

export interface MartTaskYears {
  year: number | null;
}

export interface OpsAnnotations {
  annotation_id: Generated<Int8>;
  area_code: string;
  area_level: string;
  author: string;
  author_name: string;
  author_role: string;
  body: string;
  changed_at: Generated<Timestamp>;
  changed_by: string;
  changed_by_name: string;
  city_code: string;
  created_at: Generated<Timestamp>;
  from_date: string;
  indicator_code: string | null;
  is_published: boolean;
  is_withdrawn: Generated<boolean>;
  to_date: string;
  version: Generated<number>;
  word: string;
}

export interface OpsAnnotationsHistory {
  annotation_id: Int8;
  area_code: string;
  area_level: string;
  author: string;
  author_name: string;
  author_role: string;
  body: string;
  changed_at: Timestamp;
  changed_by: string;
  changed_by_name: string;
  city_code: string;
  created_at: Timestamp;
  from_date: string;
  indicator_code: string | null;
  is_published: boolean;
  is_withdrawn: boolean;
  to_date: string;
  version: number;
  word: string;
}

export interface OpsBriefingFigures {
  area_code: string;
  area_name: string;
  as_of: string;
  batch_id: number;
  briefing_id: Int8;
  definition_version: number;
  denominator: Int8;
  denominator_before: Int8 | null;
  department_code: string;
  from_date: string;
  generation: Int8;
  indicator_code: string;
  needs_area_code: string;
  needs_city_code: string;
  numerator: Int8;
  numerator_before: Int8 | null;
  part: string;
  period: string;
  place: number | null;
  position: number;
  state: string;
  to_date: string;
  version: number;
}

export interface OpsBriefings {
  area_code: string;
  area_level: string;
  author: string;
  author_name: string;
  author_role: string;
  body: string;
  briefing_id: Generated<Int8>;
  changed_at: Generated<Timestamp>;
  changed_by: string;
  changed_by_name: string;
  city_code: string;
  created_at: Generated<Timestamp>;
  period: string;
  state: Generated<string>;
  title: string;
  version: Generated<number>;
}

export interface OpsBriefingsHistory {
  area_code: string;
  area_level: string;
  author: string;
  author_name: string;
  author_role: string;
  body: string;
  briefing_id: Int8;
  changed_at: Timestamp;
  changed_by: string;
  changed_by_name: string;
  city_code: string;
  created_at: Timestamp;
  period: string;
  state: string;
  title: string;
  version: number;
}

export interface OpsContacts {
  account_id: Int8;
  changed_at: Generated<Timestamp>;
  email: string | null;
  language: string;
  version: Generated<number>;
}

export interface OpsDatedSettings {
  from_year: number;
  name: string;
  note: string;
  value: number;
}

export interface OpsDeliveries {
  archive_member: string | null;
  batch_id: number | null;
  delimiter: string | null;
  delivery_id: Generated<Int8>;
  encoding: string | null;
  file_bytes: Int8;
  file_kind: string | null;
  file_name: string;
  file_sha256: string;
  finished_at: Timestamp | null;
  handed_in_id: Int8 | null;
  header: string[] | null;
  header_row: number | null;
  held_count: Generated<number>;
  layout: string | null;
  loaded_count: Generated<number>;
  mends_delivery_id: Int8 | null;
  notes: Generated<Json>;
  read_count: Generated<number>;
  reasons: Generated<Json>;
  received_at: Generated<Timestamp>;
  refusal: Json | null;
  rejected_count: Generated<number>;
  released_count: Generated<number>;
  replaced_count: Generated<number>;
  sent_by: Generated<string>;
  sent_department: Generated<string>;
  sheet: string | null;
  source_table: string | null;
  state: string;
  unchanged_count: Generated<number>;
  warning_count: Generated<number>;
  warnings: Generated<Json>;
  withdrawn_count: Generated<number>;
  withdraws_delivery_id: Int8 | null;
}

export interface OpsFigureComments {
  area_code: string;
  author: string;
  author_name: string;
  batch_id: number;
  body: string;
  changed_at: Generated<Timestamp>;
  changed_by: string;
  changed_by_name: string;
  city_code: string;
  comment_id: Generated<Int8>;
  created_at: Generated<Timestamp>;
  denominator: Int8 | null;
  department_code: string;
  indicator_code: string;
  is_withdrawn: Generated<boolean>;
  numerator: Int8 | null;
  period: string;
  version: Generated<number>;
}

export interface OpsFigureCommentsHistory {
  area_code: string;
  author: string;
  author_name: string;
  batch_id: number;
  body: string;
  changed_at: Timestamp;
  changed_by: string;
  changed_by_name: string;
  city_code: string;
  comment_id: Int8;
  created_at: Timestamp;
  denominator: Int8 | null;
  department_code: string;
  indicator_code: string;
  is_withdrawn: boolean;
  numerator: Int8 | null;
  period: string;
  version: number;
}

export interface OpsFindings {
  area_code: string;
  city_code: string;
  department_code: string;
  facts: Json;
  finding_id: Generated<Int8>;
  found_batch_id: number;
  record_key: string;
  resolved_batch_id: number | null;
  rule: string;
  subject_id: string | null;
  task_id: string | null;
}

export interface OpsFindingsDue {
  /**
   * task; plan line; city|table|month of a declaration; null: every one
   */
  record_id: string | null;
  source_table: string;
}

export interface OpsGeneration {
  batch_id: Generated<number>;
  generation: Generated<Int8>;
  loaded_at: Timestamp | null;
  marts_sha256: string | null;
  only_row: Generated<boolean>;
}

export interface OpsHandedIn {
  attempt_count: Generated<number>;
  cancel_asked_at: Timestamp | null;
  delivery_id: Int8 | null;
  fault: string | null;
  file_bytes: Int8;
  file_name: string;
  file_sha256: string;
  finished_at: Timestamp | null;
  handed_at: Generated<Timestamp>;
  handed_by: string;
  handed_in_id: Generated<Int8>;
  idempotency_key: string | null;
  is_limited: Generated<boolean>;
  layout: string | null;
  mends_delivery_id: Int8 | null;
  progress_bytes: Generated<Int8>;
  progress_rows: Generated<Int8>;
  pull_cursor: string | null;
  pull_name: string | null;
  receipt_path: string | null;
  receipt_written_at: Timestamp | null;
  sender_area: string;
  sender_department: Generated<string>;
  source_table: string | null;
  started_at: Timestamp | null;
  state: Generated<string>;
  stored_name: string | null;
  way: string;
  withdraws_delivery_id: Int8 | null;
}

export interface OpsHeldRows {
  cells: string[];
  delivery_id: Int8;
  fields: Json;
  held_at: Generated<Timestamp>;
  released_batch_id: number | null;
  row_number: number;
  source_table: string;
  waits_for: string;
  waits_for_key: string;
  withdrawn_batch_id: number | null;
}

export interface OpsInboxMessages {
  account_id: Int8;
  area_code: string;
  batch_id: number;
  city_code: string;
  day: string;
  figure: Json;
  indicator_code: string;
  made_at: Generated<Timestamp>;
  message_id: Generated<Int8>;
  read_at: Timestamp | null;
  state_after: string;
  state_before: string;
  subscription_id: Int8;
}

export interface OpsJointProposals {
  accepted_as: string;
  accepted_at: Generated<Timestamp>;
  accepted_by: string;
  accepted_by_name: string;
  accepted_date: string;
  area_code: string;
  city_code: string;
  denominator_after: Int8;
  denominator_before: Int8;
  department_codes: string[];
  end_date: string;
  field: string | null;
  firm_count: number;
  is_withdrawn: Generated<boolean>;
  lead_code: string;
  numerator_after: Int8;
  numerator_before: Int8;
  proposal_id: Generated<Int8>;
  ratio_area_code: string;
  risk_class: string | null;
  spared_task_count: number;
  tag: string | null;
  task_count: number;
  task_id: string;
  version: Generated<number>;
  visit_count: number;
  withdrawn_at: Timestamp | null;
  withdrawn_by_name: string | null;
  withdrawn_why: string | null;
}

export interface OpsJointProposalVisits {
  department_code: string;
  end_date: string;
  proposal_id: Int8;
  subject_id: string;
  task_id: string;
}

export interface OpsJointRulings {
  document: string;
  from_date: string;
  indicator_code: string | null;
  note: string;
  ruling_id: Generated<Int8>;
  saved_at: Generated<Timestamp>;
  saved_by: string;
  saved_by_name: string;
}

export interface OpsLayouts {
  columns: Json;
  layout_id: Generated<Int8>;
  made_at: Generated<Timestamp>;
  made_by: string;
  name: string;
  retired_by: string | null;
  sender: Generated<string>;
  source_table: string;
  superseded_at: Timestamp | null;
  version: number;
}

export interface OpsOutgoing {
  attempt_count: Generated<number>;
  channel: string;
  fault: string | null;
  message_id: Int8;
  sent_at: Timestamp | null;
  state: Generated<string>;
  tried_at: Timestamp | null;
}

export interface OpsPulls {
  address_variable: string;
  checked_at: Generated<Timestamp>;
  created_at: Generated<Timestamp>;
  cron: string;
  cursor_column: string;
  is_enabled: Generated<boolean>;
  last_cursor: string | null;
  last_fault: string | null;
  last_run_at: Timestamp | null;
  layout: string | null;
  name: string;
  query: string;
  sender_area: string;
  source_table: string;
}

export interface OpsReceivedCounts {
  city_code: string;
  holder_id: string;
  month_date: string;
  row_count: number;
  source_table: string;
}

export interface OpsRejectedRows {
  cells: string[];
  delivery_id: Int8;
  issues: Json;
  row_number: number;
}

export interface OpsSavedViews {
  account_id: Int8;
  address: string;
  changed_at: Generated<Timestamp>;
  created_at: Generated<Timestamp>;
  deleted_at: Timestamp | null;
  note: string;
  share_key: string | null;
  version: Generated<number>;
  view_id: Generated<Int8>;
  view_name: string;
}

export interface OpsSettings {
  changed_at: Generated<Timestamp>;
  name: string;
  note: string;
  value: string;
}

export interface OpsSubscriptions {
  account_id: Int8;
  area_code: string;
  board: string | null;
  city_code: string;
  comparison: string;
  created_at: Generated<Timestamp>;
  deleted_at: Timestamp | null;
  evaluated_at: Timestamp | null;
  evaluated_day: string | null;
  evaluated_generation: Int8 | null;
  fault: string | null;
  indicator_code: string | null;
  is_by_children: boolean;
  is_paused: Generated<boolean>;
  subscription_id: Generated<Int8>;
  threshold_denominator: Int8 | null;
  threshold_numerator: Int8 | null;
  version: Generated<number>;
  wants_email: boolean;
  webhook_secret: string | null;
  webhook_url: string | null;
}

export interface OpsWatchStates {
  area_code: string;
  city_code: string;
  figure: Json;
  indicator_code: string;
  since_at: Generated<Timestamp>;
  state: string;
  subscription_id: Int8;
}

export interface OpsWorkOwners {
  contact: Generated<string>;
  department_code: string;
  plan_year: number;
  point_number: number;
  saved_as: string;
  saved_at: Generated<Timestamp>;
  saved_by: string;
  superseded_at: Timestamp | null;
  version: number;
}

export interface OpsWorkSteps {
  document_number: Generated<string>;
  document_title: Generated<string>;
  done_date: string | null;
  is_removed: Generated<boolean>;
  note: Generated<string>;
  plan_year: number;
  planned_date: string | null;
  point_number: number;
  saved_as: string;
  saved_at: Generated<Timestamp>;
  saved_by: string;
  step_name: string;
  step_number: number;
  superseded_at: Timestamp | null;
  version: number;
}

export interface ReadAdjustments {
  appeal_id: Int8 | null;
  assessment_id: Int8 | null;
  denominator_delta: Int8 | null;
  given_hundredths: number | null;
  item_code: string | null;
  numerator_delta: Int8 | null;
  party_code: string | null;
}

export interface ReadAnnotations {
  annotation_id: Int8 | null;
  area_code: string | null;
  area_level: string | null;
  author: string | null;
  author_name: string | null;
  author_role: string | null;
  body: string | null;
  changed_at: Timestamp | null;
  changed_by: string | null;
  changed_by_name: string | null;
  city_code: string | null;
  created_at: Timestamp | null;
  from_date: string | null;
  indicator_code: string | null;
  is_published: boolean | null;
  is_withdrawn: boolean | null;
  to_date: string | null;
  version: number | null;
  word: string | null;
}

export interface ReadAnnotationsHistory {
  annotation_id: Int8 | null;
  body: string | null;
  changed_at: Timestamp | null;
  changed_by: string | null;
  changed_by_name: string | null;
  from_date: string | null;
  indicator_code: string | null;
  is_published: boolean | null;
  is_withdrawn: boolean | null;
  to_date: string | null;
  version: number | null;
  word: string | null;
}

export interface ReadAppeals {
  appeal_id: Int8 | null;
  assessment_id: Int8 | null;
  decided_at: Timestamp | null;
  decided_by_name: string | null;
  decision_reason: string | null;
  document_sha256: string | null;
  indicator_code: string | null;
  item_code: string | null;
  party_code: string | null;
  preview: Json | null;
  raised_at: Timestamp | null;
  raised_by_name: string | null;
  reason: string | null;
  record_keys: string[] | null;
  state: string | null;
  version: number | null;
}

export interface ReadAreaMonths {
  area_code: string | null;
  city_code: string | null;
  denominator: Int8 | null;
  department_code: string | null;
  indicator: string | null;
  month_date: string | null;
  numerator: Int8 | null;
  risk_class: string | null;
}

export interface ReadAreas {
  area_code: string | null;
  area_name: string | null;
  city_code: string | null;
  city_name: string | null;
  level: string | null;
}

export interface ReadAssessmentCases {
  assessment_id: Int8 | null;
  case_id: Int8 | null;
  changed_at: Timestamp | null;
  changed_by_name: string | null;
  filed_at: Timestamp | null;
  filed_by_name: string | null;
  is_own: boolean | null;
  item_code: string | null;
  party_code: string | null;
  reason: string | null;
  state: string | null;
  title: string | null;
  version: number | null;
}

export interface ReadAssessmentDocumentBytes {
  content: Buffer | null;
  document_id: Int8 | null;
}

export interface ReadAssessmentDocuments {
  added_at: Timestamp | null;
  added_by_name: string | null;
  assessment_id: Int8 | null;
  byte_count: number | null;
  case_id: Int8 | null;
  document_id: Int8 | null;
  file_name: string | null;
  item_code: string | null;
  kind: string | null;
  party_code: string | null;
  scan: Json | null;
  sha256: string | null;
}

export interface ReadAssessmentLedger {
  action: string | null;
  actor: string | null;
  actor_name: string | null;
  actor_role: string | null;
  after: Json | null;
  assessment_id: Int8 | null;
  before: Json | null;
  document_sha256: string | null;
  entry_id: Int8 | null;
  happened_at: Timestamp | null;
  item_code: string | null;
  party_code: string | null;
  reason: string | null;
  target_id: string | null;
  target_kind: string | null;
}

export interface ReadAssessmentParties {
  assessment_id: Int8 | null;
  party_code: string | null;
  party_name: string | null;
}

export interface ReadAssessments {
  appeal_until: string | null;
  approval_by: string | null;
  approval_by_name: string | null;
  assessment_id: Int8 | null;
  changed_at: Timestamp | null;
  changed_by: string | null;
  changed_by_name: string | null;
  created_at: Timestamp | null;
  created_by: string | null;
  created_by_name: string | null;
  from_date: string | null;
  frozen_at: Timestamp | null;
  frozen_batch: number | null;
  frozen_generation: Int8 | null;
  indicator_codes: string[] | null;
  party_kind: string | null;
  publish_by: string | null;
  review_until: string | null;
  scheme_id: string | null;
  scheme_version: number | null;
  self_until: string | null;
  state: string | null;
  title: string | null;
  to_date: string | null;
  verify_until: string | null;
  version: number | null;
  year: number | null;
}

export interface ReadAuditedDraws {
  area_code: string | null;
  audited_batch_id: Int8 | null;
  city_code: string | null;
  department_code: string | null;
  directory_count: number | null;
  drawn_count: number | null;
  drawn_date: string | null;
  frame_count: number | null;
  is_hand_chosen: boolean | null;
  least_adjusted_p: number | null;
  object_kind_code: string | null;
  outside_count: number | null;
  reasoned_change_count: number | null;
  redraw_count: number | null;
  shown: Json | null;
  silent_change_count: number | null;
  task_id: string | null;
  task_name: string | null;
}

export interface ReadBriefingFigures {
  area_code: string | null;
  area_name: string | null;
  as_of: string | null;
  batch_id: number | null;
  briefing_id: Int8 | null;
  definition_version: number | null;
  denominator: Int8 | null;
  denominator_before: Int8 | null;
  department_code: string | null;
  from_date: string | null;
  generation: Int8 | null;
  indicator_code: string | null;
  numerator: Int8 | null;
  numerator_before: Int8 | null;
  part: string | null;
  period: string | null;
  place: number | null;
  position: number | null;
  state: string | null;
  to_date: string | null;
  version: number | null;
}

export interface ReadBriefings {
  area_code: string | null;
  area_level: string | null;
  author: string | null;
  author_name: string | null;
  author_role: string | null;
  body: string | null;
  briefing_id: Int8 | null;
  changed_at: Timestamp | null;
  changed_by: string | null;
  changed_by_name: string | null;
  city_code: string | null;
  created_at: Timestamp | null;
  period: string | null;
  state: string | null;
  title: string | null;
  version: number | null;
}

export interface ReadBriefingsHistory {
  area_code: string | null;
  body: string | null;
  briefing_id: Int8 | null;
  changed_at: Timestamp | null;
  changed_by: string | null;
  changed_by_name: string | null;
  period: string | null;
  state: string | null;
  title: string | null;
  version: number | null;
}

export interface ReadCalendarDays {
  day: string | null;
  is_working: boolean | null;
  working_index: number | null;
}

export interface ReadCampaigns {
  area_code: string | null;
  campaign_name: string | null;
  campaign_year: number | null;
  city_code: string | null;
  department_code: string | null;
  finished_date: string | null;
  ordinal: number | null;
  partner_departments: string | null;
  region_code: string | null;
  started_date: string | null;
}

export interface ReadChecklistEditions {
  added_count: number | null;
  changed_count: number | null;
  checklist_id: Int8 | null;
  edition: number | null;
  file_name: string | null;
  file_sha256: string | null;
  imported_at: Timestamp | null;
  imported_by_name: string | null;
  kept_count: number | null;
  line_count: number | null;
  removed_count: number | null;
}

export interface ReadChecklistLines {
  changed_at: Timestamp | null;
  changed_by_name: string | null;
  chapter: string | null;
  checklist_id: Int8 | null;
  closed_at: Timestamp | null;
  closed_by_name: string | null;
  demand: string | null;
  document_ids: ArrayType<Int8> | null;
  due_date: string | null;
  evidence: string | null;
  evidence_links: string | null;
  full_hundredths: number | null;
  gap: string | null;
  indicator_code: string | null;
  line_code: string | null;
  line_id: Int8 | null;
  owner_code: string | null;
  owner_kind: string | null;
  owner_name: string | null;
  position: number | null;
  self_hundredths: number | null;
  state: string | null;
  version: number | null;
  way: string | null;
}

export interface ReadChecklists {
  checklist_id: Int8 | null;
  created_at: Timestamp | null;
  created_by_name: string | null;
  edition: number | null;
  source: string | null;
  title: string | null;
  year: number | null;
}

export interface ReadCityClassMonths {
  city_code: string | null;
  denominator: Int8 | null;
  department_code: string | null;
  indicator: string | null;
  month_date: string | null;
  numerator: Int8 | null;
  risk_class: string | null;
}

export interface ReadCityDays {
  city_code: string | null;
  day: string | null;
  denominator: Int8 | null;
  indicator: string | null;
  numerator: Int8 | null;
}

export interface ReadCityMonths {
  city_code: string | null;
  denominator: Int8 | null;
  indicator: string | null;
  month_date: string | null;
  numerator: Int8 | null;
}

export interface ReadComprehensiveItems {
  area_code: string | null;
  city_code: string | null;
  comprehensive_item_code: string | null;
  comprehensive_item_name: string | null;
  department_code: string | null;
  field: string | null;
  list_version: string | null;
  partner_departments: string | null;
  region_code: string | null;
  rule_text: string | null;
  valid_from_date: string | null;
  valid_to_date: string | null;
}

export interface ReadComprehensiveTasks {
  area_code: string | null;
  city_code: string | null;
  comprehensive_item_code: string | null;
  started_date: string | null;
  task_id: string | null;
}

export interface ReadContacts {
  account_id: Int8 | null;
  email: string | null;
  language: string | null;
  version: number | null;
}

export interface ReadCountsA01 {
  area_code: string | null;
  city_code: string | null;
  day: string | null;
  denominator: Int8 | null;
  department_code: string | null;
  industry_code: string | null;
  numerator: Int8 | null;
  risk_class: string | null;
}

export interface ReadCountsA02 {
  area_code: string | null;
  city_code: string | null;
  day: string | null;
  denominator: Int8 | null;
  department_code: string | null;
  industry_code: string | null;
  numerator: Int8 | null;
  risk_class: string | null;
}

export interface ReadCountsA03 {
  area_code: string | null;
  city_code: string | null;
  day: string | null;
  denominator: Int8 | null;
  department_code: string | null;
  industry_code: string | null;
  numerator: Int8 | null;
  risk_class: string | null;
}

export interface ReadCountsA04 {
  area_code: string | null;
  city_code: string | null;
  day: string | null;
  denominator: Int8 | null;
  department_code: string | null;
  industry_code: string | null;
  numerator: Int8 | null;
  risk_class: string | null;
}

export interface ReadCountsA05 {
  area_code: string | null;
  city_code: string | null;
  day: string | null;
  denominator: Int8 | null;
  department_code: string | null;
  industry_code: string | null;
  numerator: Int8 | null;
  risk_class: string | null;
}

export interface ReadCountsA06 {
  area_code: string | null;
  city_code: string | null;
  day: string | null;
  denominator: Int8 | null;
  department_code: string | null;
  industry_code: string | null;
  numerator: Int8 | null;
  risk_class: string | null;
}

export interface ReadCountsB01 {
  area_code: string | null;
  city_code: string | null;
  day: string | null;
  denominator: Int8 | null;
  department_code: string | null;
  field: string | null;
  industry_code: string | null;
  numerator: Int8 | null;
  risk_class: string | null;
}

export interface ReadCountsB02 {
  area_code: string | null;
  city_code: string | null;
  day: string | null;
  denominator: Int8 | null;
  department_code: string | null;
  field: string | null;
  industry_code: string | null;
  numerator: Int8 | null;
  risk_class: string | null;
}

export interface ReadCountsB03 {
  area_code: string | null;
  channel: string | null;
  city_code: string | null;
  day: string | null;
  denominator: Int8 | null;
  department_code: string | null;
  industry_code: string | null;
  numerator: Int8 | null;
  risk_class: string | null;
}

export interface ReadCountsB04 {
  area_code: string | null;
  city_code: string | null;
  day: string | null;
  denominator: Int8 | null;
  department_code: string | null;
  industry_code: string | null;
  numerator: Int8 | null;
  risk_class: string | null;
}

export interface ReadCountsB05 {
  area_code: string | null;
  city_code: string | null;
  day: string | null;
  denominator: Int8 | null;
  department_code: string | null;
  field: string | null;
  industry_code: string | null;
  numerator: Int8 | null;
  risk_class: string | null;
}

export interface ReadCountsB06 {
  area_code: string | null;
  city_code: string | null;
  day: string | null;
  denominator: Int8 | null;
  department_code: string | null;
  field: string | null;
  industry_code: string | null;
  numerator: Int8 | null;
  risk_class: string | null;
}

export interface ReadCountsB07 {
  area_code: string | null;
  channel: string | null;
  city_code: string | null;
  day: string | null;
  denominator: Int8 | null;
  department_code: string | null;
  industry_code: string | null;
  numerator: Int8 | null;
  risk_class: string | null;
}

export interface ReadCountsB08 {
  area_code: string | null;
  channel: string | null;
  city_code: string | null;
  day: string | null;
  denominator: Int8 | null;
  department_code: string | null;
  industry_code: string | null;
  numerator: Int8 | null;
  risk_class: string | null;
}

export interface ReadCountsB08d {
  area_code: string | null;
  city_code: string | null;
  day: string | null;
  denominator: Int8 | null;
  department_code: string | null;
  industry_code: string | null;
  numerator: Int8 | null;
  risk_class: string | null;
}

export interface ReadCountsB08m {
  area_code: string | null;
  city_code: string | null;
  day: string | null;
  denominator: Int8 | null;
  department_code: string | null;
  industry_code: string | null;
  numerator: Int8 | null;
  risk_class: string | null;
}

export interface ReadCountsB08n {
  area_code: string | null;
  city_code: string | null;
  day: string | null;
  denominator: Int8 | null;
  department_code: string | null;
  industry_code: string | null;
  numerator: Int8 | null;
  risk_class: string | null;
}

export interface ReadCountsB08s {
  area_code: string | null;
  city_code: string | null;
  day: string | null;
  denominator: Int8 | null;
  department_code: string | null;
  industry_code: string | null;
  numerator: Int8 | null;
  risk_class: string | null;
}

export interface ReadCountsB08v {
  area_code: string | null;
  city_code: string | null;
  day: string | null;
  denominator: Int8 | null;
  department_code: string | null;
  industry_code: string | null;
  numerator: Int8 | null;
  risk_class: string | null;
}

export interface ReadCountsC01 {
  area_code: string | null;
  city_code: string | null;
  day: string | null;
  denominator: Int8 | null;
  department_code: string | null;
  field: string | null;
  industry_code: string | null;
  numerator: Int8 | null;
  risk_class: string | null;
}

export interface ReadCountsC01p {
  area_code: string | null;
  city_code: string | null;
  day: string | null;
  denominator: Int8 | null;
  department_code: string | null;
  field: string | null;
  industry_code: string | null;
  numerator: Int8 | null;
  risk_class: string | null;
}

export interface ReadCountsC02 {
  area_code: string | null;
  channel: string | null;
  city_code: string | null;
  day: string | null;
  denominator: Int8 | null;
  department_code: string | null;
  industry_code: string | null;
  numerator: Int8 | null;
  risk_class: string | null;
}

export interface ReadCountsC03 {
  area_code: string | null;
  channel: string | null;
  city_code: string | null;
  day: string | null;
  denominator: Int8 | null;
  department_code: string | null;
  industry_code: string | null;
  numerator: Int8 | null;
  risk_class: string | null;
}

export interface ReadCountsC04 {
  area_code: string | null;
  city_code: string | null;
  day: string | null;
  denominator: Int8 | null;
  department_code: string | null;
  industry_code: string | null;
  numerator: Int8 | null;
  risk_class: string | null;
}

export interface ReadCountsC05 {
  area_code: string | null;
  city_code: string | null;
  day: string | null;
  denominator: Int8 | null;
  department_code: string | null;
  field: string | null;
  industry_code: string | null;
  numerator: Int8 | null;
  risk_class: string | null;
}

export interface ReadCountsC06 {
  area_code: string | null;
  city_code: string | null;
  day: string | null;
  denominator: Int8 | null;
  department_code: string | null;
  industry_code: string | null;
  numerator: Int8 | null;
  risk_class: string | null;
}

export interface ReadCountsC07 {
  area_code: string | null;
  city_code: string | null;
  day: string | null;
  denominator: Int8 | null;
  department_code: string | null;
  field: string | null;
  industry_code: string | null;
  numerator: Int8 | null;
  risk_class: string | null;
}

export interface ReadCountsC08 {
  area_code: string | null;
  city_code: string | null;
  day: string | null;
  denominator: Int8 | null;
  department_code: string | null;
  field: string | null;
  industry_code: string | null;
  numerator: Int8 | null;
  risk_class: string | null;
}

export interface ReadCountsD01 {
  area_code: string | null;
  city_code: string | null;
  day: string | null;
  denominator: Int8 | null;
  department_code: string | null;
  field: string | null;
  industry_code: string | null;
  numerator: Int8 | null;
  risk_class: string | null;
}

export interface ReadCountsD02r {
  area_code: string | null;
  city_code: string | null;
  day: string | null;
  denominator: Int8 | null;
  department_code: string | null;
  industry_code: string | null;
  numerator: Int8 | null;
  risk_class: string | null;
}

export interface ReadCountsD03 {
  area_code: string | null;
  city_code: string | null;
  day: string | null;
  denominator: Int8 | null;
  department_code: string | null;
  industry_code: string | null;
  numerator: Int8 | null;
  risk_class: string | null;
}

export interface ReadCountsD04 {
  area_code: string | null;
  channel: string | null;
  city_code: string | null;
  day: string | null;
  denominator: Int8 | null;
  department_code: string | null;
  industry_code: string | null;
  numerator: Int8 | null;
  risk_class: string | null;
}

export interface ReadCountsD06 {
  area_code: string | null;
  city_code: string | null;
  day: string | null;
  denominator: Int8 | null;
  department_code: string | null;
  industry_code: string | null;
  numerator: Int8 | null;
  risk_class: string | null;
}

export interface ReadCountsD07 {
  area_code: string | null;
  city_code: string | null;
  day: string | null;
  denominator: Int8 | null;
  department_code: string | null;
  industry_code: string | null;
  numerator: Int8 | null;
  risk_class: string | null;
}

export interface ReadCountsE01 {
  area_code: string | null;
  city_code: string | null;
  day: string | null;
  denominator: Int8 | null;
  department_code: string | null;
  industry_code: string | null;
  numerator: Int8 | null;
  risk_class: string | null;
}

export interface ReadCountsE02 {
  area_code: string | null;
  city_code: string | null;
  day: string | null;
  denominator: Int8 | null;
  department_code: string | null;
  industry_code: string | null;
  numerator: Int8 | null;
  risk_class: string | null;
}

export interface ReadCountsE02v1 {
  area_code: string | null;
  city_code: string | null;
  day: string | null;
  denominator: Int8 | null;
  department_code: string | null;
  industry_code: string | null;
  numerator: Int8 | null;
  risk_class: string | null;
}

export interface ReadCountsE03 {
  area_code: string | null;
  city_code: string | null;
  day: string | null;
  denominator: Int8 | null;
  department_code: string | null;
  industry_code: string | null;
  numerator: Int8 | null;
  risk_class: string | null;
}

export interface ReadCountsE04 {
  area_code: string | null;
  city_code: string | null;
  day: string | null;
  denominator: Int8 | null;
  department_code: string | null;
  industry_code: string | null;
  numerator: Int8 | null;
  risk_class: string | null;
}

export interface ReadCountsF01 {
  area_code: string | null;
  city_code: string | null;
  day: string | null;
  denominator: Int8 | null;
  department_code: string | null;
  field: string | null;
  industry_code: string | null;
  numerator: Int8 | null;
  risk_class: string | null;
}

export interface ReadCountsF02 {
  area_code: string | null;
  city_code: string | null;
  day: string | null;
  denominator: Int8 | null;
  department_code: string | null;
  field: string | null;
  industry_code: string | null;
  numerator: Int8 | null;
  risk_class: string | null;
}

export interface ReadCountsG01 {
  area_code: string | null;
  city_code: string | null;
  day: string | null;
  denominator: Int8 | null;
  department_code: string | null;
  industry_code: string | null;
  numerator: Int8 | null;
  risk_class: string | null;
}

export interface ReadCountsG02 {
  area_code: string | null;
  city_code: string | null;
  day: string | null;
  denominator: Int8 | null;
  department_code: string | null;
  industry_code: string | null;
  numerator: Int8 | null;
  risk_class: string | null;
}

export interface ReadCountsP01 {
  area_code: string | null;
  city_code: string | null;
  day: string | null;
  denominator: Int8 | null;
  department_code: string | null;
  field: string | null;
  industry_code: string | null;
  numerator: Int8 | null;
  risk_class: string | null;
}

export interface ReadCountsP02 {
  area_code: string | null;
  city_code: string | null;
  day: string | null;
  denominator: Int8 | null;
  department_code: string | null;
  field: string | null;
  industry_code: string | null;
  numerator: Int8 | null;
  risk_class: string | null;
}

export interface ReadCountsP03 {
  area_code: string | null;
  city_code: string | null;
  day: string | null;
  denominator: Int8 | null;
  department_code: string | null;
  field: string | null;
  industry_code: string | null;
  numerator: Int8 | null;
  risk_class: string | null;
}

export interface ReadCountsP04 {
  area_code: string | null;
  city_code: string | null;
  day: string | null;
  denominator: Int8 | null;
  department_code: string | null;
  field: string | null;
  industry_code: string | null;
  numerator: Int8 | null;
  risk_class: string | null;
}

export interface ReadCountsP05 {
  area_code: string | null;
  city_code: string | null;
  day: string | null;
  denominator: Int8 | null;
  department_code: string | null;
  field: string | null;
  industry_code: string | null;
  numerator: Int8 | null;
  risk_class: string | null;
}

export interface ReadCountsP06 {
  area_code: string | null;
  city_code: string | null;
  day: string | null;
  denominator: Int8 | null;
  department_code: string | null;
  field: string | null;
  industry_code: string | null;
  numerator: Int8 | null;
  risk_class: string | null;
}

export interface ReadCountsP07 {
  area_code: string | null;
  city_code: string | null;
  day: string | null;
  denominator: Int8 | null;
  department_code: string | null;
  field: string | null;
  industry_code: string | null;
  numerator: Int8 | null;
  risk_class: string | null;
}

export interface ReadCountsP08 {
  area_code: string | null;
  city_code: string | null;
  day: string | null;
  denominator: Int8 | null;
  department_code: string | null;
  field: string | null;
  industry_code: string | null;
  numerator: Int8 | null;
  risk_class: string | null;
}

export interface ReadCountsP09 {
  area_code: string | null;
  city_code: string | null;
  day: string | null;
  denominator: Int8 | null;
  department_code: string | null;
  field: string | null;
  industry_code: string | null;
  numerator: Int8 | null;
  risk_class: string | null;
}

export interface ReadCountsP10 {
  area_code: string | null;
  city_code: string | null;
  day: string | null;
  denominator: Int8 | null;
  department_code: string | null;
  field: string | null;
  industry_code: string | null;
  numerator: Int8 | null;
  risk_class: string | null;
}

export interface ReadCountsP11 {
  area_code: string | null;
  city_code: string | null;
  day: string | null;
  denominator: Int8 | null;
  department_code: string | null;
  field: string | null;
  industry_code: string | null;
  numerator: Int8 | null;
  risk_class: string | null;
}

export interface ReadCountsP12 {
  area_code: string | null;
  city_code: string | null;
  day: string | null;
  denominator: Int8 | null;
  department_code: string | null;
  field: string | null;
  industry_code: string | null;
  numerator: Int8 | null;
  risk_class: string | null;
}

export interface ReadCountsW02 {
  area_code: string | null;
  city_code: string | null;
  day: string | null;
  denominator: Int8 | null;
  department_code: string | null;
  industry_code: string | null;
  numerator: Int8 | null;
  risk_class: string | null;
}

export interface ReadCountsW03 {
  area_code: string | null;
  city_code: string | null;
  day: string | null;
  denominator: Int8 | null;
  department_code: string | null;
  industry_code: string | null;
  numerator: Int8 | null;
  risk_class: string | null;
}

export interface ReadCountsW08 {
  area_code: string | null;
  city_code: string | null;
  day: string | null;
  denominator: Int8 | null;
  department_code: string | null;
  industry_code: string | null;
  numerator: Int8 | null;
  risk_class: string | null;
}

export interface ReadDatedSettings {
  from_year: number | null;
  name: string | null;
  note: string | null;
  value: number | null;
}

export interface ReadDeclarations {
  declared_count: number | null;
  declared_date: string | null;
  month_date: string | null;
  region_code: string | null;
  source_table: string | null;
}

export interface ReadDeliveries {
  archive_member: string | null;
  batch_id: number | null;
  delimiter: string | null;
  delivery_id: Int8 | null;
  encoding: string | null;
  file_bytes: Int8 | null;
  file_kind: string | null;
  file_name: string | null;
  file_sha256: string | null;
  finished_at: Timestamp | null;
  handed_in_id: Int8 | null;
  header: string[] | null;
  header_row: number | null;
  held_count: number | null;
  layout: string | null;
  loaded_count: number | null;
  mends_delivery_id: Int8 | null;
  notes: Json | null;
  read_count: number | null;
  reasons: Json | null;
  received_at: Timestamp | null;
  refusal: Json | null;
  rejected_count: number | null;
  released_count: number | null;
  replaced_count: number | null;
  sent_by: string | null;
  sent_department: string | null;
  sheet: string | null;
  source_table: string | null;
  state: string | null;
  unchanged_count: number | null;
  warning_count: number | null;
  warnings: Json | null;
  withdrawn_count: number | null;
  withdraws_delivery_id: Int8 | null;
}

export interface ReadDepartments {
  department_code: string | null;
  department_name: string | null;
  line_code: string | null;
  short_name: string | null;
  valid_to_date: string | null;
}

export interface ReadDrawAudits {
  adjusted_p: number | null;
  method: string | null;
  numbers: Json | null;
  p: number | null;
  statistic: number | null;
  task_id: string | null;
  test: string | null;
  untold: string | null;
}

export interface ReadDrawAuditSums {
  asked_count: Int8 | null;
  changed_count: Int8 | null;
  city_code: string | null;
  department_code: string | null;
  draw_count: Int8 | null;
  tested_count: Int8 | null;
  year: number | null;
}

export interface ReadDutyItems {
  area_code: string | null;
  basis: string | null;
  city_code: string | null;
  department_code: string | null;
  duty_item_code: string | null;
  duty_item_name: string | null;
  list_version: string | null;
  region_code: string | null;
  standard: string | null;
  valid_from_date: string | null;
  valid_to_date: string | null;
}

export interface ReadEstablishment {
  area_code: string | null;
  certificate_expiry_date: string | null;
  certificate_no: string | null;
  city_code: string | null;
  department_code: string | null;
  inspector_id: string | null;
  region_code: string | null;
  unit_name: string | null;
}

export interface ReadFieldVisits {
  area_code: string | null;
  city_code: string | null;
  drawn_date: string | null;
  field: string | null;
  subject_id: string | null;
  task_id: string | null;
}

export interface ReadFigureComments {
  area_code: string | null;
  author: string | null;
  author_name: string | null;
  batch_id: number | null;
  body: string | null;
  changed_at: Timestamp | null;
  changed_by: string | null;
  changed_by_name: string | null;
  city_code: string | null;
  comment_id: Int8 | null;
  created_at: Timestamp | null;
  denominator: Int8 | null;
  department_code: string | null;
  indicator_code: string | null;
  is_withdrawn: boolean | null;
  numerator: Int8 | null;
  period: string | null;
  version: number | null;
}

export interface ReadFigureCommentsHistory {
  batch_id: number | null;
  body: string | null;
  changed_at: Timestamp | null;
  changed_by: string | null;
  changed_by_name: string | null;
  comment_id: Int8 | null;
  denominator: Int8 | null;
  is_withdrawn: boolean | null;
  numerator: Int8 | null;
  version: number | null;
}

export interface ReadFilings {
  assessment_id: Int8 | null;
  changed_at: Timestamp | null;
  changed_by: string | null;
  changed_by_name: string | null;
  denominator: Int8 | null;
  filing_id: Int8 | null;
  is_yes: boolean | null;
  item_code: string | null;
  numerator: Int8 | null;
  owner_name: string | null;
  party_code: string | null;
  remark: string | null;
  returned_until: string | null;
  review_denominator: Int8 | null;
  review_is_yes: boolean | null;
  review_method: string | null;
  review_numerator: Int8 | null;
  review_reason: string | null;
  reviewed_at: Timestamp | null;
  reviewed_by_name: string | null;
  state: string | null;
  version: number | null;
}

export interface ReadFilingsHistory {
  assessment_id: Int8 | null;
  changed_at: Timestamp | null;
  changed_by_name: string | null;
  denominator: Int8 | null;
  filing_id: Int8 | null;
  is_yes: boolean | null;
  item_code: string | null;
  numerator: Int8 | null;
  owner_name: string | null;
  party_code: string | null;
  remark: string | null;
  review_denominator: Int8 | null;
  review_is_yes: boolean | null;
  review_method: string | null;
  review_numerator: Int8 | null;
  review_reason: string | null;
  reviewed_at: Timestamp | null;
  reviewed_by_name: string | null;
  state: string | null;
  version: number | null;
}

export interface ReadFindings {
  area_code: string | null;
  city_code: string | null;
  department_code: string | null;
  facts: Json | null;
  finding_id: Int8 | null;
  found_batch_id: number | null;
  record_key: string | null;
  resolved_batch_id: number | null;
  rule: string | null;
  subject_id: string | null;
  task_id: string | null;
}

export interface ReadFrozenFigures {
  assessment_id: Int8 | null;
  definition_version: number | null;
  denominator: Int8 | null;
  indicator_code: string | null;
  is_met: boolean | null;
  is_monotone: boolean | null;
  missing_codes: string[] | null;
  numerator: Int8 | null;
  parts: Json | null;
  party_code: string | null;
  records_code: string | null;
  state: string | null;
  target_denominator: number | null;
  target_numerator: number | null;
}

export interface ReadFrozenRecords {
  assessment_id: Int8 | null;
  chunk: number | null;
  first_key: string | null;
  indicator_code: string | null;
  key_count: number | null;
  keys: string[] | null;
  last_key: string | null;
  part: string | null;
  party_code: string | null;
}

export interface ReadGeneration {
  batch_id: number | null;
  generation: Int8 | null;
  loaded_at: Timestamp | null;
}

export interface ReadHandedIn {
  cancel_asked_at: Timestamp | null;
  delivery_id: Int8 | null;
  fault: string | null;
  file_bytes: Int8 | null;
  file_name: string | null;
  file_sha256: string | null;
  finished_at: Timestamp | null;
  handed_at: Timestamp | null;
  handed_by: string | null;
  handed_in_id: Int8 | null;
  mends_delivery_id: Int8 | null;
  progress_bytes: Int8 | null;
  progress_rows: Int8 | null;
  sender_area: string | null;
  sender_department: string | null;
  started_at: Timestamp | null;
  state: string | null;
  wanted_table: string | null;
  way: string | null;
  withdraws_delivery_id: Int8 | null;
}

export interface ReadInboxMessages {
  area_code: string | null;
  batch_id: number | null;
  day: string | null;
  figure: Json | null;
  indicator_code: string | null;
  made_at: Timestamp | null;
  message_id: Int8 | null;
  read_at: Timestamp | null;
  state_after: string | null;
  state_before: string | null;
  subscription_id: Int8 | null;
}

export interface ReadIndicatorA01 {
  area_code: string | null;
  city_code: string | null;
  counted_date: string | null;
  covered_date: string | null;
  covered_task_id: string | null;
  department_code: string | null;
  guideline_date: string | null;
  has_duty_item: boolean | null;
  has_supervision_item: boolean | null;
  is_basis_same: boolean | null;
  is_due: boolean | null;
  is_standard_same: boolean | null;
  item_code: string | null;
  item_name: string | null;
  met_date: string | null;
  same_source_date: string | null;
  year: number | null;
  year_start_date: string | null;
}

export interface ReadIndicatorA02 {
  area_code: string | null;
  city_code: string | null;
  counted_date: string | null;
  covered_date: string | null;
  covered_task_id: string | null;
  department_code: string | null;
  guideline_date: string | null;
  has_duty_item: boolean | null;
  has_supervision_item: boolean | null;
  is_basis_same: boolean | null;
  is_due: boolean | null;
  is_standard_same: boolean | null;
  item_code: string | null;
  item_name: string | null;
  met_date: string | null;
  same_source_date: string | null;
  year: number | null;
  year_start_date: string | null;
}

export interface ReadIndicatorA03 {
  area_code: string | null;
  city_code: string | null;
  counted_date: string | null;
  covered_date: string | null;
  covered_task_id: string | null;
  department_code: string | null;
  guideline_date: string | null;
  has_duty_item: boolean | null;
  has_supervision_item: boolean | null;
  is_basis_same: boolean | null;
  is_due: boolean | null;
  is_standard_same: boolean | null;
  item_code: string | null;
  item_name: string | null;
  met_date: string | null;
  same_source_date: string | null;
  year: number | null;
  year_start_date: string | null;
}

export interface ReadIndicatorA04 {
  area_code: string | null;
  city_code: string | null;
  counted_date: string | null;
  department_code: string | null;
  lacking: string | null;
  listed_date: string | null;
  met_date: string | null;
  registered_name: string | null;
  subject_id: string | null;
  subject_name: string | null;
  year: number | null;
}

export interface ReadIndicatorA05 {
  area_code: string | null;
  certificate_expiry_date: string | null;
  certificate_no: string | null;
  city_code: string | null;
  counted_date: string | null;
  department_code: string | null;
  inspector_id: string | null;
  lacking: string | null;
  met_date: string | null;
  unit_name: string | null;
  year: number | null;
  year_start_date: string | null;
}

export interface ReadIndicatorA06 {
  area_code: string | null;
  city_code: string | null;
  counted_date: string | null;
  department_code: string | null;
  labelled_date: string | null;
  lacking: string | null;
  listed_date: string | null;
  met_date: string | null;
  subject_id: string | null;
  subject_name: string | null;
  year: number | null;
}

export interface ReadIndicatorB01 {
  area_code: string | null;
  city_code: string | null;
  counted_date: string | null;
  department_code: string | null;
  end_date: string | null;
  field: string | null;
  met_date: string | null;
  plan_id: string | null;
  plan_name: string | null;
  scope_code: string | null;
  start_date: string | null;
  state_code: string | null;
}

export interface ReadIndicatorB02 {
  all_published_date: string | null;
  area_code: string | null;
  city_code: string | null;
  counted_date: string | null;
  department_code: string | null;
  end_date: string | null;
  field: string | null;
  finished_date: string | null;
  has_frame: boolean | null;
  has_scheme: boolean | null;
  is_counted: boolean | null;
  is_disposed: boolean | null;
  is_in_period: boolean | null;
  is_list_kept: boolean | null;
  is_listed: boolean | null;
  is_planned: boolean | null;
  is_published_in_time: boolean | null;
  is_recusal_asked: boolean | null;
  is_reviewed_apart: boolean | null;
  is_staffed: boolean | null;
  is_system_drawn: boolean | null;
  met_date: string | null;
  publish_due_date: string | null;
  started_date: string | null;
  state_code: string | null;
  task_id: string | null;
  task_name: string | null;
}

export interface ReadIndicatorB03 {
  all_published_date: string | null;
  area_code: string | null;
  batch_id: number | null;
  channel: string | null;
  city_code: string | null;
  counted_date: string | null;
  department_code: string | null;
  drawn_date: string | null;
  has_problem: boolean | null;
  industry_code: string | null;
  inspected_date: string | null;
  is_checkable: boolean | null;
  is_counted: boolean | null;
  is_jointly_recorded: boolean | null;
  is_locked: boolean | null;
  is_mobile: boolean | null;
  is_on_site: boolean | null;
  is_published: boolean | null;
  line_count: number | null;
  met_date: string | null;
  recorded_line_count: number | null;
  risk_class: string | null;
  subject_id: string | null;
  subject_name: string | null;
  task_end_date: string | null;
  task_id: string | null;
  task_name: string | null;
}

export interface ReadIndicatorB04 {
  area_code: string | null;
  city_code: string | null;
  counted_date: string | null;
  department_code: string | null;
  draw_warn_date: string | null;
  drawn_date: string | null;
  industry_code: string | null;
  inspected_date: string | null;
  is_classified: boolean | null;
  met_date: string | null;
  risk_class: string | null;
  subject_id: string | null;
  subject_name: string | null;
  year: number | null;
  year_end_date: string | null;
  year_start_date: string | null;
}

export interface ReadIndicatorB05 {
  all_published_date: string | null;
  area_code: string | null;
  city_code: string | null;
  counted_date: string | null;
  department_code: string | null;
  end_date: string | null;
  field: string | null;
  finished_date: string | null;
  has_frame: boolean | null;
  has_scheme: boolean | null;
  is_counted: boolean | null;
  is_disposed: boolean | null;
  is_in_period: boolean | null;
  is_list_kept: boolean | null;
  is_listed: boolean | null;
  is_planned: boolean | null;
  is_published_in_time: boolean | null;
  is_recusal_asked: boolean | null;
  is_reviewed_apart: boolean | null;
  is_staffed: boolean | null;
  is_system_drawn: boolean | null;
  met_date: string | null;
  publish_due_date: string | null;
  started_date: string | null;
  state_code: string | null;
  task_id: string | null;
  task_name: string | null;
}

export interface ReadIndicatorB06 {
  area_code: string | null;
  batch_id: number | null;
  city_code: string | null;
  counted_date: string | null;
  department_code: string | null;
  end_date: string | null;
  field: string | null;
  finished_date: string | null;
  is_class_rule: boolean | null;
  is_counted: boolean | null;
  is_label_made: boolean | null;
  is_multi_level: boolean | null;
  line_count: number | null;
  met_date: string | null;
  object_kind_code: string | null;
  plan_id: string | null;
  source_code: string | null;
  started_date: string | null;
  state_code: string | null;
  task_id: string | null;
  task_name: string | null;
}

export interface ReadIndicatorB07 {
  all_published_date: string | null;
  area_code: string | null;
  batch_id: number | null;
  channel: string | null;
  city_code: string | null;
  counted_date: string | null;
  department_code: string | null;
  drawn_date: string | null;
  has_problem: boolean | null;
  industry_code: string | null;
  inspected_date: string | null;
  is_checkable: boolean | null;
  is_counted: boolean | null;
  is_jointly_recorded: boolean | null;
  is_locked: boolean | null;
  is_mobile: boolean | null;
  is_on_site: boolean | null;
  is_published: boolean | null;
  line_count: number | null;
  met_date: string | null;
  recorded_line_count: number | null;
  risk_class: string | null;
  subject_id: string | null;
  subject_name: string | null;
  task_end_date: string | null;
  task_id: string | null;
  task_name: string | null;
}

export interface ReadIndicatorB08 {
  all_published_date: string | null;
  area_code: string | null;
  batch_id: number | null;
  channel: string | null;
  city_code: string | null;
  counted_date: string | null;
  department_code: string | null;
  drawn_date: string | null;
  has_problem: boolean | null;
  industry_code: string | null;
  inspected_date: string | null;
  is_checkable: boolean | null;
  is_counted: boolean | null;
  is_jointly_recorded: boolean | null;
  is_locked: boolean | null;
  is_mobile: boolean | null;
  is_on_site: boolean | null;
  is_published: boolean | null;
  line_count: number | null;
  met_date: string | null;
  recorded_line_count: number | null;
  risk_class: string | null;
  subject_id: string | null;
  subject_name: string | null;
  task_end_date: string | null;
  task_id: string | null;
  task_name: string | null;
}

export interface ReadIndicatorB08d {
  area_code: string | null;
  batch_id: number | null;
  city_code: string | null;
  closed_date: string | null;
  counted_date: string | null;
  department_code: string | null;
  drawn_batch_id: number | null;
  entered_date: string | null;
  follow_up_batch_id: number | null;
  inspected_date: string | null;
  is_complete: boolean | null;
  is_counted: boolean | null;
  is_disposed: boolean | null;
  is_on_site: boolean | null;
  is_past_last: boolean | null;
  is_problem: boolean | null;
  is_reviewed_apart: boolean | null;
  is_settled: boolean | null;
  item_code: string | null;
  met_date: string | null;
  off_site_kind: string | null;
  problem_due_date: string | null;
  problem_overdue_date: string | null;
  publish_due_date: string | null;
  publish_last_date: string | null;
  publish_overdue_date: string | null;
  publish_warn_date: string | null;
  published_date: string | null;
  result_code: string | null;
  result_id: Int8 | null;
  risk_class: string | null;
  state_code: string | null;
  subject_id: string | null;
  subject_name: string | null;
  task_id: string | null;
  task_name: string | null;
}

export interface ReadIndicatorB08m {
  area_code: string | null;
  batch_id: number | null;
  city_code: string | null;
  closed_date: string | null;
  counted_date: string | null;
  department_code: string | null;
  drawn_batch_id: number | null;
  entered_date: string | null;
  follow_up_batch_id: number | null;
  inspected_date: string | null;
  is_complete: boolean | null;
  is_counted: boolean | null;
  is_disposed: boolean | null;
  is_on_site: boolean | null;
  is_past_last: boolean | null;
  is_problem: boolean | null;
  is_reviewed_apart: boolean | null;
  is_settled: boolean | null;
  item_code: string | null;
  met_date: string | null;
  off_site_kind: string | null;
  problem_due_date: string | null;
  problem_overdue_date: string | null;
  publish_due_date: string | null;
  publish_last_date: string | null;
  publish_overdue_date: string | null;
  publish_warn_date: string | null;
  published_date: string | null;
  result_code: string | null;
  result_id: Int8 | null;
  risk_class: string | null;
  state_code: string | null;
  subject_id: string | null;
  subject_name: string | null;
  task_id: string | null;
  task_name: string | null;
}

export interface ReadIndicatorB08n {
  area_code: string | null;
  batch_id: number | null;
  city_code: string | null;
  closed_date: string | null;
  counted_date: string | null;
  department_code: string | null;
  drawn_batch_id: number | null;
  entered_date: string | null;
  follow_up_batch_id: number | null;
  inspected_date: string | null;
  is_complete: boolean | null;
  is_counted: boolean | null;
  is_disposed: boolean | null;
  is_on_site: boolean | null;
  is_past_last: boolean | null;
  is_problem: boolean | null;
  is_reviewed_apart: boolean | null;
  is_settled: boolean | null;
  item_code: string | null;
  met_date: string | null;
  off_site_kind: string | null;
  problem_due_date: string | null;
  problem_overdue_date: string | null;
  publish_due_date: string | null;
  publish_last_date: string | null;
  publish_overdue_date: string | null;
  publish_warn_date: string | null;
  published_date: string | null;
  result_code: string | null;
  result_id: Int8 | null;
  risk_class: string | null;
  state_code: string | null;
  subject_id: string | null;
  subject_name: string | null;
  task_id: string | null;
  task_name: string | null;
}

export interface ReadIndicatorB08s {
  area_code: string | null;
  batch_id: number | null;
  city_code: string | null;
  closed_date: string | null;
  counted_date: string | null;
  department_code: string | null;
  drawn_batch_id: number | null;
  entered_date: string | null;
  follow_up_batch_id: number | null;
  inspected_date: string | null;
  is_complete: boolean | null;
  is_counted: boolean | null;
  is_disposed: boolean | null;
  is_on_site: boolean | null;
  is_past_last: boolean | null;
  is_problem: boolean | null;
  is_reviewed_apart: boolean | null;
  is_settled: boolean | null;
  item_code: string | null;
  met_date: string | null;
  off_site_kind: string | null;
  problem_due_date: string | null;
  problem_overdue_date: string | null;
  publish_due_date: string | null;
  publish_last_date: string | null;
  publish_overdue_date: string | null;
  publish_warn_date: string | null;
  published_date: string | null;
  result_code: string | null;
  result_id: Int8 | null;
  risk_class: string | null;
  state_code: string | null;
  subject_id: string | null;
  subject_name: string | null;
  task_id: string | null;
  task_name: string | null;
}

export interface ReadIndicatorB08v {
  area_code: string | null;
  batch_id: number | null;
  city_code: string | null;
  closed_date: string | null;
  counted_date: string | null;
  department_code: string | null;
  drawn_batch_id: number | null;
  entered_date: string | null;
  follow_up_batch_id: number | null;
  inspected_date: string | null;
  is_complete: boolean | null;
  is_counted: boolean | null;
  is_disposed: boolean | null;
  is_on_site: boolean | null;
  is_past_last: boolean | null;
  is_problem: boolean | null;
  is_reviewed_apart: boolean | null;
  is_settled: boolean | null;
  item_code: string | null;
  met_date: string | null;
  off_site_kind: string | null;
  problem_due_date: string | null;
  problem_overdue_date: string | null;
  publish_due_date: string | null;
  publish_last_date: string | null;
  publish_overdue_date: string | null;
  publish_warn_date: string | null;
  published_date: string | null;
  result_code: string | null;
  result_id: Int8 | null;
  risk_class: string | null;
  state_code: string | null;
  subject_id: string | null;
  subject_name: string | null;
  task_id: string | null;
  task_name: string | null;
}

export interface ReadIndicatorC01 {
  area_code: string | null;
  batch_id: number | null;
  city_code: string | null;
  counted_date: string | null;
  department_code: string | null;
  end_date: string | null;
  field: string | null;
  finished_date: string | null;
  is_class_rule: boolean | null;
  is_counted: boolean | null;
  is_label_made: boolean | null;
  is_multi_level: boolean | null;
  line_count: number | null;
  met_date: string | null;
  object_kind_code: string | null;
  plan_id: string | null;
  source_code: string | null;
  started_date: string | null;
  state_code: string | null;
  task_id: string | null;
  task_name: string | null;
}

export interface ReadIndicatorC01p {
  area_code: string | null;
  city_code: string | null;
  counted_date: string | null;
  department_code: string | null;
  end_date: string | null;
  field: string | null;
  met_date: string | null;
  plan_id: string | null;
  plan_name: string | null;
  scope_code: string | null;
  start_date: string | null;
  state_code: string | null;
}

export interface ReadIndicatorC02 {
  all_published_date: string | null;
  area_code: string | null;
  batch_id: number | null;
  channel: string | null;
  city_code: string | null;
  counted_date: string | null;
  department_code: string | null;
  drawn_date: string | null;
  has_problem: boolean | null;
  industry_code: string | null;
  inspected_date: string | null;
  is_checkable: boolean | null;
  is_counted: boolean | null;
  is_jointly_recorded: boolean | null;
  is_locked: boolean | null;
  is_mobile: boolean | null;
  is_on_site: boolean | null;
  is_published: boolean | null;
  line_count: number | null;
  met_date: string | null;
  recorded_line_count: number | null;
  risk_class: string | null;
  subject_id: string | null;
  subject_name: string | null;
  task_end_date: string | null;
  task_id: string | null;
  task_name: string | null;
}

export interface ReadIndicatorC03 {
  all_published_date: string | null;
  area_code: string | null;
  batch_id: number | null;
  channel: string | null;
  city_code: string | null;
  counted_date: string | null;
  department_code: string | null;
  drawn_date: string | null;
  has_problem: boolean | null;
  industry_code: string | null;
  inspected_date: string | null;
  is_checkable: boolean | null;
  is_counted: boolean | null;
  is_jointly_recorded: boolean | null;
  is_locked: boolean | null;
  is_mobile: boolean | null;
  is_on_site: boolean | null;
  is_published: boolean | null;
  line_count: number | null;
  met_date: string | null;
  recorded_line_count: number | null;
  risk_class: string | null;
  subject_id: string | null;
  subject_name: string | null;
  task_end_date: string | null;
  task_id: string | null;
  task_name: string | null;
}

export interface ReadIndicatorC04 {
  area_code: string | null;
  campaign_name: string | null;
  campaign_ordinal: number | null;
  city_code: string | null;
  counted_date: string | null;
  department_code: string | null;
  done_date: string | null;
  duty_number: number | null;
  met_date: string | null;
  year: number | null;
  year_start_date: string | null;
}

export interface ReadIndicatorC05 {
  area_code: string | null;
  batch_id: number | null;
  city_code: string | null;
  counted_date: string | null;
  department_code: string | null;
  end_date: string | null;
  field: string | null;
  finished_date: string | null;
  is_class_rule: boolean | null;
  is_counted: boolean | null;
  is_label_made: boolean | null;
  is_multi_level: boolean | null;
  line_count: number | null;
  met_date: string | null;
  object_kind_code: string | null;
  plan_id: string | null;
  source_code: string | null;
  started_date: string | null;
  state_code: string | null;
  task_id: string | null;
  task_name: string | null;
}

export interface ReadIndicatorC06 {
  area_code: string | null;
  city_code: string | null;
  counted_date: string | null;
  department_code: string | null;
  first_date: string | null;
  is_low_risk: boolean | null;
  met_date: string | null;
  risk_class: string | null;
  second_date: string | null;
  subject_id: string | null;
  subject_name: string | null;
  year: number | null;
}

export interface ReadIndicatorC07 {
  area_code: string | null;
  batch_id: number | null;
  city_code: string | null;
  counted_date: string | null;
  department_code: string | null;
  end_date: string | null;
  field: string | null;
  finished_date: string | null;
  is_class_rule: boolean | null;
  is_counted: boolean | null;
  is_label_made: boolean | null;
  is_multi_level: boolean | null;
  line_count: number | null;
  met_date: string | null;
  object_kind_code: string | null;
  plan_id: string | null;
  source_code: string | null;
  started_date: string | null;
  state_code: string | null;
  task_id: string | null;
  task_name: string | null;
}

export interface ReadIndicatorC08 {
  area_code: string | null;
  carried_out_date: string | null;
  city_code: string | null;
  comprehensive_item_code: string | null;
  comprehensive_item_name: string | null;
  counted_date: string | null;
  department_code: string | null;
  field: string | null;
  first_task_date: string | null;
  first_task_id: string | null;
  has_rules: boolean | null;
  list_version: string | null;
  listed_date: string | null;
  met_date: string | null;
  year: number | null;
}

export interface ReadIndicatorD01 {
  area_code: string | null;
  batch_id: number | null;
  city_code: string | null;
  counted_date: string | null;
  department_code: string | null;
  end_date: string | null;
  field: string | null;
  finished_date: string | null;
  is_class_rule: boolean | null;
  is_counted: boolean | null;
  is_label_made: boolean | null;
  is_multi_level: boolean | null;
  line_count: number | null;
  met_date: string | null;
  object_kind_code: string | null;
  plan_id: string | null;
  source_code: string | null;
  started_date: string | null;
  state_code: string | null;
  task_id: string | null;
  task_name: string | null;
}

export interface ReadIndicatorD02r {
  area_code: string | null;
  city_code: string | null;
  counted_date: string | null;
  department_code: string | null;
  draw_warn_date: string | null;
  drawn_date: string | null;
  industry_code: string | null;
  inspected_date: string | null;
  is_classified: boolean | null;
  met_date: string | null;
  risk_class: string | null;
  subject_id: string | null;
  subject_name: string | null;
  year: number | null;
  year_end_date: string | null;
  year_start_date: string | null;
}

export interface ReadIndicatorD03 {
  area_code: string | null;
  city_code: string | null;
  counted_date: string | null;
  department_code: string | null;
  draw_warn_date: string | null;
  drawn_date: string | null;
  industry_code: string | null;
  inspected_date: string | null;
  is_classified: boolean | null;
  met_date: string | null;
  risk_class: string | null;
  subject_id: string | null;
  subject_name: string | null;
  year: number | null;
  year_end_date: string | null;
  year_start_date: string | null;
}

export interface ReadIndicatorD04 {
  all_published_date: string | null;
  area_code: string | null;
  batch_id: number | null;
  channel: string | null;
  city_code: string | null;
  counted_date: string | null;
  department_code: string | null;
  drawn_date: string | null;
  has_problem: boolean | null;
  industry_code: string | null;
  inspected_date: string | null;
  is_checkable: boolean | null;
  is_counted: boolean | null;
  is_jointly_recorded: boolean | null;
  is_locked: boolean | null;
  is_mobile: boolean | null;
  is_on_site: boolean | null;
  is_published: boolean | null;
  line_count: number | null;
  met_date: string | null;
  recorded_line_count: number | null;
  risk_class: string | null;
  subject_id: string | null;
  subject_name: string | null;
  task_end_date: string | null;
  task_id: string | null;
  task_name: string | null;
}

export interface ReadIndicatorD06 {
  area_code: string | null;
  city_code: string | null;
  counted_date: string | null;
  department_code: string | null;
  due_date: string | null;
  handled_date: string | null;
  is_checked: boolean | null;
  is_hit: boolean | null;
  linked_task_id: string | null;
  met_date: string | null;
  outcome_code: string | null;
  raised_date: string | null;
  rule_code: string | null;
  subject_id: string | null;
  subject_name: string | null;
  warning_id: string | null;
}

export interface ReadIndicatorD07 {
  area_code: string | null;
  city_code: string | null;
  counted_date: string | null;
  department_code: string | null;
  due_date: string | null;
  handled_date: string | null;
  is_checked: boolean | null;
  is_hit: boolean | null;
  linked_task_id: string | null;
  met_date: string | null;
  outcome_code: string | null;
  raised_date: string | null;
  rule_code: string | null;
  subject_id: string | null;
  subject_name: string | null;
  warning_id: string | null;
}

export interface ReadIndicatorE01 {
  area_code: string | null;
  batch_id: number | null;
  city_code: string | null;
  closed_date: string | null;
  counted_date: string | null;
  department_code: string | null;
  drawn_batch_id: number | null;
  entered_date: string | null;
  follow_up_batch_id: number | null;
  inspected_date: string | null;
  is_complete: boolean | null;
  is_counted: boolean | null;
  is_disposed: boolean | null;
  is_on_site: boolean | null;
  is_past_last: boolean | null;
  is_problem: boolean | null;
  is_reviewed_apart: boolean | null;
  is_settled: boolean | null;
  item_code: string | null;
  met_date: string | null;
  off_site_kind: string | null;
  problem_due_date: string | null;
  problem_overdue_date: string | null;
  publish_due_date: string | null;
  publish_last_date: string | null;
  publish_overdue_date: string | null;
  publish_warn_date: string | null;
  published_date: string | null;
  result_code: string | null;
  result_id: Int8 | null;
  risk_class: string | null;
  state_code: string | null;
  subject_id: string | null;
  subject_name: string | null;
  task_id: string | null;
  task_name: string | null;
}

export interface ReadIndicatorE02 {
  area_code: string | null;
  batch_id: number | null;
  city_code: string | null;
  closed_date: string | null;
  counted_date: string | null;
  department_code: string | null;
  drawn_batch_id: number | null;
  entered_date: string | null;
  follow_up_batch_id: number | null;
  inspected_date: string | null;
  is_complete: boolean | null;
  is_counted: boolean | null;
  is_disposed: boolean | null;
  is_on_site: boolean | null;
  is_past_last: boolean | null;
  is_problem: boolean | null;
  is_reviewed_apart: boolean | null;
  is_settled: boolean | null;
  item_code: string | null;
  met_date: string | null;
  off_site_kind: string | null;
  problem_due_date: string | null;
  problem_overdue_date: string | null;
  publish_due_date: string | null;
  publish_last_date: string | null;
  publish_overdue_date: string | null;
  publish_warn_date: string | null;
  published_date: string | null;
  result_code: string | null;
  result_id: Int8 | null;
  risk_class: string | null;
  state_code: string | null;
  subject_id: string | null;
  subject_name: string | null;
  task_id: string | null;
  task_name: string | null;
}

export interface ReadIndicatorE02v1 {
  area_code: string | null;
  batch_id: number | null;
  city_code: string | null;
  closed_date: string | null;
  counted_date: string | null;
  department_code: string | null;
  drawn_batch_id: number | null;
  entered_date: string | null;
  follow_up_batch_id: number | null;
  inspected_date: string | null;
  is_complete: boolean | null;
  is_counted: boolean | null;
  is_disposed: boolean | null;
  is_on_site: boolean | null;
  is_past_last: boolean | null;
  is_problem: boolean | null;
  is_reviewed_apart: boolean | null;
  is_settled: boolean | null;
  item_code: string | null;
  met_date: string | null;
  off_site_kind: string | null;
  problem_due_date: string | null;
  problem_overdue_date: string | null;
  publish_due_date: string | null;
  publish_last_date: string | null;
  publish_overdue_date: string | null;
  publish_warn_date: string | null;
  published_date: string | null;
  result_code: string | null;
  result_id: Int8 | null;
  risk_class: string | null;
  state_code: string | null;
  subject_id: string | null;
  subject_name: string | null;
  task_id: string | null;
  task_name: string | null;
}

export interface ReadIndicatorE03 {
  area_code: string | null;
  batch_id: number | null;
  city_code: string | null;
  closed_date: string | null;
  counted_date: string | null;
  department_code: string | null;
  drawn_batch_id: number | null;
  entered_date: string | null;
  follow_up_batch_id: number | null;
  inspected_date: string | null;
  is_complete: boolean | null;
  is_counted: boolean | null;
  is_disposed: boolean | null;
  is_on_site: boolean | null;
  is_past_last: boolean | null;
  is_problem: boolean | null;
  is_reviewed_apart: boolean | null;
  is_settled: boolean | null;
  item_code: string | null;
  met_date: string | null;
  off_site_kind: string | null;
  problem_due_date: string | null;
  problem_overdue_date: string | null;
  publish_due_date: string | null;
  publish_last_date: string | null;
  publish_overdue_date: string | null;
  publish_warn_date: string | null;
  published_date: string | null;
  result_code: string | null;
  result_id: Int8 | null;
  risk_class: string | null;
  state_code: string | null;
  subject_id: string | null;
  subject_name: string | null;
  task_id: string | null;
  task_name: string | null;
}

export interface ReadIndicatorE04 {
  area_code: string | null;
  batch_id: number | null;
  city_code: string | null;
  closed_date: string | null;
  counted_date: string | null;
  department_code: string | null;
  drawn_batch_id: number | null;
  entered_date: string | null;
  follow_up_batch_id: number | null;
  inspected_date: string | null;
  is_complete: boolean | null;
  is_counted: boolean | null;
  is_disposed: boolean | null;
  is_on_site: boolean | null;
  is_past_last: boolean | null;
  is_problem: boolean | null;
  is_reviewed_apart: boolean | null;
  is_settled: boolean | null;
  item_code: string | null;
  met_date: string | null;
  off_site_kind: string | null;
  problem_due_date: string | null;
  problem_overdue_date: string | null;
  publish_due_date: string | null;
  publish_last_date: string | null;
  publish_overdue_date: string | null;
  publish_warn_date: string | null;
  published_date: string | null;
  result_code: string | null;
  result_id: Int8 | null;
  risk_class: string | null;
  state_code: string | null;
  subject_id: string | null;
  subject_name: string | null;
  task_id: string | null;
  task_name: string | null;
}

export interface ReadIndicatorF01 {
  area_code: string | null;
  certificates_until_date: string | null;
  city_code: string | null;
  counted_date: string | null;
  department_code: string | null;
  drawn_date: string | null;
  field: string | null;
  finished_date: string | null;
  has_frame: boolean | null;
  has_scheme: boolean | null;
  is_counted: boolean | null;
  is_hand_chosen: boolean | null;
  is_list_kept: boolean | null;
  is_listed: boolean | null;
  is_planned: boolean | null;
  is_recusal_asked: boolean | null;
  is_staffed: boolean | null;
  is_system_drawn: boolean | null;
  met_date: string | null;
  objects_chosen_date: string | null;
  state_code: string | null;
  task_id: string | null;
  task_name: string | null;
}

export interface ReadIndicatorF02 {
  area_code: string | null;
  certificates_until_date: string | null;
  city_code: string | null;
  counted_date: string | null;
  department_code: string | null;
  drawn_date: string | null;
  field: string | null;
  finished_date: string | null;
  has_frame: boolean | null;
  has_scheme: boolean | null;
  is_counted: boolean | null;
  is_hand_chosen: boolean | null;
  is_list_kept: boolean | null;
  is_listed: boolean | null;
  is_planned: boolean | null;
  is_recusal_asked: boolean | null;
  is_staffed: boolean | null;
  is_system_drawn: boolean | null;
  met_date: string | null;
  objects_chosen_date: string | null;
  state_code: string | null;
  task_id: string | null;
  task_name: string | null;
}

export interface ReadIndicatorG01 {
  area_code: string | null;
  city_code: string | null;
  counted_date: string | null;
  department_code: string | null;
  inspector_id: string | null;
  is_expert: boolean | null;
  met_date: string | null;
  trained_date: string | null;
  year: number | null;
  year_start_date: string | null;
}

export interface ReadIndicatorG02 {
  answer_id: string | null;
  answered_date: string | null;
  area_code: string | null;
  channel: string | null;
  city_code: string | null;
  counted_date: string | null;
  department_code: string | null;
  is_satisfied: boolean | null;
  met_date: string | null;
}

export interface ReadIndicatorP01 {
  area_code: string | null;
  certificates_until_date: string | null;
  city_code: string | null;
  counted_date: string | null;
  department_code: string | null;
  drawn_date: string | null;
  field: string | null;
  finished_date: string | null;
  has_frame: boolean | null;
  has_scheme: boolean | null;
  is_counted: boolean | null;
  is_hand_chosen: boolean | null;
  is_list_kept: boolean | null;
  is_listed: boolean | null;
  is_planned: boolean | null;
  is_recusal_asked: boolean | null;
  is_staffed: boolean | null;
  is_system_drawn: boolean | null;
  met_date: string | null;
  objects_chosen_date: string | null;
  state_code: string | null;
  task_id: string | null;
  task_name: string | null;
}

export interface ReadIndicatorP02 {
  area_code: string | null;
  certificates_until_date: string | null;
  city_code: string | null;
  counted_date: string | null;
  department_code: string | null;
  drawn_date: string | null;
  field: string | null;
  finished_date: string | null;
  has_frame: boolean | null;
  has_scheme: boolean | null;
  is_counted: boolean | null;
  is_hand_chosen: boolean | null;
  is_list_kept: boolean | null;
  is_listed: boolean | null;
  is_planned: boolean | null;
  is_recusal_asked: boolean | null;
  is_staffed: boolean | null;
  is_system_drawn: boolean | null;
  met_date: string | null;
  objects_chosen_date: string | null;
  state_code: string | null;
  task_id: string | null;
  task_name: string | null;
}

export interface ReadIndicatorP03 {
  area_code: string | null;
  certificates_until_date: string | null;
  city_code: string | null;
  counted_date: string | null;
  department_code: string | null;
  drawn_date: string | null;
  field: string | null;
  finished_date: string | null;
  has_frame: boolean | null;
  has_scheme: boolean | null;
  is_counted: boolean | null;
  is_hand_chosen: boolean | null;
  is_list_kept: boolean | null;
  is_listed: boolean | null;
  is_planned: boolean | null;
  is_recusal_asked: boolean | null;
  is_staffed: boolean | null;
  is_system_drawn: boolean | null;
  met_date: string | null;
  objects_chosen_date: string | null;
  state_code: string | null;
  task_id: string | null;
  task_name: string | null;
}

export interface ReadIndicatorP04 {
  area_code: string | null;
  certificates_until_date: string | null;
  city_code: string | null;
  counted_date: string | null;
  department_code: string | null;
  drawn_date: string | null;
  field: string | null;
  finished_date: string | null;
  has_frame: boolean | null;
  has_scheme: boolean | null;
  is_counted: boolean | null;
  is_hand_chosen: boolean | null;
  is_list_kept: boolean | null;
  is_listed: boolean | null;
  is_planned: boolean | null;
  is_recusal_asked: boolean | null;
  is_staffed: boolean | null;
  is_system_drawn: boolean | null;
  met_date: string | null;
  objects_chosen_date: string | null;
  state_code: string | null;
  task_id: string | null;
  task_name: string | null;
}

export interface ReadIndicatorP05 {
  area_code: string | null;
  certificates_until_date: string | null;
  city_code: string | null;
  counted_date: string | null;
  department_code: string | null;
  drawn_date: string | null;
  field: string | null;
  finished_date: string | null;
  has_frame: boolean | null;
  has_scheme: boolean | null;
  is_counted: boolean | null;
  is_hand_chosen: boolean | null;
  is_list_kept: boolean | null;
  is_listed: boolean | null;
  is_planned: boolean | null;
  is_recusal_asked: boolean | null;
  is_staffed: boolean | null;
  is_system_drawn: boolean | null;
  met_date: string | null;
  objects_chosen_date: string | null;
  state_code: string | null;
  task_id: string | null;
  task_name: string | null;
}

export interface ReadIndicatorP06 {
  area_code: string | null;
  certificates_until_date: string | null;
  city_code: string | null;
  counted_date: string | null;
  department_code: string | null;
  drawn_date: string | null;
  field: string | null;
  finished_date: string | null;
  has_frame: boolean | null;
  has_scheme: boolean | null;
  is_counted: boolean | null;
  is_hand_chosen: boolean | null;
  is_list_kept: boolean | null;
  is_listed: boolean | null;
  is_planned: boolean | null;
  is_recusal_asked: boolean | null;
  is_staffed: boolean | null;
  is_system_drawn: boolean | null;
  met_date: string | null;
  objects_chosen_date: string | null;
  state_code: string | null;
  task_id: string | null;
  task_name: string | null;
}

export interface ReadIndicatorP07 {
  all_published_date: string | null;
  area_code: string | null;
  city_code: string | null;
  counted_date: string | null;
  department_code: string | null;
  end_date: string | null;
  field: string | null;
  finished_date: string | null;
  has_frame: boolean | null;
  has_scheme: boolean | null;
  is_counted: boolean | null;
  is_disposed: boolean | null;
  is_in_period: boolean | null;
  is_list_kept: boolean | null;
  is_listed: boolean | null;
  is_planned: boolean | null;
  is_published_in_time: boolean | null;
  is_recusal_asked: boolean | null;
  is_reviewed_apart: boolean | null;
  is_staffed: boolean | null;
  is_system_drawn: boolean | null;
  met_date: string | null;
  publish_due_date: string | null;
  started_date: string | null;
  state_code: string | null;
  task_id: string | null;
  task_name: string | null;
}

export interface ReadIndicatorP08 {
  area_code: string | null;
  certificates_until_date: string | null;
  city_code: string | null;
  counted_date: string | null;
  department_code: string | null;
  drawn_date: string | null;
  field: string | null;
  finished_date: string | null;
  has_frame: boolean | null;
  has_scheme: boolean | null;
  is_counted: boolean | null;
  is_hand_chosen: boolean | null;
  is_list_kept: boolean | null;
  is_listed: boolean | null;
  is_planned: boolean | null;
  is_recusal_asked: boolean | null;
  is_staffed: boolean | null;
  is_system_drawn: boolean | null;
  met_date: string | null;
  objects_chosen_date: string | null;
  state_code: string | null;
  task_id: string | null;
  task_name: string | null;
}

export interface ReadIndicatorP09 {
  all_published_date: string | null;
  area_code: string | null;
  city_code: string | null;
  counted_date: string | null;
  department_code: string | null;
  end_date: string | null;
  field: string | null;
  finished_date: string | null;
  has_frame: boolean | null;
  has_scheme: boolean | null;
  is_counted: boolean | null;
  is_disposed: boolean | null;
  is_in_period: boolean | null;
  is_list_kept: boolean | null;
  is_listed: boolean | null;
  is_planned: boolean | null;
  is_published_in_time: boolean | null;
  is_recusal_asked: boolean | null;
  is_reviewed_apart: boolean | null;
  is_staffed: boolean | null;
  is_system_drawn: boolean | null;
  met_date: string | null;
  publish_due_date: string | null;
  started_date: string | null;
  state_code: string | null;
  task_id: string | null;
  task_name: string | null;
}

export interface ReadIndicatorP10 {
  all_published_date: string | null;
  area_code: string | null;
  city_code: string | null;
  counted_date: string | null;
  department_code: string | null;
  end_date: string | null;
  field: string | null;
  finished_date: string | null;
  has_frame: boolean | null;
  has_scheme: boolean | null;
  is_counted: boolean | null;
  is_disposed: boolean | null;
  is_in_period: boolean | null;
  is_list_kept: boolean | null;
  is_listed: boolean | null;
  is_planned: boolean | null;
  is_published_in_time: boolean | null;
  is_recusal_asked: boolean | null;
  is_reviewed_apart: boolean | null;
  is_staffed: boolean | null;
  is_system_drawn: boolean | null;
  met_date: string | null;
  publish_due_date: string | null;
  started_date: string | null;
  state_code: string | null;
  task_id: string | null;
  task_name: string | null;
}

export interface ReadIndicatorP11 {
  all_published_date: string | null;
  area_code: string | null;
  city_code: string | null;
  counted_date: string | null;
  department_code: string | null;
  end_date: string | null;
  field: string | null;
  finished_date: string | null;
  has_frame: boolean | null;
  has_scheme: boolean | null;
  is_counted: boolean | null;
  is_disposed: boolean | null;
  is_in_period: boolean | null;
  is_list_kept: boolean | null;
  is_listed: boolean | null;
  is_planned: boolean | null;
  is_published_in_time: boolean | null;
  is_recusal_asked: boolean | null;
  is_reviewed_apart: boolean | null;
  is_staffed: boolean | null;
  is_system_drawn: boolean | null;
  met_date: string | null;
  publish_due_date: string | null;
  started_date: string | null;
  state_code: string | null;
  task_id: string | null;
  task_name: string | null;
}

export interface ReadIndicatorP12 {
  all_published_date: string | null;
  area_code: string | null;
  city_code: string | null;
  counted_date: string | null;
  department_code: string | null;
  end_date: string | null;
  field: string | null;
  finished_date: string | null;
  has_frame: boolean | null;
  has_scheme: boolean | null;
  is_counted: boolean | null;
  is_disposed: boolean | null;
  is_in_period: boolean | null;
  is_list_kept: boolean | null;
  is_listed: boolean | null;
  is_planned: boolean | null;
  is_published_in_time: boolean | null;
  is_recusal_asked: boolean | null;
  is_reviewed_apart: boolean | null;
  is_staffed: boolean | null;
  is_system_drawn: boolean | null;
  met_date: string | null;
  publish_due_date: string | null;
  started_date: string | null;
  state_code: string | null;
  task_id: string | null;
  task_name: string | null;
}

export interface ReadIndustryMonths {
  city_code: string | null;
  denominator: Int8 | null;
  indicator: string | null;
  industry_code: string | null;
  month_date: string | null;
  numerator: Int8 | null;
  risk_class: string | null;
}

export interface ReadItemGuidelines {
  area_code: string | null;
  city_code: string | null;
  department_code: string | null;
  edition: number | null;
  guideline_name: string | null;
  item_code: string | null;
  region_code: string | null;
  valid_from_date: string | null;
  valid_to_date: string | null;
}

export interface ReadItemLists {
  area_code: string | null;
  basis: string | null;
  city_code: string | null;
  cycle_years: number | null;
  department_code: string | null;
  duty_item_code: string | null;
  field: string | null;
  first_due_year: number | null;
  frequency_text: string | null;
  item_code: string | null;
  item_kind: string | null;
  item_name: string | null;
  level: string | null;
  list_version: string | null;
  object_kind: string | null;
  ratio_text: string | null;
  region_code: string | null;
  standard: string | null;
  sub_item: string | null;
  supervision_item_code: string | null;
  valid_from_date: string | null;
  valid_to_date: string | null;
}

export interface ReadItems {
  item_code: string | null;
  item_name: string | null;
}

export interface ReadItemSources {
  area_code: string | null;
  basis: string | null;
  city_code: string | null;
  department_code: string | null;
  duty_basis: string | null;
  duty_item_code: string | null;
  duty_standard: string | null;
  duty_version: string | null;
  item_code: string | null;
  item_name: string | null;
  same_source_date: string | null;
  standard: string | null;
  supervision_basis: string | null;
  supervision_item_code: string | null;
  supervision_standard: string | null;
  supervision_version: string | null;
  year: number | null;
  year_start_date: string | null;
}

export interface ReadItemTasks {
  area_code: string | null;
  city_code: string | null;
  department_code: string | null;
  end_date: string | null;
  finished_date: string | null;
  item_code: string | null;
  started_date: string | null;
  state_code: string | null;
  task_id: string | null;
}

export interface ReadJointPartners {
  area_code: string | null;
  city_code: string | null;
  lead_code: string | null;
  partner_code: string | null;
  started_date: string | null;
  task_id: string | null;
}

export interface ReadJointProposals {
  accepted_at: Timestamp | null;
  accepted_by_name: string | null;
  accepted_date: string | null;
  area_code: string | null;
  city_code: string | null;
  denominator_after: Int8 | null;
  denominator_before: Int8 | null;
  department_codes: string[] | null;
  end_date: string | null;
  field: string | null;
  firm_count: number | null;
  is_withdrawn: boolean | null;
  lead_code: string | null;
  made_firm_count: number | null;
  made_visit_count: number | null;
  numerator_after: Int8 | null;
  numerator_before: Int8 | null;
  proposal_id: Int8 | null;
  ratio_area_code: string | null;
  risk_class: string | null;
  spared_task_count: number | null;
  tag: string | null;
  task_count: number | null;
  task_id: string | null;
  version: number | null;
  visit_count: number | null;
  withdrawn_at: Timestamp | null;
  withdrawn_by_name: string | null;
  withdrawn_why: string | null;
}

export interface ReadJointProposalVisits {
  department_code: string | null;
  end_date: string | null;
  inspected_date: string | null;
  proposal_id: Int8 | null;
  subject_id: string | null;
  subject_name: string | null;
  task_id: string | null;
}

export interface ReadJointRulings {
  document: string | null;
  from_date: string | null;
  indicator_code: string | null;
  is_newest: boolean | null;
  note: string | null;
  ruling_id: Int8 | null;
  saved_at: Timestamp | null;
  saved_by_name: string | null;
}

export interface ReadJudgedVisits {
  area_code: string | null;
  city_code: string | null;
  has_problem: boolean | null;
  inspected_date: string | null;
  risk_class: string | null;
  subject_id: string | null;
  task_id: string | null;
}

export interface ReadLayouts {
  columns: Json | null;
  layout_id: Int8 | null;
  made_at: Timestamp | null;
  made_by: string | null;
  name: string | null;
  retired_by: string | null;
  sender: string | null;
  source_table: string | null;
  superseded_at: Timestamp | null;
  version: number | null;
}

export interface ReadListedSubjects {
  address: string | null;
  area_code: string | null;
  industry_code: string | null;
  subject_id: string | null;
  subject_name: string | null;
}

export interface ReadMadeVisits {
  area_code: string | null;
  city_code: string | null;
  department_code: string | null;
  inspected_date: string | null;
  line_count: number | null;
  recorded_line_count: number | null;
  subject_id: string | null;
  task_id: string | null;
}

export interface ReadMeetingDecisions {
  decision: string | null;
  due_date: string | null;
  is_done: boolean | null;
  meeting_id: Int8 | null;
  owner_code: string | null;
  position: number | null;
}

export interface ReadMeetings {
  agenda: string | null;
  changed_at: Timestamp | null;
  changed_by_name: string | null;
  held_date: string | null;
  meeting_id: Int8 | null;
  minutes: string | null;
  others: string | null;
  parties: string[] | null;
  place: string | null;
  state: string | null;
  title: string | null;
  version: number | null;
}

export interface ReadMilestones {
  area_code: string | null;
  city_code: string | null;
  department_code: string | null;
  document_name: string | null;
  document_no: string | null;
  done_date: string | null;
  plan_year: number | null;
  planned_date: string | null;
  region_code: string | null;
  step_name: string | null;
  step_no: number | null;
  work_point: number | null;
}

export interface ReadModelMoves {
  from_state: string | null;
  line: number | null;
  model_id: number | null;
  move_id: Int8 | null;
  moved_at: Timestamp | null;
  moved_by_name: string | null;
  reason: string | null;
  to_state: string | null;
  version: number | null;
}

export interface ReadModelVersions {
  area_code: string | null;
  document: Json | null;
  industry_code: string | null;
  line: number | null;
  made_at: Timestamp | null;
  made_by: string | null;
  made_by_name: string | null;
  model_id: number | null;
  name: string | null;
  published_at: Timestamp | null;
  published_by_name: string | null;
  revision: number | null;
  sent_at: Timestamp | null;
  sent_by: string | null;
  sent_by_name: string | null;
  state: string | null;
  version: number | null;
}

export interface ReadModelVisits {
  age_years: number | null;
  area_code: string | null;
  city_code: string | null;
  drawn_date: string | null;
  general_class: string | null;
  grave_count: number | null;
  has_problem: boolean | null;
  industry_code: string | null;
  problem_count: number | null;
  quarters_since: number | null;
  risk_class: string | null;
  section_code: string | null;
  signal_count: number | null;
  subject_id: string | null;
  subject_type_code: string | null;
  task_id: string | null;
  visit_count: number | null;
}

export interface ReadOriginBatches {
  batch_id: number | null;
  delivery_id: Int8 | null;
  file_name: string | null;
  finished_at: Timestamp | null;
  sent_by: string | null;
}

export interface ReadOriginsCampaigns {
  batch_id: number | null;
  campaign_year: number | null;
  delivery_id: Int8 | null;
  file_name: string | null;
  finished_at: Timestamp | null;
  ordinal: number | null;
  region_code: string | null;
  sent_by: string | null;
  source_table: string | null;
}

export interface ReadOriginsComprehensiveItems {
  batch_id: number | null;
  comprehensive_item_code: string | null;
  delivery_id: Int8 | null;
  file_name: string | null;
  finished_at: Timestamp | null;
  region_code: string | null;
  sent_by: string | null;
  source_table: string | null;
}

export interface ReadOriginsDrawnSubjects {
  batch_id: number | null;
  delivery_id: Int8 | null;
  drawn_date: string | null;
  file_name: string | null;
  finished_at: Timestamp | null;
  sent_by: string | null;
  source_table: string | null;
  subject_id: string | null;
  task_id: string | null;
}

export interface ReadOriginsDraws {
  batch_id: number | null;
  delivery_id: Int8 | null;
  file_name: string | null;
  finished_at: Timestamp | null;
  sent_by: string | null;
  source_table: string | null;
  task_id: string | null;
}

export interface ReadOriginsEstablishment {
  batch_id: number | null;
  certificate_no: string | null;
  delivery_id: Int8 | null;
  file_name: string | null;
  finished_at: Timestamp | null;
  sent_by: string | null;
  source_table: string | null;
}

export interface ReadOriginsFollowUps {
  batch_id: number | null;
  delivery_id: Int8 | null;
  department_code: string | null;
  file_name: string | null;
  finished_at: Timestamp | null;
  item_code: string | null;
  sent_by: string | null;
  source_table: string | null;
  subject_id: string | null;
  task_id: string | null;
}

export interface ReadOriginsInspectionItems {
  batch_id: number | null;
  delivery_id: Int8 | null;
  file_name: string | null;
  finished_at: Timestamp | null;
  item_code: string | null;
  region_code: string | null;
  sent_by: string | null;
  source_table: string | null;
}

export interface ReadOriginsInspectors {
  batch_id: number | null;
  delivery_id: Int8 | null;
  file_name: string | null;
  finished_at: Timestamp | null;
  inspector_id: string | null;
  sent_by: string | null;
  source_table: string | null;
}

export interface ReadOriginsPlans {
  batch_id: number | null;
  delivery_id: Int8 | null;
  file_name: string | null;
  finished_at: Timestamp | null;
  plan_id: string | null;
  sent_by: string | null;
  source_table: string | null;
}

export interface ReadOriginsRegistrations {
  batch_id: number | null;
  delivery_id: Int8 | null;
  file_name: string | null;
  finished_at: Timestamp | null;
  sent_by: string | null;
  source_table: string | null;
  subject_id: string | null;
}

export interface ReadOriginsResults {
  batch_id: number | null;
  delivery_id: Int8 | null;
  department_code: string | null;
  file_name: string | null;
  finished_at: Timestamp | null;
  inspected_date: string | null;
  item_code: string | null;
  sent_by: string | null;
  source_table: string | null;
  subject_id: string | null;
  task_id: string | null;
}

export interface ReadOriginsRiskClasses {
  batch_id: number | null;
  class_date: string | null;
  delivery_id: Int8 | null;
  file_name: string | null;
  finished_at: Timestamp | null;
  sent_by: string | null;
  source_table: string | null;
  subject_id: string | null;
}

export interface ReadOriginsSubjects {
  batch_id: number | null;
  delivery_id: Int8 | null;
  file_name: string | null;
  finished_at: Timestamp | null;
  sent_by: string | null;
  source_table: string | null;
  subject_id: string | null;
}

export interface ReadOriginsSubjectTags {
  batch_id: number | null;
  delivery_id: Int8 | null;
  file_name: string | null;
  finished_at: Timestamp | null;
  sent_by: string | null;
  source_table: string | null;
  subject_id: string | null;
}

export interface ReadOriginsSurveys {
  answer_id: string | null;
  batch_id: number | null;
  delivery_id: Int8 | null;
  file_name: string | null;
  finished_at: Timestamp | null;
  sent_by: string | null;
  source_table: string | null;
}

export interface ReadOriginsTaskDepartments {
  batch_id: number | null;
  delivery_id: Int8 | null;
  file_name: string | null;
  finished_at: Timestamp | null;
  sent_by: string | null;
  source_table: string | null;
  task_id: string | null;
}

export interface ReadOriginsTaskEvents {
  batch_id: number | null;
  delivery_id: Int8 | null;
  file_name: string | null;
  finished_at: Timestamp | null;
  sent_by: string | null;
  source_table: string | null;
  task_id: string | null;
}

export interface ReadOriginsTaskItems {
  batch_id: number | null;
  delivery_id: Int8 | null;
  file_name: string | null;
  finished_at: Timestamp | null;
  item_code: string | null;
  sent_by: string | null;
  source_table: string | null;
  task_id: string | null;
}

export interface ReadOriginsTasks {
  batch_id: number | null;
  delivery_id: Int8 | null;
  file_name: string | null;
  finished_at: Timestamp | null;
  sent_by: string | null;
  source_table: string | null;
  task_id: string | null;
}

export interface ReadOriginsTrainings {
  batch_id: number | null;
  delivery_id: Int8 | null;
  file_name: string | null;
  finished_at: Timestamp | null;
  inspector_id: string | null;
  sent_by: string | null;
  source_table: string | null;
  trained_date: string | null;
}

export interface ReadOriginsWarningHandlings {
  batch_id: number | null;
  delivery_id: Int8 | null;
  file_name: string | null;
  finished_at: Timestamp | null;
  sent_by: string | null;
  source_table: string | null;
  warning_id: string | null;
}

export interface ReadOutgoing {
  attempt_count: number | null;
  channel: string | null;
  fault: string | null;
  message_id: Int8 | null;
  sent_at: Timestamp | null;
  state: string | null;
  subscription_id: Int8 | null;
  tried_at: Timestamp | null;
}

export interface ReadPilots {
  area_code: string | null;
  city_code: string | null;
  comprehensive_item_code: string | null;
  department_code: string | null;
  field: string | null;
  finished_date: string | null;
  pilot_id: string | null;
  pilot_name: string | null;
  region_code: string | null;
  rule_text: string | null;
  started_date: string | null;
}

export interface ReadPlanLines {
  area_code: string | null;
  city_code: string | null;
  department_code: string | null;
  end_date: string | null;
  field: string | null;
  plan_id: string | null;
  plan_name: string | null;
  start_date: string | null;
  state_code: string | null;
}

export interface ReadPublicity {
  area_code: string | null;
  channel: string | null;
  city_code: string | null;
  department_code: string | null;
  piece_id: string | null;
  published_date: string | null;
  region_code: string | null;
  title: string | null;
  url: string | null;
}

export interface ReadPublishedDocuments {
  assessment_id: Int8 | null;
  document_text: string | null;
  sha256: string | null;
}

export interface ReadPublishedScores {
  assessment_id: Int8 | null;
  card: Json | null;
  grade: string | null;
  party_code: string | null;
  party_name: string | null;
  place: number | null;
  published_at: Timestamp | null;
  published_by_name: string | null;
  sha256: string | null;
  state: string | null;
  stated_hundredths: string | null;
}

export interface ReadPulls {
  cron: string | null;
  is_enabled: boolean | null;
  last_fault: string | null;
  last_run_at: Timestamp | null;
  name: string | null;
  sender_area: string | null;
  source_table: string | null;
}

export interface ReadQuestionnaireResults {
  party_code: string | null;
  questionnaire_id: Int8 | null;
  respondent_count: Int8 | null;
  satisfied_count: Int8 | null;
  valid_count: Int8 | null;
}

export interface ReadQuestionnaires {
  answer_until: string | null;
  asked: string | null;
  assessment_id: Int8 | null;
  changed_at: Timestamp | null;
  changed_by: string | null;
  changed_by_name: string | null;
  item_code: string | null;
  least_count: number | null;
  questionnaire_id: Int8 | null;
  state: string | null;
  title: string | null;
  version: number | null;
}

export interface ReadQuestions {
  highest: number | null;
  position: number | null;
  questionnaire_id: Int8 | null;
  satisfied_from: number | null;
  wording: string | null;
}

export interface ReadReceivedCounts {
  city_code: string | null;
  holder_id: string | null;
  month_date: string | null;
  row_count: number | null;
  source_table: string | null;
}

export interface ReadReconciled {
  city_code: string | null;
  declared_count: number | null;
  declared_date: string | null;
  month_date: string | null;
  received_count: number | null;
  source_table: string | null;
}

export interface ReadRectifications {
  assessment_id: Int8 | null;
  changed_at: Timestamp | null;
  changed_by_name: string | null;
  closed_date: string | null;
  created_at: Timestamp | null;
  created_by_name: string | null;
  due_date: string | null;
  item_code: string | null;
  owner: string | null;
  party_code: string | null;
  rectification_id: Int8 | null;
  state: string | null;
  statement: string | null;
  task: string | null;
  version: number | null;
}

export interface ReadRegionChanges {
  new_code: string | null;
  old_code: string | null;
}

export interface ReadRegions {
  level: string | null;
  parent_code: string | null;
  region_code: string | null;
  region_name: string | null;
}

export interface ReadRegistrations {
  area_code: string | null;
  city_code: string | null;
  deregistered_date: string | null;
  established_date: string | null;
  region_code: string | null;
  subject_id: string | null;
  subject_name: string | null;
  subject_type_code: string | null;
}

export interface ReadRejectedRows {
  cells: string[] | null;
  delivery_id: Int8 | null;
  issues: Json | null;
  row_number: number | null;
}

export interface ReadResults {
  area_code: string | null;
  city_code: string | null;
  closed_date: string | null;
  department_code: string | null;
  disposal_code: string | null;
  entered_date: string | null;
  inspected_date: string | null;
  is_problem: boolean | null;
  item_code: string | null;
  problem_due_date: string | null;
  publish_due_date: string | null;
  published_date: string | null;
  result_code: string | null;
  result_id: Int8 | null;
  state_code: string | null;
  subject_id: string | null;
  task_id: string | null;
  task_name: string | null;
}

export interface ReadRiskClasses {
  class_date: string | null;
  model: string | null;
  risk_class: string | null;
  subject_id: string | null;
}

export interface ReadRiskSignals {
  kind_code: string | null;
  signal_date: string | null;
  signal_id: string | null;
  source: string | null;
  subject_id: string | null;
}

export interface ReadSampleFiles {
  changed_at: Timestamp | null;
  changed_by_name: string | null;
  finding: string | null;
  position: number | null;
  record_key: string | null;
  record_name: string | null;
  remark: string | null;
  sample_id: Int8 | null;
  version: number | null;
}

export interface ReadSampleFrames {
  frame_keys: string | null;
  sample_id: Int8 | null;
}

export interface ReadSampleResults {
  city_code: string | null;
  department_code: string | null;
  on_date: string | null;
  record_key: string | null;
  record_name: string | null;
}

export interface ReadSamples {
  assessment_id: Int8 | null;
  drawn_at: Timestamp | null;
  drawn_by: string | null;
  drawn_by_name: string | null;
  frame: string | null;
  frame_count: number | null;
  frame_sha256: string | null;
  from_date: string | null;
  party_code: string | null;
  reason: string | null;
  sample_id: Int8 | null;
  seed: Int8 | null;
  size: number | null;
  to_date: string | null;
}

export interface ReadSampleTasks {
  city_code: string | null;
  department_code: string | null;
  on_date: string | null;
  record_key: string | null;
  record_name: string | null;
}

export interface ReadSavedViews {
  address: string | null;
  changed_at: Timestamp | null;
  created_at: Timestamp | null;
  note: string | null;
  share_key: string | null;
  version: number | null;
  view_id: Int8 | null;
  view_name: string | null;
}

export interface ReadSettings {
  name: string | null;
  value: string | null;
}

export interface ReadSheets {
  changed_at: Timestamp | null;
  changed_by: string | null;
  changed_by_name: string | null;
  copied_from: string | null;
  document: Json | null;
  document_sha256: string | null;
  made_at: Timestamp | null;
  made_by: string | null;
  made_by_name: string | null;
  party_kind: string | null;
  published_at: Timestamp | null;
  published_by: string | null;
  published_by_name: string | null;
  reviewed_at: Timestamp | null;
  reviewed_by: string | null;
  reviewed_by_name: string | null;
  revision: number | null;
  scheme_id: string | null;
  state: string | null;
  version: number | null;
  year: number | null;
}

export interface ReadSubjects {
  address: string | null;
  area_code: string | null;
  business_scope: string | null;
  capital_text: string | null;
  company_type: string | null;
  credit_code: string | null;
  deregistered_date: string | null;
  established_date: string | null;
  industry_code: string | null;
  registration_no: string | null;
  status: string | null;
  subject_id: string | null;
  subject_name: string | null;
  subject_type_code: string | null;
}

export interface ReadSubjectTags {
  subject_id: string | null;
  tag: string | null;
  tag_kind: string | null;
  tagged_date: string | null;
}

export interface ReadSubscriptions {
  area_code: string | null;
  board: string | null;
  comparison: string | null;
  created_at: Timestamp | null;
  evaluated_at: Timestamp | null;
  fault: string | null;
  indicator_code: string | null;
  is_by_children: boolean | null;
  is_paused: boolean | null;
  subscription_id: Int8 | null;
  threshold_denominator: Int8 | null;
  threshold_numerator: Int8 | null;
  version: number | null;
  wants_email: boolean | null;
  webhook_secret: string | null;
  webhook_url: string | null;
}

export interface ReadSupervisionItems {
  area_code: string | null;
  basis: string | null;
  city_code: string | null;
  department_code: string | null;
  list_version: string | null;
  region_code: string | null;
  standard: string | null;
  supervision_item_code: string | null;
  supervision_item_name: string | null;
  valid_from_date: string | null;
  valid_to_date: string | null;
}

export interface ReadSurveys {
  answer_id: string | null;
  answered_date: string | null;
  area_code: string | null;
  channel: string | null;
  city_code: string | null;
  department_code: string | null;
  is_satisfied: boolean | null;
  region_code: string | null;
}

export interface ReadTaskEvents {
  area_code: string | null;
  city_code: string | null;
  department_code: string | null;
  document_no: string | null;
  event_code: string | null;
  event_no: number | null;
  happened_at: Timestamp | null;
  operator: string | null;
  reason: string | null;
  task_id: string | null;
}

export interface ReadTrainings {
  area_code: string | null;
  city_code: string | null;
  department_code: string | null;
  inspector_id: string | null;
  is_passed: boolean | null;
  region_code: string | null;
  session_id: string | null;
  session_name: string | null;
  trained_date: string | null;
}

export interface ReadVerifications {
  answer: string | null;
  answered_by_name: string | null;
  assessment_id: Int8 | null;
  batch_id: number | null;
  changed_at: Timestamp | null;
  changed_by_name: string | null;
  comment: string | null;
  denominator: Int8 | null;
  indicator_code: string | null;
  numerator: Int8 | null;
  party_code: string | null;
  record_keys: string[] | null;
  state: string | null;
  verification_id: Int8 | null;
  version: number | null;
}

export interface ReadVisitedAgain {
  area_code: string | null;
  city_code: string | null;
  day_count: number | null;
  department_codes: string[] | null;
  first_date: string | null;
  last_date: string | null;
  second_date: string | null;
  subject_id: string | null;
  subject_name: string | null;
  year: number | null;
}

export interface ReadVisitedSubjects {
  area_code: string | null;
  credit_code: string | null;
  status: string | null;
  subject_id: string | null;
  subject_name: string | null;
  subject_type_code: string | null;
}

export interface ReadVisits {
  area_code: string | null;
  city_code: string | null;
  department_code: string | null;
  drawn_date: string | null;
  has_problem: boolean | null;
  inspected_date: string | null;
  is_counted: boolean | null;
  is_published: boolean | null;
  line_count: number | null;
  risk_class: string | null;
  subject_id: string | null;
  task_end_date: string | null;
  task_id: string | null;
  task_name: string | null;
}

export interface ReadWarnedVisits {
  area_code: string | null;
  city_code: string | null;
  has_problem: boolean | null;
  inspected_date: string | null;
  risk_class: string | null;
  rule_code: string | null;
  subject_id: string | null;
  task_id: string | null;
}

export interface ReadWarningActs {
  act: string | null;
  act_id: Int8 | null;
  acted_at: Timestamp | null;
  acted_by_name: string | null;
  acted_date: string | null;
  detail: Json | null;
  from_state: string | null;
  note: string | null;
  to_state: string | null;
  warning_id: Int8 | null;
}

export interface ReadWarningCitySums {
  city_code: string | null;
  level: string | null;
  rule_code: string | null;
  state: string | null;
  warning_count: Int8 | null;
}

export interface ReadWarningDueSums {
  city_code: string | null;
  due_date: string | null;
  warning_count: Int8 | null;
}

export interface ReadWarningHandlings {
  area_code: string | null;
  city_code: string | null;
  department_code: string | null;
  due_date: string | null;
  handled_date: string | null;
  linked_task_id: string | null;
  outcome_code: string | null;
  raised_date: string | null;
  reason: string | null;
  region_code: string | null;
  rule_code: string | null;
  subject_id: string | null;
  warning_id: string | null;
}

export interface ReadWarningKeys {
  area_code: string | null;
  assignee: string | null;
  city_code: string | null;
  department_code: string | null;
  due_date: string | null;
  is_open: boolean | null;
  level: string | null;
  outcome: string | null;
  rule_code: string | null;
  settled_by: string | null;
  settled_date: string | null;
  state: string | null;
  subject_id: string | null;
  version: number | null;
  warning_id: Int8 | null;
}

export interface ReadWarningOutcomes {
  area_code: string | null;
  city_code: string | null;
  department_code: string | null;
  is_checked: boolean | null;
  is_hit: boolean | null;
  lead_days: number | null;
  raised_date: string | null;
  rule_code: string | null;
  rule_version: number | null;
  warning_id: Int8 | null;
}

export interface ReadWarningRuleSettings {
  entered_at: Timestamp | null;
  entered_by_name: string | null;
  from_date: string | null;
  is_enabled: boolean | null;
  reason: string | null;
  rule_code: string | null;
  setting_no: number | null;
  thresholds: Json | null;
}

export interface ReadWarningRuns {
  batch_id: Int8 | null;
  began_at: Timestamp | null;
  ended_at: Timestamp | null;
  ended_count: number | null;
  graver_count: number | null;
  is_full: boolean | null;
  raised_count: number | null;
  reopened_count: number | null;
  run_date: string | null;
  run_id: Int8 | null;
}

export interface ReadWarnings {
  area_code: string | null;
  assignee: string | null;
  assignee_name: string | null;
  checked_by_name: string | null;
  checked_date: string | null;
  city_code: string | null;
  department_code: string | null;
  due_date: string | null;
  ended_date: string | null;
  escalation: number | null;
  evidence: Json | null;
  gravity: number | null;
  hand_way: string | null;
  holds: boolean | null;
  industry_code: string | null;
  is_open: boolean | null;
  item_code: string | null;
  key: string | null;
  level: string | null;
  linked_task_id: string | null;
  outcome: string | null;
  outcome_reason: string | null;
  raised_batch_id: Int8 | null;
  raised_date: string | null;
  reopened_count: number | null;
  rule_code: string | null;
  rule_version: number | null;
  score: number | null;
  setting_no: number | null;
  settled_by_name: string | null;
  settled_date: string | null;
  state: string | null;
  subject_id: string | null;
  subject_name: string | null;
  task_id: string | null;
  task_name: string | null;
  version: number | null;
  warning_id: Int8 | null;
  watches: string | null;
}

export interface ReadWarningSums {
  area_code: string | null;
  city_code: string | null;
  department_code: string | null;
  level: string | null;
  rule_code: string | null;
  state: string | null;
  warning_count: Int8 | null;
}

export interface ReadWarningW02 {
  area_code: string | null;
  batch_id: number | null;
  city_code: string | null;
  closed_date: string | null;
  department_code: string | null;
  drawn_batch_id: number | null;
  due_date: string | null;
  entered_date: string | null;
  follow_up_batch_id: number | null;
  inspected_date: string | null;
  is_complete: boolean | null;
  is_counted: boolean | null;
  is_disposed: boolean | null;
  is_on_site: boolean | null;
  is_past_last: boolean | null;
  is_problem: boolean | null;
  is_reviewed_apart: boolean | null;
  is_settled: boolean | null;
  item_code: string | null;
  off_site_kind: string | null;
  problem_due_date: string | null;
  problem_overdue_date: string | null;
  publish_due_date: string | null;
  publish_last_date: string | null;
  publish_overdue_date: string | null;
  publish_warn_date: string | null;
  published_date: string | null;
  raised_date: string | null;
  red_date: string | null;
  result_code: string | null;
  result_id: Int8 | null;
  risk_class: string | null;
  state_code: string | null;
  subject_id: string | null;
  subject_name: string | null;
  task_id: string | null;
  task_name: string | null;
}

export interface ReadWarningW03 {
  area_code: string | null;
  batch_id: number | null;
  city_code: string | null;
  closed_date: string | null;
  department_code: string | null;
  drawn_batch_id: number | null;
  due_date: string | null;
  entered_date: string | null;
  follow_up_batch_id: number | null;
  inspected_date: string | null;
  is_complete: boolean | null;
  is_counted: boolean | null;
  is_disposed: boolean | null;
  is_on_site: boolean | null;
  is_past_last: boolean | null;
  is_problem: boolean | null;
  is_reviewed_apart: boolean | null;
  is_settled: boolean | null;
  item_code: string | null;
  off_site_kind: string | null;
  problem_due_date: string | null;
  problem_overdue_date: string | null;
  publish_due_date: string | null;
  publish_last_date: string | null;
  publish_overdue_date: string | null;
  publish_warn_date: string | null;
  published_date: string | null;
  raised_date: string | null;
  red_date: string | null;
  result_code: string | null;
  result_id: Int8 | null;
  risk_class: string | null;
  state_code: string | null;
  subject_id: string | null;
  subject_name: string | null;
  task_id: string | null;
  task_name: string | null;
}

export interface ReadWarningW08 {
  area_code: string | null;
  city_code: string | null;
  department_code: string | null;
  draw_warn_date: string | null;
  drawn_date: string | null;
  due_date: string | null;
  industry_code: string | null;
  inspected_date: string | null;
  is_classified: boolean | null;
  raised_date: string | null;
  red_date: string | null;
  risk_class: string | null;
  subject_id: string | null;
  subject_name: string | null;
  year: number | null;
  year_end_date: string | null;
  year_start_date: string | null;
}

export interface ReadWatchListActs {
  act: string | null;
  act_id: Int8 | null;
  acted_at: Timestamp | null;
  acted_by_name: string | null;
  reason: string | null;
  subject_count: number | null;
  watch_list_id: Int8 | null;
}

export interface ReadWatchLists {
  area_code: string | null;
  city_code: string | null;
  created_at: Timestamp | null;
  created_by_name: string | null;
  department_code: string | null;
  ended_at: Timestamp | null;
  ended_by_name: string | null;
  expires_date: string | null;
  query: Json | null;
  reason: string | null;
  subject_count: Int8 | null;
  title: string | null;
  version: number | null;
  watch_list_id: Int8 | null;
}

export interface ReadWatchStates {
  area_code: string | null;
  figure: Json | null;
  indicator_code: string | null;
  since_at: Timestamp | null;
  state: string | null;
  subscription_id: Int8 | null;
}

export interface ReadWorkOwners {
  contact: string | null;
  department_code: string | null;
  plan_year: number | null;
  point_number: number | null;
  saved_as: string | null;
  saved_at: Timestamp | null;
  saved_by: string | null;
  superseded_at: Timestamp | null;
  version: number | null;
}

export interface ReadWorkSteps {
  document_number: string | null;
  document_title: string | null;
  done_date: string | null;
  is_removed: boolean | null;
  note: string | null;
  plan_year: number | null;
  planned_date: string | null;
  point_number: number | null;
  saved_as: string | null;
  saved_at: Timestamp | null;
  saved_by: string | null;
  step_name: string | null;
  step_number: number | null;
  superseded_at: Timestamp | null;
  version: number | null;
}

export interface SchemaMigrations {
  applied_at: Generated<Timestamp>;
  name: string;
  sha256: string;
}

export interface WarnActs {
  act: string;
  act_id: Generated<Int8>;
  acted_at: Generated<Timestamp>;
  acted_by: Generated<string>;
  acted_by_name: Generated<string>;
  acted_date: string;
  detail: Generated<Json>;
  from_state: string | null;
  note: Generated<string>;
  to_state: string;
  warning_id: Int8;
}

export interface WarnAsked {
  asked_date: string;
  is_behind: Generated<boolean>;
  rule_code: string;
  rule_version: number;
  setting_no: number;
}

export interface WarnAuditedDraws {
  area_code: string;
  audited_batch_id: Int8;
  city_code: string;
  department_code: string;
  directory_count: number | null;
  drawn_count: number;
  drawn_date: string;
  frame_count: number | null;
  is_hand_chosen: boolean;
  least_adjusted_p: number | null;
  object_kind_code: string | null;
  outside_count: number;
  reasoned_change_count: number;
  redraw_count: number;
  shown: Generated<Json>;
  silent_change_count: number;
  task_id: string;
}

export interface WarnCitySums {
  city_code: string;
  level: string;
  rule_code: string;
  state: string;
  warning_count: Int8;
}

export interface WarnDrawAudits {
  adjusted_p: number | null;
  audited_batch_id: Int8;
  method: string | null;
  numbers: Json;
  p: number | null;
  statistic: number | null;
  task_id: string;
  test: string;
  untold: string | null;
}

export interface WarnDue {
  source: string;
  subject_id: string | null;
  task_id: string | null;
}

export interface WarnDueSums {
  city_code: string;
  due_date: string;
  warning_count: Int8;
}

export interface WarnModelMoves {
  from_state: string;
  line: number | null;
  model_id: number;
  move_id: Generated<Int8>;
  moved_at: Generated<Timestamp>;
  moved_by: string;
  moved_by_name: string;
  reason: Generated<string>;
  to_state: string;
  version: number;
}

export interface WarnModels {
  area_code: string;
  industry_code: Generated<string>;
  made_at: Generated<Timestamp>;
  made_by: string;
  made_by_name: string;
  model_id: Generated<number>;
  name: string;
}

export interface WarnModelVersions {
  document: Json;
  line: number | null;
  made_at: Generated<Timestamp>;
  made_by: string;
  made_by_name: string;
  model_id: number;
  published_at: Timestamp | null;
  published_by: string | null;
  published_by_name: string | null;
  revision: Generated<number>;
  sent_at: Timestamp | null;
  sent_by: string | null;
  sent_by_name: string | null;
  state: Generated<string>;
  version: number;
}

export interface WarnMovedCases {
  warning_id: Int8;
}

export interface WarnRuleSettings {
  entered_at: Generated<Timestamp>;
  entered_by: string;
  entered_by_name: string;
  from_date: string;
  is_enabled: Generated<boolean>;
  reason: string;
  rule_code: string;
  setting_no: number;
  thresholds: Json;
}

export interface WarnRuns {
  batch_id: Int8;
  began_at: Generated<Timestamp>;
  ended_at: Timestamp | null;
  ended_count: Generated<number>;
  graver_count: Generated<number>;
  is_full: boolean;
  raised_count: Generated<number>;
  reopened_count: Generated<number>;
  run_date: string;
  run_id: Generated<Int8>;
}

export interface WarnSums {
  area_code: string;
  city_code: string;
  department_code: string;
  level: string;
  rule_code: string;
  state: string;
  warning_count: Int8;
}

export interface WarnWarnings {
  area_code: string;
  assignee: string | null;
  assignee_name: string | null;
  case_no: Generated<string>;
  checked_by: string | null;
  checked_by_name: string | null;
  checked_date: string | null;
  city_code: string;
  department_code: Generated<string>;
  due_date: string;
  ended_date: string | null;
  escalation: Generated<number>;
  evidence: Json;
  gravity: Generated<number>;
  hand_way: string | null;
  holds: Generated<boolean>;
  industry_code: string | null;
  is_open: Generated<boolean>;
  item_code: string | null;
  key: string;
  level: string;
  linked_task_id: string | null;
  outcome: string | null;
  outcome_reason: string | null;
  raised_batch_id: Int8;
  raised_date: string;
  reopened_count: Generated<number>;
  rule_code: string;
  rule_version: number;
  score: number | null;
  setting_no: Generated<number>;
  settled_by: string | null;
  settled_by_name: string | null;
  settled_date: string | null;
  state: Generated<string>;
  subject_id: string | null;
  task_id: string | null;
  version: Generated<number>;
  warning_id: Generated<Int8>;
  watches: string;
}

export interface WarnWatchListActs {
  act: string;
  act_id: Generated<Int8>;
  acted_at: Generated<Timestamp>;
  acted_by: string;
  acted_by_name: string;
  reason: Generated<string>;
  subject_ids: Generated<string[]>;
  watch_list_id: Int8;
}

export interface WarnWatchLists {
  area_code: string;
  city_code: string;
  created_at: Generated<Timestamp>;
  created_by: string;
  created_by_name: string;
  department_code: Generated<string>;
  ended_at: Timestamp | null;
  ended_by_name: string | null;
  expires_date: string;
  query: Json | null;
  reason: string;
  title: string;
  version: Generated<number>;
  watch_list_id: Generated<Int8>;
}

export interface WarnWatchListSubjects {
  added_at: Generated<Timestamp>;
  added_by_name: string;
  expires_date: string | null;
  reason: Generated<string>;
  subject_id: string;
  watch_list_id: Int8;
}

export interface Database {
  "assess.adjustments": AssessAdjustments;
  "assess.answers": AssessAnswers;
  "assess.appeals": AssessAppeals;
  "assess.assessments": AssessAssessments;
  "assess.cases": AssessCases;
  "assess.checklist_editions": AssessChecklistEditions;
  "assess.checklist_lines": AssessChecklistLines;
  "assess.checklist_texts": AssessChecklistTexts;
  "assess.checklists": AssessChecklists;
  "assess.documents": AssessDocuments;
  "assess.filings": AssessFilings;
  "assess.filings_history": AssessFilingsHistory;
  "assess.frozen_figures": AssessFrozenFigures;
  "assess.frozen_records": AssessFrozenRecords;
  "assess.ledger": AssessLedger;
  "assess.meeting_decisions": AssessMeetingDecisions;
  "assess.meetings": AssessMeetings;
  "assess.parties": AssessParties;
  "assess.published_scores": AssessPublishedScores;
  "assess.questionnaires": AssessQuestionnaires;
  "assess.questions": AssessQuestions;
  "assess.rectifications": AssessRectifications;
  "assess.sample_files": AssessSampleFiles;
  "assess.samples": AssessSamples;
  "assess.schemes": AssessSchemes;
  "assess.verifications": AssessVerifications;
  "auth.accounts": AuthAccounts;
  "auth.audit_events": AuthAuditEvents;
  "auth.sessions": AuthSessions;
  "auth.tokens": AuthTokens;
  "core.campaigns": CoreCampaigns;
  "core.comprehensive_items": CoreComprehensiveItems;
  "core.declarations": CoreDeclarations;
  "core.departments": CoreDepartments;
  "core.drawn_inspectors": CoreDrawnInspectors;
  "core.drawn_subjects": CoreDrawnSubjects;
  "core.draws": CoreDraws;
  "core.duty_items": CoreDutyItems;
  "core.establishment": CoreEstablishment;
  "core.follow_ups": CoreFollowUps;
  "core.holidays": CoreHolidays;
  "core.inspection_items": CoreInspectionItems;
  "core.inspectors": CoreInspectors;
  "core.item_guidelines": CoreItemGuidelines;
  "core.milestones": CoreMilestones;
  "core.pilots": CorePilots;
  "core.plans": CorePlans;
  "core.publicity": CorePublicity;
  "core.region_changes": CoreRegionChanges;
  "core.regions": CoreRegions;
  "core.registrations": CoreRegistrations;
  "core.results": CoreResults;
  "core.risk_classes": CoreRiskClasses;
  "core.risk_signals": CoreRiskSignals;
  "core.subject_tags": CoreSubjectTags;
  "core.subjects": CoreSubjects;
  "core.supervision_items": CoreSupervisionItems;
  "core.surveys": CoreSurveys;
  "core.task_departments": CoreTaskDepartments;
  "core.task_events": CoreTaskEvents;
  "core.task_items": CoreTaskItems;
  "core.tasks": CoreTasks;
  "core.trainings": CoreTrainings;
  "core.warning_handlings": CoreWarningHandlings;
  "history.campaigns": HistoryCampaigns;
  "history.comprehensive_items": HistoryComprehensiveItems;
  "history.declarations": HistoryDeclarations;
  "history.departments": HistoryDepartments;
  "history.drawn_inspectors": HistoryDrawnInspectors;
  "history.drawn_subjects": HistoryDrawnSubjects;
  "history.draws": HistoryDraws;
  "history.duty_items": HistoryDutyItems;
  "history.establishment": HistoryEstablishment;
  "history.follow_ups": HistoryFollowUps;
  "history.holidays": HistoryHolidays;
  "history.inspection_items": HistoryInspectionItems;
  "history.inspectors": HistoryInspectors;
  "history.item_guidelines": HistoryItemGuidelines;
  "history.milestones": HistoryMilestones;
  "history.pilots": HistoryPilots;
  "history.plans": HistoryPlans;
  "history.publicity": HistoryPublicity;
  "history.region_changes": HistoryRegionChanges;
  "history.regions": HistoryRegions;
  "history.registrations": HistoryRegistrations;
  "history.results": HistoryResults;
  "history.risk_classes": HistoryRiskClasses;
  "history.risk_signals": HistoryRiskSignals;
  "history.subject_tags": HistorySubjectTags;
  "history.subjects": HistorySubjects;
  "history.supervision_items": HistorySupervisionItems;
  "history.surveys": HistorySurveys;
  "history.task_departments": HistoryTaskDepartments;
  "history.task_events": HistoryTaskEvents;
  "history.task_items": HistoryTaskItems;
  "history.tasks": HistoryTasks;
  "history.trainings": HistoryTrainings;
  "history.warning_handlings": HistoryWarningHandlings;
  "mart.area_months": MartAreaMonths;
  "mart.calendar_days": MartCalendarDays;
  "mart.city_class_months": MartCityClassMonths;
  "mart.city_days": MartCityDays;
  "mart.city_months": MartCityMonths;
  "mart.dim_areas": MartDimAreas;
  "mart.fct_campaign_duties": MartFctCampaignDuties;
  "mart.fct_certified_years": MartFctCertifiedYears;
  "mart.fct_comprehensive_years": MartFctComprehensiveYears;
  "mart.fct_inspector_years": MartFctInspectorYears;
  "mart.fct_item_years": MartFctItemYears;
  "mart.fct_labelled_years": MartFctLabelledYears;
  "mart.fct_plans": MartFctPlans;
  "mart.fct_registered_years": MartFctRegisteredYears;
  "mart.fct_results": MartFctResults;
  "mart.fct_subject_years": MartFctSubjectYears;
  "mart.fct_survey_answers": MartFctSurveyAnswers;
  "mart.fct_task_courses": MartFctTaskCourses;
  "mart.fct_task_preparations": MartFctTaskPreparations;
  "mart.fct_tasks": MartFctTasks;
  "mart.fct_visited_years": MartFctVisitedYears;
  "mart.fct_visits": MartFctVisits;
  "mart.fct_warning_cases": MartFctWarningCases;
  "mart.industry_months": MartIndustryMonths;
  "mart.publication_limits": MartPublicationLimits;
  "mart.region_areas": MartRegionAreas;
  "mart.task_years": MartTaskYears;
  "ops.annotations": OpsAnnotations;
  "ops.annotations_history": OpsAnnotationsHistory;
  "ops.briefing_figures": OpsBriefingFigures;
  "ops.briefings": OpsBriefings;
  "ops.briefings_history": OpsBriefingsHistory;
  "ops.contacts": OpsContacts;
  "ops.dated_settings": OpsDatedSettings;
  "ops.deliveries": OpsDeliveries;
  "ops.figure_comments": OpsFigureComments;
  "ops.figure_comments_history": OpsFigureCommentsHistory;
  "ops.findings": OpsFindings;
  "ops.findings_due": OpsFindingsDue;
  "ops.generation": OpsGeneration;
  "ops.handed_in": OpsHandedIn;
  "ops.held_rows": OpsHeldRows;
  "ops.inbox_messages": OpsInboxMessages;
  "ops.joint_proposal_visits": OpsJointProposalVisits;
  "ops.joint_proposals": OpsJointProposals;
  "ops.joint_rulings": OpsJointRulings;
  "ops.layouts": OpsLayouts;
  "ops.outgoing": OpsOutgoing;
  "ops.pulls": OpsPulls;
  "ops.received_counts": OpsReceivedCounts;
  "ops.rejected_rows": OpsRejectedRows;
  "ops.saved_views": OpsSavedViews;
  "ops.settings": OpsSettings;
  "ops.subscriptions": OpsSubscriptions;
  "ops.watch_states": OpsWatchStates;
  "ops.work_owners": OpsWorkOwners;
  "ops.work_steps": OpsWorkSteps;
  "read.adjustments": ReadAdjustments;
  "read.annotations": ReadAnnotations;
  "read.annotations_history": ReadAnnotationsHistory;
  "read.appeals": ReadAppeals;
  "read.area_months": ReadAreaMonths;
  "read.areas": ReadAreas;
  "read.assessment_cases": ReadAssessmentCases;
  "read.assessment_document_bytes": ReadAssessmentDocumentBytes;
  "read.assessment_documents": ReadAssessmentDocuments;
  "read.assessment_ledger": ReadAssessmentLedger;
  "read.assessment_parties": ReadAssessmentParties;
  "read.assessments": ReadAssessments;
  "read.audited_draws": ReadAuditedDraws;
  "read.briefing_figures": ReadBriefingFigures;
  "read.briefings": ReadBriefings;
  "read.briefings_history": ReadBriefingsHistory;
  "read.calendar_days": ReadCalendarDays;
  "read.campaigns": ReadCampaigns;
  "read.checklist_editions": ReadChecklistEditions;
  "read.checklist_lines": ReadChecklistLines;
  "read.checklists": ReadChecklists;
  "read.city_class_months": ReadCityClassMonths;
  "read.city_days": ReadCityDays;
  "read.city_months": ReadCityMonths;
  "read.comprehensive_items": ReadComprehensiveItems;
  "read.comprehensive_tasks": ReadComprehensiveTasks;
  "read.contacts": ReadContacts;
  "read.counts_a01": ReadCountsA01;
  "read.counts_a02": ReadCountsA02;
  "read.counts_a03": ReadCountsA03;
  "read.counts_a04": ReadCountsA04;
  "read.counts_a05": ReadCountsA05;
  "read.counts_a06": ReadCountsA06;
  "read.counts_b01": ReadCountsB01;
  "read.counts_b02": ReadCountsB02;
  "read.counts_b03": ReadCountsB03;
  "read.counts_b04": ReadCountsB04;
  "read.counts_b05": ReadCountsB05;
  "read.counts_b06": ReadCountsB06;
  "read.counts_b07": ReadCountsB07;
  "read.counts_b08": ReadCountsB08;
  "read.counts_b08d": ReadCountsB08d;
  "read.counts_b08m": ReadCountsB08m;
  "read.counts_b08n": ReadCountsB08n;
  "read.counts_b08s": ReadCountsB08s;
  "read.counts_b08v": ReadCountsB08v;
  "read.counts_c01": ReadCountsC01;
  "read.counts_c01p": ReadCountsC01p;
  "read.counts_c02": ReadCountsC02;
  "read.counts_c03": ReadCountsC03;
  "read.counts_c04": ReadCountsC04;
  "read.counts_c05": ReadCountsC05;
  "read.counts_c06": ReadCountsC06;
  "read.counts_c07": ReadCountsC07;
  "read.counts_c08": ReadCountsC08;
  "read.counts_d01": ReadCountsD01;
  "read.counts_d02r": ReadCountsD02r;
  "read.counts_d03": ReadCountsD03;
  "read.counts_d04": ReadCountsD04;
  "read.counts_d06": ReadCountsD06;
  "read.counts_d07": ReadCountsD07;
  "read.counts_e01": ReadCountsE01;
  "read.counts_e02": ReadCountsE02;
  "read.counts_e02v1": ReadCountsE02v1;
  "read.counts_e03": ReadCountsE03;
  "read.counts_e04": ReadCountsE04;
  "read.counts_f01": ReadCountsF01;
  "read.counts_f02": ReadCountsF02;
  "read.counts_g01": ReadCountsG01;
  "read.counts_g02": ReadCountsG02;
  "read.counts_p01": ReadCountsP01;
  "read.counts_p02": ReadCountsP02;
  "read.counts_p03": ReadCountsP03;
  "read.counts_p04": ReadCountsP04;
  "read.counts_p05": ReadCountsP05;
  "read.counts_p06": ReadCountsP06;
  "read.counts_p07": ReadCountsP07;
  "read.counts_p08": ReadCountsP08;
  "read.counts_p09": ReadCountsP09;
  "read.counts_p10": ReadCountsP10;
  "read.counts_p11": ReadCountsP11;
  "read.counts_p12": ReadCountsP12;
  "read.counts_w02": ReadCountsW02;
  "read.counts_w03": ReadCountsW03;
  "read.counts_w08": ReadCountsW08;
  "read.dated_settings": ReadDatedSettings;
  "read.declarations": ReadDeclarations;
  "read.deliveries": ReadDeliveries;
  "read.departments": ReadDepartments;
  "read.draw_audit_sums": ReadDrawAuditSums;
  "read.draw_audits": ReadDrawAudits;
  "read.duty_items": ReadDutyItems;
  "read.establishment": ReadEstablishment;
  "read.field_visits": ReadFieldVisits;
  "read.figure_comments": ReadFigureComments;
  "read.figure_comments_history": ReadFigureCommentsHistory;
  "read.filings": ReadFilings;
  "read.filings_history": ReadFilingsHistory;
  "read.findings": ReadFindings;
  "read.frozen_figures": ReadFrozenFigures;
  "read.frozen_records": ReadFrozenRecords;
  "read.generation": ReadGeneration;
  "read.handed_in": ReadHandedIn;
  "read.inbox_messages": ReadInboxMessages;
  "read.indicator_a01": ReadIndicatorA01;
  "read.indicator_a02": ReadIndicatorA02;
  "read.indicator_a03": ReadIndicatorA03;
  "read.indicator_a04": ReadIndicatorA04;
  "read.indicator_a05": ReadIndicatorA05;
  "read.indicator_a06": ReadIndicatorA06;
  "read.indicator_b01": ReadIndicatorB01;
  "read.indicator_b02": ReadIndicatorB02;
  "read.indicator_b03": ReadIndicatorB03;
  "read.indicator_b04": ReadIndicatorB04;
  "read.indicator_b05": ReadIndicatorB05;
  "read.indicator_b06": ReadIndicatorB06;
  "read.indicator_b07": ReadIndicatorB07;
  "read.indicator_b08": ReadIndicatorB08;
  "read.indicator_b08d": ReadIndicatorB08d;
  "read.indicator_b08m": ReadIndicatorB08m;
  "read.indicator_b08n": ReadIndicatorB08n;
  "read.indicator_b08s": ReadIndicatorB08s;
  "read.indicator_b08v": ReadIndicatorB08v;
  "read.indicator_c01": ReadIndicatorC01;
  "read.indicator_c01p": ReadIndicatorC01p;
  "read.indicator_c02": ReadIndicatorC02;
  "read.indicator_c03": ReadIndicatorC03;
  "read.indicator_c04": ReadIndicatorC04;
  "read.indicator_c05": ReadIndicatorC05;
  "read.indicator_c06": ReadIndicatorC06;
  "read.indicator_c07": ReadIndicatorC07;
  "read.indicator_c08": ReadIndicatorC08;
  "read.indicator_d01": ReadIndicatorD01;
  "read.indicator_d02r": ReadIndicatorD02r;
  "read.indicator_d03": ReadIndicatorD03;
  "read.indicator_d04": ReadIndicatorD04;
  "read.indicator_d06": ReadIndicatorD06;
  "read.indicator_d07": ReadIndicatorD07;
  "read.indicator_e01": ReadIndicatorE01;
  "read.indicator_e02": ReadIndicatorE02;
  "read.indicator_e02v1": ReadIndicatorE02v1;
  "read.indicator_e03": ReadIndicatorE03;
  "read.indicator_e04": ReadIndicatorE04;
  "read.indicator_f01": ReadIndicatorF01;
  "read.indicator_f02": ReadIndicatorF02;
  "read.indicator_g01": ReadIndicatorG01;
  "read.indicator_g02": ReadIndicatorG02;
  "read.indicator_p01": ReadIndicatorP01;
  "read.indicator_p02": ReadIndicatorP02;
  "read.indicator_p03": ReadIndicatorP03;
  "read.indicator_p04": ReadIndicatorP04;
  "read.indicator_p05": ReadIndicatorP05;
  "read.indicator_p06": ReadIndicatorP06;
  "read.indicator_p07": ReadIndicatorP07;
  "read.indicator_p08": ReadIndicatorP08;
  "read.indicator_p09": ReadIndicatorP09;
  "read.indicator_p10": ReadIndicatorP10;
  "read.indicator_p11": ReadIndicatorP11;
  "read.indicator_p12": ReadIndicatorP12;
  "read.industry_months": ReadIndustryMonths;
  "read.item_guidelines": ReadItemGuidelines;
  "read.item_lists": ReadItemLists;
  "read.item_sources": ReadItemSources;
  "read.item_tasks": ReadItemTasks;
  "read.items": ReadItems;
  "read.joint_partners": ReadJointPartners;
  "read.joint_proposal_visits": ReadJointProposalVisits;
  "read.joint_proposals": ReadJointProposals;
  "read.joint_rulings": ReadJointRulings;
  "read.judged_visits": ReadJudgedVisits;
  "read.layouts": ReadLayouts;
  "read.listed_subjects": ReadListedSubjects;
  "read.made_visits": ReadMadeVisits;
  "read.meeting_decisions": ReadMeetingDecisions;
  "read.meetings": ReadMeetings;
  "read.milestones": ReadMilestones;
  "read.model_moves": ReadModelMoves;
  "read.model_versions": ReadModelVersions;
  "read.model_visits": ReadModelVisits;
  "read.origin_batches": ReadOriginBatches;
  "read.origins_campaigns": ReadOriginsCampaigns;
  "read.origins_comprehensive_items": ReadOriginsComprehensiveItems;
  "read.origins_drawn_subjects": ReadOriginsDrawnSubjects;
  "read.origins_draws": ReadOriginsDraws;
  "read.origins_establishment": ReadOriginsEstablishment;
  "read.origins_follow_ups": ReadOriginsFollowUps;
  "read.origins_inspection_items": ReadOriginsInspectionItems;
  "read.origins_inspectors": ReadOriginsInspectors;
  "read.origins_plans": ReadOriginsPlans;
  "read.origins_registrations": ReadOriginsRegistrations;
  "read.origins_results": ReadOriginsResults;
  "read.origins_risk_classes": ReadOriginsRiskClasses;
  "read.origins_subject_tags": ReadOriginsSubjectTags;
  "read.origins_subjects": ReadOriginsSubjects;
  "read.origins_surveys": ReadOriginsSurveys;
  "read.origins_task_departments": ReadOriginsTaskDepartments;
  "read.origins_task_events": ReadOriginsTaskEvents;
  "read.origins_task_items": ReadOriginsTaskItems;
  "read.origins_tasks": ReadOriginsTasks;
  "read.origins_trainings": ReadOriginsTrainings;
  "read.origins_warning_handlings": ReadOriginsWarningHandlings;
  "read.outgoing": ReadOutgoing;
  "read.pilots": ReadPilots;
  "read.plan_lines": ReadPlanLines;
  "read.publicity": ReadPublicity;
  "read.published_documents": ReadPublishedDocuments;
  "read.published_scores": ReadPublishedScores;
  "read.pulls": ReadPulls;
  "read.questionnaire_results": ReadQuestionnaireResults;
  "read.questionnaires": ReadQuestionnaires;
  "read.questions": ReadQuestions;
  "read.received_counts": ReadReceivedCounts;
  "read.reconciled": ReadReconciled;
  "read.rectifications": ReadRectifications;
  "read.region_changes": ReadRegionChanges;
  "read.regions": ReadRegions;
  "read.registrations": ReadRegistrations;
  "read.rejected_rows": ReadRejectedRows;
  "read.results": ReadResults;
  "read.risk_classes": ReadRiskClasses;
  "read.risk_signals": ReadRiskSignals;
  "read.sample_files": ReadSampleFiles;
  "read.sample_frames": ReadSampleFrames;
  "read.sample_results": ReadSampleResults;
  "read.sample_tasks": ReadSampleTasks;
  "read.samples": ReadSamples;
  "read.saved_views": ReadSavedViews;
  "read.settings": ReadSettings;
  "read.sheets": ReadSheets;
  "read.subject_tags": ReadSubjectTags;
  "read.subjects": ReadSubjects;
  "read.subscriptions": ReadSubscriptions;
  "read.supervision_items": ReadSupervisionItems;
  "read.surveys": ReadSurveys;
  "read.task_events": ReadTaskEvents;
  "read.trainings": ReadTrainings;
  "read.verifications": ReadVerifications;
  "read.visited_again": ReadVisitedAgain;
  "read.visited_subjects": ReadVisitedSubjects;
  "read.visits": ReadVisits;
  "read.warned_visits": ReadWarnedVisits;
  "read.warning_acts": ReadWarningActs;
  "read.warning_city_sums": ReadWarningCitySums;
  "read.warning_due_sums": ReadWarningDueSums;
  "read.warning_handlings": ReadWarningHandlings;
  "read.warning_keys": ReadWarningKeys;
  "read.warning_outcomes": ReadWarningOutcomes;
  "read.warning_rule_settings": ReadWarningRuleSettings;
  "read.warning_runs": ReadWarningRuns;
  "read.warning_sums": ReadWarningSums;
  "read.warning_w02": ReadWarningW02;
  "read.warning_w03": ReadWarningW03;
  "read.warning_w08": ReadWarningW08;
  "read.warnings": ReadWarnings;
  "read.watch_list_acts": ReadWatchListActs;
  "read.watch_lists": ReadWatchLists;
  "read.watch_states": ReadWatchStates;
  "read.work_owners": ReadWorkOwners;
  "read.work_steps": ReadWorkSteps;
  schema_migrations: SchemaMigrations;
  "warn.acts": WarnActs;
  "warn.asked": WarnAsked;
  "warn.audited_draws": WarnAuditedDraws;
  "warn.city_sums": WarnCitySums;
  "warn.draw_audits": WarnDrawAudits;
  "warn.due": WarnDue;
  "warn.due_sums": WarnDueSums;
  "warn.model_moves": WarnModelMoves;
  "warn.model_versions": WarnModelVersions;
  "warn.models": WarnModels;
  "warn.moved_cases": WarnMovedCases;
  "warn.rule_settings": WarnRuleSettings;
  "warn.runs": WarnRuns;
  "warn.sums": WarnSums;
  "warn.warnings": WarnWarnings;
  "warn.watch_list_acts": WarnWatchListActs;
  "warn.watch_list_subjects": WarnWatchListSubjects;
  "warn.watch_lists": WarnWatchLists;
}
