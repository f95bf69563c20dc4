import { say } from '#app/text/say.ts'
import type { riskClasses as zh } from '#app/text/zh/risk-classes.ts'

export const riskClasses: typeof zh = {
  title: 'Moves and crosswalk',
  unclassified: 'No class',
  gone: 'Left',
  className: (code, name) => `${code} ${name}`,
  headline: {
    moved: (p) => say`${p.model}, ${p.month}: ${p.moved} moved, ${p.worse} to more risk, ${p.better} to less`,
    still: (p) => `${p.model}, ${p.month}: nobody moved`,
    nothing: 'There is no class on record.',
  },
  second: {
    unclassified: (p) => `Enterprises of the directory without a class on ${p.day}: ${p.fraction}, ${p.share}%`,
    schemes: ' Each model is shown in its own scheme and never mixed; a class stands for twelve months, and a draw goes by the class of its day. The class of an enterprise is internal and not public.',
  },
  choices: { model: 'Model', month: 'Month', other: 'Against' },
  moves: {
    title: 'Moves of the month',
    note: (from, to) => `${from} → ${to}; rows before, columns after`,
    rowHead: 'Before',
    total: 'Total',
    foot: 'The diagonal stayed. Tints tell more risk from the same and less, not how many.',
    cell: (from, to) => `${from} → ${to}`,
    value: (count) => `${count} enterprises`,
    open: 'Enterprises',
    kinds: { same: 'same', worse: 'more risk', better: 'less risk', other: 'new, or left' },
  },
  months: {
    title: 'Share without a class',
    note: 'enterprises in the directory at the end of the month, %',
    columns: { month: 'Month end', classified: 'Classified', all: 'Directory', unclassified: 'No class', share: 'Share' },
    none: 'Only the general model has a directory to compare with.',
  },
  crosswalk: {
    title: (one, other) => `Crosswalk: ${one} × ${other}`,
    note: "today's classes",
    rowHead: (model) => model,
    total: 'Total',
    agree: (p) => `${p.both} have a class in both, the same one in ${p.same}.`,
    differ: 'The two models have different schemes: beside each other they stand, the same they are not.',
    none: 'There is one model alone here, and nothing to hold it against.',
  },
  schemes: {
    title: 'Schemes',
    columns: { scheme: 'Scheme', classes: 'Classes, least risk first', models: 'Models', valid: 'In force', source: 'Source', crosswalk: 'In the scheme after it' },
    usual: 'special models',
    until: (to) => `until ${to}`,
    since: (from) => `since ${from}`,
    noCrosswalk: 'no rule known; not converted',
  },
}
