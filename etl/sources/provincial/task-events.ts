import { taskEvents } from '#etl/entities/task-events.ts'
import { codes } from '#etl/rules/code-list.ts'
import { identifier } from '#etl/rules/identifier.ts'
import { moment } from '#etl/rules/moment.ts'
import { integer } from '#etl/rules/number.ts'
import { department } from '#etl/rules/place.ts'
import { label, text } from '#etl/rules/text.ts'
import { defineProvincial, may, must } from '#etl/sources/provincial/layout.ts'

/** What is done to a task, and the word of the log for it. The tables themselves tell what was inspected, entered and published. */
const EVENTS = {
  方案上传: 'plan-attached', 临时任务批准: 'ad-hoc-approved', 名录快照保存: 'frame-saved', 系统抽取对象: 'drawn-by-system', 人工选定对象: 'chosen-by-hand', 名单锁定: 'list-locked',
  名单变更: 'list-changed', 系统匹配人员: 'inspectors-drawn', 人工指派人员: 'inspectors-assigned', 回避询问: 'recusal-asked', 回避更换: 'recusal-granted',
}

export const provincialTaskEvents = defineProvincial(
  taskEvents,
  [
    must('任务编号', 'task_id', identifier()),
    must('留痕序号', 'event_no', integer(1)),
    must('留痕事件', 'event_code', codes(EVENTS)),
    must('发生时间', 'happened_at', moment()),
    may('部门代码', 'department_code', department()),
    may('操作人编号', 'operator', identifier()),
    may('原因', 'reason', text()),
    may('文件编号', 'document_no', label()),
  ],
)
