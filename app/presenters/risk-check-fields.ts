/** Draw rates by field and class of the whole area, each field with its monotone check. */
import { drawGradient } from '#domain/indicators/draw-gradient.ts'
import { say } from '#app/text.ts'
import { nameArea, nameWhole } from './area-names.ts'
import { nameColumn, presentGradient } from './risk-classes.ts'
import { addressUndrawn, type CheckContext } from './risk-check-context.ts'
import { presentRateCell } from './risk-rate-cell.ts'
import { drawSteps, nameSteps } from './risk-steps.ts'
import type { HeatRowView, HeatTableView } from './view-models.ts'
import { nameClass } from './work-words.ts'

/** Builds the table. */
export function presentFields(context: CheckContext): HeatTableView {
  const { text, language, area } = context
  const words = text.riskCheck.fields
  return {
    id: 'fields',
    title: words.title(nameWhole(area, language, text.common.province)),
    note: words.note,
    aside: '',
    rowHead: words.rowHead,
    totalHead: '',
    columns: drawGradient.classes.map((riskClass) => ({ id: riskClass, name: nameColumn(riskClass, context), title: nameClass(riskClass, text.common.classes), startsGroup: false })),
    vertical: false,
    gradientHeads: text.risk.classes.gradientHeads,
    rows: context.judged.filter(({ place }) => place === area.code).map(({ field, gradient }): HeatRowView => ({
      id: field === '' ? 'none' : field,
      prefix: '',
      name: nameField(field, context),
      total: '',
      cells: gradient.parts.map((part) =>
        presentRateCell(
          {
            column: part.riskClass,
            name: text.risk.cellName(`${nameArea(area, language)} ${nameField(field, context)}`, nameClass(part.riskClass, text.common.classes)),
            state: part.denominator === 0 ? 'not-applicable' : 'measured',
            counted: part.denominator === 0 ? null : part,
            inversion: gradient.inversions.find(({ higher }) => higher.riskClass === part.riskClass) ?? null,
            href: addressUndrawn(context, area.code, part.riskClass, field),
          },
          context,
        ),
      ),
      gradient: presentGradient(gradient, context),
      href: null,
    })),
    totals: null,
    legend: { label: text.risk.legend, steps: nameSteps(drawSteps), notApplicable: text.risk.looks.noEnterprises, notReported: '', smallNumber: '', outlier: null },
    foot: say`${words.foot}`,
  }
}

/** A field's name; tasks that name none have words of ours. */
export function nameField(field: string, { text }: Pick<CheckContext, 'text'>): string {
  return field === '' ? text.riskCheck.fields.none : field
}
