import { tasks } from '#etl/entities/tasks.ts'
import { codes, flag, words } from '#etl/rules/code-list.ts'
import { notBefore } from '#etl/rules/date-order.ts'
import { day } from '#etl/rules/day.ts'
import { identifier } from '#etl/rules/identifier.ts'
import { department, region } from '#etl/rules/place.ts'
import { label, text } from '#etl/rules/text.ts'
import { defineProvincial, may, must } from '#etl/sources/provincial/layout.ts'

export const provincialTasks = defineProvincial(
  tasks,
  [
    must('任务编号', 'task_id', identifier('single')),
    must('任务名称', 'task_name', text(200)),
    must('任务状态', 'state_code', words('00', '01', '02', '03', '04', '05', '06', '99')),
    must('任务来源', 'source_code', codes({ 1: '1', 2: '2', 临时任务: '1', 年度计划: '2' })),
    may('计划编号', 'plan_id', identifier()),
    may('上级任务编号', 'parent_task_id', identifier()),
    must('行政区划代码', 'region_code', region()),
    must('组织部门', 'department_code', department()),
    may('抽查领域', 'field', label()),
    may('抽查检查模式', 'mode', label()),
    may('抽查方式', 'draw_kind_code', codes({ 1: '1', 2: '2', 定向: '1', 不定向: '2' })),
    may('检查对象类型', 'object_kind_code', codes({ 1: '1', 2: '2', 3: '3', 4: '4', 企业: '1', 农专社: '2', 个体户: '3', 代表机构: '4' })),
    may('是否跨部门', 'scope_code', codes({ 1: '1', 2: '2', 本部门: '1', 跨部门: '2' })),
    may('按信用风险分类设置比例', 'is_class_rule', flag()),
    may('任务生成方式', 'origin_code', codes({ 标签匹配: 'label', 人工设置: 'manual' })),
    may('综合监管事项编码', 'comprehensive_item_code', identifier()),
    may('开始日期', 'started_date', day()),
    may('截止日期', 'end_date', day()),
    may('完成日期', 'finished_date', day()),
  ],
  [
    notBefore('end_date', 'started_date', 'end-before-start'),
    notBefore('finished_date', 'started_date', 'end-before-start'),
  ],
)
