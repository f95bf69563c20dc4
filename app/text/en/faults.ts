import type { faults as zh } from '#app/text/zh/faults.ts'

export const faults: typeof zh = {
  notFound: { title: 'There is no such page', text: 'The address may be incomplete, or the record was withdrawn.' },
  forbidden: { title: 'This page is outside your rights', text: 'Rights follow from role, area and department; ask the administrator if you need more.' },
  badRequest: { title: 'The address cannot be understood', text: 'Enter again from the board, or mend the period, area and indicator in the address.' },
  unavailable: { title: 'The database cannot be reached', text: 'Nothing is lost. This page looks every 5 seconds and comes back by itself; you may also try now. If it is still like this in some minutes, tell the administrator.' },
  tooSlow: { title: 'This took too long and was stopped', text: 'Try a shorter period or a smaller area; other pages are not affected.' },
  fault: { title: 'This could not be computed', text: 'The program failed and has noted it; other pages are not affected.' },
  reference: 'No. {code}, to quote to the administrator',
  again: 'Try again',
  toStart: 'To the first page',
}
