import { subjects } from '#etl/entities/subjects.ts'
import { capitalAmount, capitalCurrency } from '#etl/rules/capital.ts'
import { words } from '#etl/rules/code-list.ts'
import { creditCode } from '#etl/rules/credit-code.ts'
import { notBefore } from '#etl/rules/date-order.ts'
import { day } from '#etl/rules/day.ts'
import { identifier } from '#etl/rules/identifier.ts'
import { industry } from '#etl/rules/industry.ts'
import { region, regionAsSent } from '#etl/rules/place.ts'
import { agreesWithCode } from '#etl/rules/region-agreement.ts'
import { subjectType } from '#etl/rules/subject-type.ts'
import { label, text } from '#etl/rules/text.ts'
import { defineProvincial, may, must } from '#etl/sources/provincial/layout.ts'

export const provincialSubjects = defineProvincial(
  subjects,
  [
    must('主体身份代码', 'subject_id', identifier('single')),
    must('名称', 'subject_name', text(200)),
    may('统一社会信用代码', 'credit_code', creditCode()),
    may('统一社会信用代码', 'credit_code_as_sent', text(200)),
    may('注册号', 'registration_no', identifier('single')),
    may('主体类型', 'subject_type_code', subjectType()),
    may('企业类型', 'company_type', label()),
    may('行业代码', 'industry_code', industry()),
    must('行政区划代码', 'region_code', region()),
    may('登记机关区划代码', 'registered_region_code', regionAsSent()),
    may('成立日期', 'established_date', day()),
    may('登记状态', 'status', words('存续', '注销', '吊销', '撤销', '迁出')),
    may('注销日期', 'deregistered_date', day()),
    may('住所', 'address', text()),
    may('注册资本', 'capital_text', label()),
    may('注册资本', 'capital_amount', capitalAmount()),
    may('注册资本', 'capital_currency', capitalCurrency()),
    may('经营范围', 'business_scope', text()),
  ],
  [
    notBefore('deregistered_date', 'established_date', 'end-before-start'),
    agreesWithCode(),
  ],
)
