import { takeDraft } from '#app/filings/save-draft.server.ts'

/** Drafts that save themselves. */
export const action = takeDraft
