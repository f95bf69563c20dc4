/** Who and what should be in the directories, by the registers that name them, and what is lacking there. */
import { bySubject, day, flag, integer, place, text, type Fact } from '#domain/fact.ts'

/** Names of what is missing or wrong, by commas; empty when all is there. */
const lacking = text('缺失或无效的字段', 'missing or invalid')
const listed = day('计入日期', 'counts from')
const plain = { reportedBy: [], heldAgainst: ['tasks'], restsOn: [], hasRiskClass: false, hasIndustry: false } as const

export const registerFacts = {
  registered_years: {
    ...plain,
    table: 'fct_registered_years',
    grain: { zh: '一行一户当年在业的登记主体（主体 × 年）', en: 'one row per registered entity active in a year × year' },
    key: ['subject_id', 'year'],
    madeOf: [{ table: 'registrations', on: bySubject }, { table: 'subjects', on: bySubject }],
    hasDepartment: false,
    columns: {
      subject_id: text('主体身份代码', 'subject id'),
      year: integer('年度', 'year'),
      ...place,
      registered_name: text('登记名称', 'registered name'),
      listed_date: listed,
      lacking,
    },
  },
  certified_years: {
    ...plain,
    table: 'fct_certified_years',
    grain: { zh: '一行一本年初有效的执法证（证件 × 年）', en: 'one row per certificate valid on 1 January × year' },
    key: ['certificate_no', 'year'],
    madeOf: [{ table: 'establishment', on: { certificate_no: 'certificate_no' } }, { table: 'inspectors', on: { inspector_id: 'inspector_id' } }],
    hasDepartment: true,
    columns: {
      certificate_no: text('执法证号', 'certificate no.'),
      year: integer('年度', 'year'),
      ...place,
      inspector_id: text('人员编号', 'inspector no.'),
      unit_name: text('所在单位', 'unit'),
      year_start_date: day('年初日', 'first day of the year'),
      certificate_expiry_date: day('名录库证件有效期至', 'certificate valid until, in the directory'),
      lacking,
    },
  },
  labelled_years: {
    ...plain,
    table: 'fct_labelled_years',
    grain: { zh: '一行一户当年在库的检查对象（对象 × 年）', en: 'one row per active subject of the directory × year' },
    key: ['subject_id', 'year'],
    madeOf: [{ table: 'subjects', on: bySubject }, { table: 'subject_tags', on: bySubject }],
    hasDepartment: false,
    columns: {
      subject_id: text('主体身份代码', 'subject id'),
      year: integer('年度', 'year'),
      ...place,
      listed_date: listed,
      lacking: text('缺少的标签', 'missing labels'),
      labelled_date: day('三类标签齐备日期', 'all three labels since'),
    },
  },
  comprehensive_years: {
    ...plain,
    table: 'fct_comprehensive_years',
    grain: { zh: '一行一个当年在用的综合监管重点事项（事项 × 地区 × 年）', en: 'one row per comprehensive item in force × area × year' },
    key: ['area_code', 'comprehensive_item_code', 'year'],
    madeOf: [
      { table: 'comprehensive_items', on: { region_code: 'area_code', comprehensive_item_code: 'comprehensive_item_code' } },
      { table: 'tasks', on: { task_id: 'first_task_id' } },
    ],
    heldAgainst: [],
    hasDepartment: true,
    columns: {
      comprehensive_item_code: text('综合监管事项编码', 'comprehensive item'),
      comprehensive_item_name: text('综合监管事项名称', 'name'),
      year: integer('年度', 'year'),
      ...place,
      field: text('综合监管领域', 'field'),
      list_version: text('清单版本', 'list version'),
      listed_date: listed,
      has_rules: flag('有监管规则', 'has rules'),
      first_task_id: text('当年首个任务', 'first task of the year'),
      first_task_date: day('首个任务开始日期', 'first task started'),
      carried_out_date: day('落实日期', 'carried out from'),
    },
  },
} as const satisfies Record<string, Fact>
