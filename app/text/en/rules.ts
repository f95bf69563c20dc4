import type { Text } from '#app/text/zh.ts'

export const rules: Text['rules'] = {
  title: 'Rules',
  headline: (count) => `${count} rules, each with what it does and what to do.`,
  second: 'Rejected rows go back as they were sent; held rows load by themselves when the row they refer to comes; all others are loaded.',
  groups: {
    reject: { title: 'Reject', note: 'the row is not loaded; mend it and send it again' },
    hold: { title: 'Hold', note: 'waits for the row it refers to' },
    warn: { title: 'Warn', note: 'loaded as sent; please check' },
    note: { title: 'Note', note: 'loaded in the usual form, the meaning is the same' },
  },
  column: { name: 'Rule', message: 'Meaning', advice: 'Advice', source: 'Decided by' },
  noSource: 'layout',
}
