/** Subjects of Ningbo's registries. `0.0` without a currency is no capital, `未知行业` no industry, and the days of approval repeat those of establishment. */
import { subjects } from '#etl/entities/subjects.ts'
import { parseCapital } from '#etl/rules/capital.ts'
import { codes } from '#etl/rules/code-list.ts'
import { creditCode, districtOf } from '#etl/rules/credit-code.ts'
import { day } from '#etl/rules/day.ts'
import { regionOf, told } from '#etl/rules/given.ts'
import { identifier, normaliseKey } from '#etl/rules/identifier.ts'
import { industryClass } from '#etl/rules/industry.ts'
import { typeByCode } from '#etl/rules/subject-type.ts'
import { label, text } from '#etl/rules/text.ts'
import { defineSource } from '#etl/source.ts'
import { countyOf, HEADERS, LAYOUT } from '#etl/sources/ningbo-market-subjects/layout.ts'
import { may, must } from '#etl/sources/provincial/layout.ts'

const NO_CAPITAL = ['0.0', '0']

export const ningboSubjects = defineSource({
  layout: LAYOUT,
  entity: subjects,
  title: { zh: '宁波市市场主体', en: 'market subjects of Ningbo' },
  fields: [
    must('uni_social_crd_cd', 'subject_id', identifier('single')),
    must('uni_social_crd_cd', 'credit_code', creditCode()),
    may('uni_social_crd_cd', 'credit_code_as_sent', text(200)),
    may('uni_social_crd_cd', 'registered_region_code', told((sent) => districtOf(normaliseKey(sent)))),
    must('comp_nm', 'subject_name', text(200)),
    may('reg_no', 'registration_no', identifier('single')),
    may('comp_type', 'company_type', label()),
    must('domdi_strict', 'region_code', regionOf(countyOf)),
    may('est_dt', 'established_date', day()),
    may('reg_state', 'status', codes({ 存续: '存续', 在业: '存续', 注销: '注销', 吊销: '吊销' })),
    may('addr', 'address', text()),
    may('reg_capt', 'capital_text', label(200, NO_CAPITAL)),
    may('reg_capt', 'capital_amount', told((sent) => (NO_CAPITAL.includes(sent.trim()) ? null : (parseCapital(sent)?.amount ?? null)))),
    may('capt_kind', 'capital_currency', codes({ 人民币: 'CNY', 美元: 'USD' })),
    may('opt_scop', 'business_scope', text()),
    may('indv_code', 'industry_code', industryClass(['未知行业'])),
  ],
  unread: HEADERS,
  rules: [typeByCode()],
  withdrawal: null,
})
