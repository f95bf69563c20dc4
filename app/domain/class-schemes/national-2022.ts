import { defineClassScheme } from '#domain/class-scheme.ts'

/** A to D of the national opinion: the general model and the special models beside it. */
export const national2022 = defineClassScheme({
  id: 'national-2022',
  name: { zh: 'A、B、C、D 四类（国家 2022 年）', en: 'A to D (national, 2022)' },
  classes: [
    { code: 'A', name: { zh: '信用风险低', en: 'low' }, step: 1 },
    { code: 'B', name: { zh: '信用风险一般', en: 'general' }, step: 2 },
    { code: 'C', name: { zh: '信用风险较高', en: 'raised' }, step: 3 },
    { code: 'D', name: { zh: '信用风险高', en: 'high' }, step: 5 },
  ],
  validFrom: '2022-01-13',
  validTo: null,
  source: { document: '国市监信发〔2022〕6号', clause: '' },
  models: ['通用型'],
  isUsual: true,
  crosswalk: null,
})
