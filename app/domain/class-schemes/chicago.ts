import { defineClassScheme } from '#domain/class-scheme.ts'

/** Classes that the city of Chicago gives to food establishments; 1 is the most risk. */
export const chicago = defineClassScheme({
  id: 'chicago',
  name: { zh: '芝加哥食品检查三级', en: 'Chicago food inspections, three classes' },
  classes: [
    { code: '3', name: { zh: '低', en: 'low' }, step: 1 },
    { code: '2', name: { zh: '中', en: 'medium' }, step: 3 },
    { code: '1', name: { zh: '高', en: 'high' }, step: 5 },
  ],
  validFrom: null,
  validTo: null,
  source: { document: 'City of Chicago, Food Inspections', clause: 'Risk' },
  models: ['US-CHI'],
  isUsual: false,
  crosswalk: null,
})
