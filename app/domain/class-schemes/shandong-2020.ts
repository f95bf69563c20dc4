import { defineClassScheme } from '#domain/class-scheme.ts'

/**
 * A to E of the province's own method, in force until the national scale came. Five kinds of serious facts put an enterprise straight
 * into E. No rule is known by which its classes become those of the national scale, so they are shown as they are and never counted there.
 */
export const shandong2020 = defineClassScheme({
  id: 'shandong-2020',
  name: { zh: 'A—E 五类（山东 2020 年，已停用）', en: 'A to E (Shandong, 2020; no longer in force)' },
  classes: [
    { code: 'A', name: { zh: '五类之一，最低', en: 'first of five, lowest' }, step: 0 },
    { code: 'B', name: { zh: '五类之二', en: 'second of five' }, step: 1 },
    { code: 'C', name: { zh: '五类之三', en: 'third of five' }, step: 2 },
    { code: 'D', name: { zh: '五类之四', en: 'fourth of five' }, step: 3 },
    { code: 'E', name: { zh: '五类之五，最高', en: 'fifth of five, highest' }, step: 5 },
  ],
  validFrom: null,
  validTo: '2022-01-12',
  source: { document: '山东省企业信用风险分类办法（2020年）', clause: '' },
  models: ['通用型五类'],
  isUsual: false,
  crosswalk: null,
})
