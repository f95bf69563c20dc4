/**
 * A checklist and two meetings of the demonstration province, through the functions that the pages call. The national rules are not
 * public: what stands here is a draft of our own and says so in its title.
 */
import { createHash } from 'node:crypto'
import type pg from 'pg'
import { nameDemonstrationAccount } from '#app/auth/demonstration.ts'
import { roleNames, type Role } from '#domain/rights.ts'

const TITLE = '示例（拟定）：迎接国家督查自查清单'
const CITY = '370100'
const SHEET = '示例督查细则.xlsx'

type Owner = '' | 'city' | 'department' | 'health'
interface SampleLine {
  readonly code: string
  readonly chapter: string
  readonly demand: string
  readonly points: number
  readonly way: string
  readonly indicator: string
  readonly owner: Owner
  readonly due: string
}

const line = (code: string, chapter: string, demand: string, points: number, way: string, indicator: string, owner: Owner, due: string): SampleLine => ({ code, chapter, demand, points, way, indicator, owner, due })
const [organised, listed, carriedOut, joined, shown] = ['一、组织领导', '二、清单与计划', '三、抽查实施', '四、部门联合与信用监管', '五、公示与保障']

const lines: readonly SampleLine[] = [
  line('1.1', organised, '建立联席会议制度，本年度召开会议并印发纪要', 4, '查会议记录和纪要，没有召开不得分', '', '', '2023-10-31'),
  line('1.2', organised, '省有关部门和各市对照细则完成自查并报送自查报告', 4, '缺一份扣 0.5 分', '', '', '2023-11-30'),
  line('1.3', organised, '牵头部门制定并印发本年度工作要点', 2, '查文件', '', 'department', '2023-04-30'),
  line('2.1', listed, '抽查事项清单动态调整，当年应抽事项均有任务覆盖', 8, '按事项覆盖率评分', 'A01', 'department', '2023-11-24'),
  line('2.2', listed, '抽查事项与权责清单、互联网+监管事项同源', 6, '按同源率评分', 'A02', 'department', '2023-11-24'),
  line('2.3', listed, '年度抽查计划按期完成', 8, '按计划完成率评分', 'B01', 'city', '2023-11-30'),
  line('3.1', carriedOut, '抽查对象由系统随机抽取，没有人工指定', 8, '发现一项扣 1 分', 'F02', '', '2023-11-24'),
  line('3.2', carriedOut, '抽查程序规范，全程留痕', 8, '按程序规范率评分', 'B05', 'city', '2023-11-20'),
  line('3.3', carriedOut, '抽查结果 20 个工作日内公示', 10, '按结果公示率评分', 'E01', 'city', '2023-11-15'),
  line('3.4', carriedOut, '抽查发现的问题依法处置完结', 8, '按后续处置完结率评分', 'E02', 'city', '2023-11-30'),
  line('4.1', joined, '部门联合抽查比例达到规定目标', 10, '按联合抽查比例评分', 'C01', '', '2023-12-15'),
  line('4.2', joined, '联合抽查各部门均到场检查并录入结果', 6, '按实质联合率评分', 'C03', 'health', '2023-11-10'),
  line('4.3', joined, '企业信用风险分类结果在抽查中运用', 8, '按分类结果运用率评分', 'D01', 'department', '2023-11-30'),
  line('5.1', shown, '公示信息要素齐全、代码有效', 5, '按公示数据质量评分', 'E03', 'city', '2023-11-24'),
  line('5.2', shown, '执法检查人员培训全覆盖', 5, '按培训覆盖率评分', 'G01', '', '2023-12-15'),
]

/** What was filed since: who, which line, what. */
const filed: readonly (readonly [role: Role, code: string, fields: Readonly<Record<string, unknown>>])[] = [
  ['department', '1.3', { state: 'ready', self_hundredths: 200, evidence: '示例：工作要点已于年初印发。', evidence_links: '/boards/work-points' }],
  ['evaluator', '1.3', { state: 'closed', self_hundredths: 200, evidence: '示例：工作要点已于年初印发。', evidence_links: '/boards/work-points' }],
  ['evaluator', '1.1', { state: 'in-hand', gap: '示例：第二次会议的纪要还没有印发。', evidence_links: '/meetings' }],
  ['department', '2.1', { state: 'in-hand', self_hundredths: 650, gap: '示例：尚有应抽事项没有任务，12 月补齐。', evidence_links: '/boards/plans/coverage' }],
  ['city', '3.3', { state: 'in-hand', self_hundredths: 900, gap: '示例：有逾期公示的结果，正在逐条补公示。', evidence: '示例：已列出逾期结果的名单。', evidence_links: '/indicators/E01' }],
  ['city', '3.2', { state: 'ready', self_hundredths: 720, gap: '', evidence: '示例：任务留痕已核对。', evidence_links: '/indicators/B05' }],
  ['city', '5.1', { state: 'in-hand', gap: '示例：部分结果缺录入渠道。' }],
]

interface Department {
  readonly code: string
  readonly health: string
}

/** Fills an empty room; one that holds the sample already is left as it is. */
export async function fillChecks(client: pg.Client): Promise<void> {
  const { rows: present } = await client.query(`select from assess.checklists where title = $1`, [TITLE])
  if (present.length > 0) return
  const department = await findDepartments(client)
  await client.query('begin')
  try {
    await actAs(client, 'evaluator', department)
    await importSample(client, department)
    for (const [role, code, fields] of filed) {
      await actAs(client, role, department)
      await saveLine(client, role, code, fields)
    }
    await actAs(client, 'evaluator', department)
    await recordMeetings(client, department)
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

async function findDepartments(client: pg.Client): Promise<Department> {
  const { rows: [own] } = await client.query<{ code: string }>(`select department_code as code from auth.accounts where sign_in_name = $1`, [nameDemonstrationAccount('department')])
  const { rows: [health] } = await client.query<{ code: string }>(`select department_code as code from core.departments where department_name like '%卫生健康%' and valid_to_date is null order by 1 limit 1`)
  return { code: own?.code ?? '', health: health?.code ?? own?.code ?? '' }
}

/** The rest of the transaction sees and writes as the account of a role does. */
async function actAs(client: pg.Client, role: Role, department: Department): Promise<void> {
  const isCity = role === 'city'
  const scope = { 'app.role': role, 'app.scope_level': isCity ? 'city' : 'province', 'app.scope_area': isCity ? CITY : '370000', 'app.scope_city': isCity ? CITY : '370000', 'app.scope_department': role === 'department' ? department.code : '' }
  for (const [name, value] of Object.entries(scope)) await client.query('select set_config($1, $2, true)', [name, value])
}

async function importSample(client: pg.Client, department: Department): Promise<void> {
  const owners: Readonly<Record<Owner, readonly [kind: string, code: string]>> = { '': ['', ''], city: ['cities', CITY], department: ['departments', department.code], health: ['departments', department.health] }
  const rows = lines.map(({ code, chapter, demand, points, way, indicator, owner, due }, index) => ({
    position: index + 1, line_code: code, chapter, demand, way, full_hundredths: points * 100, indicator_code: indicator, owner_kind: owners[owner][0], owner_code: owners[owner][1], owner_name: '', due_date: due,
  }))
  const head = { title: TITLE, year: 2023, source: '本系统拟定的示例，不是国家督查细则原文' }
  const text = JSON.stringify(rows)
  await client.query(`select read.import_checklist(null, 0, $1, $2, $3, $4, $5, $6)`, [head, text, SHEET, createHash('sha256').update(text).digest('hex'), nameDemonstrationAccount('evaluator'), roleNames.evaluator.zh])
}

async function saveLine(client: pg.Client, role: Role, code: string, fields: Readonly<Record<string, unknown>>): Promise<void> {
  const { rows } = await client.query<{ line_id: string; version: number; fields: Record<string, unknown> }>(
    `select line_id, version, jsonb_build_object('state', state, 'self_hundredths', self_hundredths, 'gap', gap, 'evidence', evidence, 'evidence_links', evidence_links, 'owner_kind', owner_kind,
       'owner_code', owner_code, 'owner_name', owner_name, 'due_date', due_date) as fields
     from assess.checklist_lines join assess.checklists using (checklist_id) where title = $1 and line_code = $2`,
    [TITLE, code],
  )
  const [kept] = rows
  if (kept === undefined) throw new Error(`the sample has no line ${code}`)
  await client.query('select read.save_checklist_line($1, $2, $3, $4, $5)', [kept.line_id, kept.version, { ...kept.fields, ...fields }, nameDemonstrationAccount(role), roleNames[role].zh])
}

async function recordMeetings(client: pg.Client, { code, health }: Department): Promise<void> {
  const meetings = [
    {
      fields: {
        held_date: '2023-04-12', place: '省市场监管局会议室', title: '示例：联席会议第一次会议', parties: [CITY, '370200', code, health], others: '', agenda: '一、通报上年度抽查情况\n二、部署本年度工作要点', minutes: '示例：会议部署了本年度抽查计划和部门联合抽查的目标。',
        state: 'minuted',
      },
      decided: [
        { position: 1, decision: '示例：各市 6 月底前完成年度抽查计划的报送', owner_code: CITY, due_date: '2023-06-30', is_done: true },
        { position: 2, decision: '示例：卫生健康部门补录联合抽查结果', owner_code: health, due_date: '2023-10-31', is_done: false },
      ],
    },
    {
      fields: {
        held_date: '2023-11-10', place: '视频会议', title: '示例：迎接国家督查工作协调会', parties: [CITY, '370200', '370300', code, health], others: '省联席会议办公室', agenda: '对照督查细则逐项自查、查漏补缺', minutes: '', state: 'held',
      },
      decided: [
        { position: 1, decision: '示例：逾期未公示的结果逐条补公示', owner_code: CITY, due_date: '2023-11-24', is_done: false },
        { position: 2, decision: '示例：牵头部门汇总各条证据', owner_code: code, due_date: '2023-11-30', is_done: false },
      ],
    },
  ]
  for (const { fields, decided } of meetings) {
    await client.query('select read.save_meeting(null, 0, $1, $2, $3, $4)', [fields, JSON.stringify(decided), nameDemonstrationAccount('evaluator'), roleNames.evaluator.zh])
  }
}
