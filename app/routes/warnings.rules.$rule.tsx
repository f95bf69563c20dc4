import { useActionData, useLoaderData } from '@remix-run/react'
import { setWarningRule } from '#app/commands/set-warning-rule.server.ts'
import { PageFrame } from '#app/components/shell/page-frame.tsx'
import { RuleLayout } from '#app/components/warning-rules/rule-layouts.tsx'
import { takeForm } from '#app/entry-form.server.ts'
import { servePage } from '#app/page.server.ts'
import { presentRule } from '#app/presenters/warning-rules/rule-page.ts'
import { addressRule } from '#app/presenters/warning-rules/words.ts'
import { countByRule, findRuleSettings } from '#app/queries/warning-rules/find-rule-settings.server.ts'
import { readTrial } from '#app/read-rule-trial.server.ts'
import { readRuleSetting } from '#app/read-warning-rule.server.ts'
import { changeInScope } from '#app/scope.server.ts'
import { titlePage } from '#app/title-page.ts'
import { maySetWarningRules } from '#domain/rights.ts'
import type { WarningRule } from '#domain/warning.ts'
import { findWarningRule } from '#domain/warnings/index.ts'

export const meta = titlePage

/** @throws a 404 Response for a rule that there is not */
function requireRule(code: string | undefined): WarningRule {
  const rule = findWarningRule(code ?? '')
  if (rule === null) throw new Response(null, { status: 404 })
  return rule
}

/** One rule, and what it would have done in the past. */
export const loader = servePage('warnings', async ({ scope, user, url, params, text, language }) => {
  const rule = requireRule(params['rule'])
  const [settings, counts] = await Promise.all([findRuleSettings(scope, rule.code), countByRule(scope, { area: user.areaCode })])
  const own = counts.filter((one) => one.rule === rule.code)
  const maySet = maySetWarningRules(user)
  const trial = maySet && rule.kind === 'query' ? await readTrial(scope, rule, url.searchParams, language) : null
  const view = presentRule({ rule, settings, counts: own, today: scope.today, maySet, csrf: user.csrf, trial }, { text, language })
  return { title: `${rule.code} ${rule.name[language]}`, view, period: null }
})

/** Sets the rule; what was set before stays as its history. */
export const action = takeForm('warnings', async (form) => {
  const rule = requireRule(form.params['rule'])
  const setting = readRuleSetting(form, rule, form.context.services.findToday())
  await changeInScope(form.context.services, form.user, (db) => setWarningRule(db, setting, form.user))
  return addressRule(rule.code)
})

export default function Rule() {
  const { shell, reading, view } = useLoaderData<typeof loader>()
  return (
    <PageFrame shell={shell} reading={reading}>
      <RuleLayout page={view} problem={useActionData<typeof action>() ?? null} />
    </PageFrame>
  )
}
