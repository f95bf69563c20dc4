import { comprehensiveItems } from '#etl/entities/comprehensive-items.ts'
import { words } from '#etl/rules/code-list.ts'
import { notBefore } from '#etl/rules/date-order.ts'
import { day } from '#etl/rules/day.ts'
import { identifier } from '#etl/rules/identifier.ts'
import { department, departmentsJoined, region } from '#etl/rules/place.ts'
import { text } from '#etl/rules/text.ts'
import { defineProvincial, may, must } from '#etl/sources/provincial/layout.ts'

export const provincialComprehensiveItems = defineProvincial(
  comprehensiveItems,
  [
    must('行政区划代码', 'region_code', region()),
    must('综合监管事项编码', 'comprehensive_item_code', identifier()),
    must('综合监管清单版本', 'list_version', identifier()),
    must('综合监管领域', 'field', words('单用途商业预付卡消费', '医疗服务', '养老服务', '餐饮服务', '职业技能培训', '建设项目', '交通新业态', '危化品安全')),
    must('综合监管事项名称', 'comprehensive_item_name', text(200)),
    must('牵头部门', 'department_code', department()),
    may('配合部门', 'partner_departments', departmentsJoined()),
    may('监管规则', 'rule_text', text()),
    must('生效日期', 'valid_from_date', day()),
    may('失效日期', 'valid_to_date', day()),
  ],
  [notBefore('valid_to_date', 'valid_from_date', 'end-before-start')],
)
