import { publicity } from '#etl/entities/publicity.ts'
import { words } from '#etl/rules/code-list.ts'
import { day } from '#etl/rules/day.ts'
import { identifier } from '#etl/rules/identifier.ts'
import { department, region } from '#etl/rules/place.ts'
import { text } from '#etl/rules/text.ts'
import { defineProvincial, may, must } from '#etl/sources/provincial/layout.ts'

export const provincialPublicity = defineProvincial(
  publicity,
  [
    must('宣传编号', 'piece_id', identifier('single')),
    must('宣传标题', 'title', text(200)),
    must('宣传渠道', 'channel', words('微信公众号', '新闻媒体', '门户网站', '短视频', '现场活动', '其他')),
    must('发布日期', 'published_date', day()),
    must('行政区划代码', 'region_code', region()),
    must('部门代码', 'department_code', department()),
    may('链接', 'url', text()),
  ],
)
