/** The question behind a choice of findings, for its page and its export. */
import type { FindingsChoice } from '#app/presenters/addresses.ts'
import type { FindingsQuestion } from '#app/queries/types.ts'

/** All but its page. */
export function askFindings({ rule, city, task, opened, ended }: FindingsChoice): Omit<FindingsQuestion, 'after' | 'limit'> {
  return {
    ...(rule === null ? {} : { rule }),
    ...(city === null ? {} : { city }),
    ...(task === null ? {} : { task }),
    ...(opened === null ? {} : { opened }),
    ...(ended === null ? {} : { ended }),
  }
}
