/** Sign-in: name and password, and one button a role where the demonstration offers them. */
import { roleNames, secondEvaluatorName, type Role } from '#domain/rights.ts'
import { buildAddress } from './addresses.ts'
import type { Reader } from './figures.ts'
import type { LoginView } from './view-models.ts'

/** Names of the fields that the form sends. */
export const loginFields = { name: 'name', password: 'password', role: 'role', next: 'next', second: 'evaluator-2' } as const

export type LoginProblem = 'wrong' | 'locked'

export interface LoginInput {
  readonly next: string
  readonly name: string
  readonly problem: LoginProblem | null
  /** The page came over a connection on which nobody may sign in. */
  readonly isPlain: boolean
  readonly demonstrationRoles: readonly Role[]
}

/** Builds the sign-in page. */
export function presentLogin({ next, name, problem, isPlain, demonstrationRoles }: LoginInput, { text, language }: Reader): LoginView {
  const words = text.login
  return {
    title: words.title,
    lead: words.lead,
    notice: isPlain ? words.httpsNeeded : null,
    action: '/login',
    next,
    fields: {
      name: { label: words.name, name: loginFields.name, value: name },
      password: { label: words.password, name: loginFields.password },
    },
    submit: words.submit,
    problem: problem === null ? null : words[problem],
    demo:
      demonstrationRoles.length === 0
        ? null
        : {
            title: words.demoTitle,
            note: words.demoNote,
            field: loginFields.role,
            roles: demonstrationRoles.flatMap((role) => [
              { value: role, label: roleNames[role][language], note: words.roleNotes[role] },
              ...(role === 'evaluator' ? [{ value: loginFields.second, label: secondEvaluatorName[language], note: words.secondNote }] : []),
            ]),
          },
    language: { label: text.shell.otherLanguage, href: buildAddress('/preferences', { language: language === 'zh' ? 'en' : 'zh', next: buildAddress('/login', { next }) }) },
  }
}
