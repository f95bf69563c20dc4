import type { EntryProblem, QuestionnairesPageView } from '#app/presenters/view-models.ts'
import { SamplesLayout } from './samples-layout.tsx'

/** Questionnaires of an assessment, and the form that makes another. */
export const QuestionnairesLayout = ({ page, problem }: { page: QuestionnairesPageView; problem: EntryProblem | null }) => <SamplesLayout page={page} problem={problem} />
