import { handleLoader } from '#app/faults.server.ts'
import { sendDocument } from '#app/filings/send-document.server.ts'

/** One file of evidence, as a file. */
export const loader = handleLoader(sendDocument)
