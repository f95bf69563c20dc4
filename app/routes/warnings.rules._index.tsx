import { useLoaderData } from '@remix-run/react'
import { PageFrame } from '#app/components/shell/page-frame.tsx'
import { RulesLayout } from '#app/components/warning-rules/rule-layouts.tsx'
import { servePage } from '#app/page.server.ts'
import { presentRules } from '#app/presenters/warning-rules/rules-page.ts'
import { countByRule, findRuleSettings, getLastRun } from '#app/queries/warning-rules/find-rule-settings.server.ts'
import { titlePage } from '#app/title-page.ts'
import { warningRules } from '#domain/warnings/index.ts'

export const meta = titlePage

/** Every rule of warnings, how it is set, and how many warnings it has. */
export const loader = servePage('warnings', async ({ scope, user, text, language }) => {
  const [settings, counts, run] = await Promise.all([findRuleSettings(scope), countByRule(scope, { area: user.areaCode }), getLastRun(scope)])
  return { title: text.warningRules.title, view: presentRules({ rules: warningRules, settings, counts, run, today: scope.today }, { text, language }), period: null }
})

export default function Rules() {
  const { shell, reading, view } = useLoaderData<typeof loader>()
  return (
    <PageFrame shell={shell} reading={reading}>
      <RulesLayout page={view} />
    </PageFrame>
  )
}
