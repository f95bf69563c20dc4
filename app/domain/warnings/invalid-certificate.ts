import { defineQueryRule } from '#domain/warning.ts'

/** W07: an inspector’s certificate expires within a month, or the inspector was drawn after it had. */
export const invalidCertificate = defineQueryRule({
  id: 'invalid-certificate',
  code: 'W07',
  version: 1,
  name: { zh: '执法证即将到期或无效被抽取', en: 'Certificate expiring, or drawn while invalid' },
  shortName: { zh: '执法证', en: 'Certificate' },
  source: { document: '鲁双随机办[2023]3号', clause: '五（十八）' },
  readsFrom: ['inspectors', 'task_preparations'],
  askedBy: 'whole',
  watches: 'inspector',
  sentence: {
    zh: '人员 {inspector_id} 的执法证有效期至 {expiry_date}；本年证件失效后被匹配到 {task_count} 个任务。',
    en: 'The certificate of inspector {inspector_id} is valid until {expiry_date}; matched to {task_count} tasks of this year after it had expired.',
  },
  owner: { zh: '人员所在部门', en: 'department of the inspector' },
  wayOut: { zh: '换证入库，或人员离岗后自动销号。', en: 'It ends by itself once the certificate is renewed or the inspector leaves the post.' },
  settleDays: 10,
  thresholds: {
    days: { name: { zh: '到期前', en: 'Before it expires' }, unit: { zh: '天', en: 'days' }, value: 30, least: 5, most: 180 },
  },
  tellsClass: false,
})
