/** What keeps people out of a page: axe's rules of WCAG 2.1 A and AA. */
import type { Page } from '@playwright/test'
import axe from 'axe-core'

/** Rules that the page breaks, with the first place of each. Its context must be opened with `bypassCSP`, for the page itself takes no foreign script. */
export async function findBarriers(page: Page): Promise<string[]> {
  await page.addScriptTag({ content: axe.source })
  return page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] })
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200) ?? ''}`)
  })
}
