/** The small province with accounts that subscribe, and loads that move its figures. */
import { addSubscription, saveContact } from '#app/commands/change-subscriptions.server.ts'
import type { Right, SubscriptionContent } from '#app/queries/types.ts'
import { changeInScope } from '#app/scope.server.ts'
import { rebuildMarts } from '#etl/refresh.ts'
import { connect } from '#sql/client.ts'
import type pg from 'pg'
import { administer } from '../api/support.ts'
import { createSmallProvince, makeRight, type SmallProvince } from '../support/small-province.ts'

export interface WatchedProvince {
  readonly province: SmallProvince
  readonly owner: pg.Client
  /** Makes an account and answers its right. */
  enrol(role: Right['role'], area: string, department?: string): Promise<Right & { accountId: number }>
  subscribe(right: Right, content: Partial<SubscriptionContent>): Promise<number>
  setContact(right: Right, email: string | null, language?: 'zh' | 'en'): Promise<void>
  /** What a load would do: rows of core, then the marts, in one transaction. */
  load(change: string): Promise<void>
  messages(): Promise<readonly string[]>
  close(): Promise<void>
}

export async function createWatchedProvince(): Promise<WatchedProvince> {
  const province = await createSmallProvince()
  const owner = await connect(province.test.ownerUrl, 'drb-tests')
  let batch = 2
  return {
    province,
    owner,
    enrol: async (role, area, department = '') => {
      const name = `${role}-${area}${department}`
      await administer(province, ['user', 'add', '--name', name, '--role', role, '--area', area, ...(department === '' ? [] : ['--department', department])])
      const { rows } = await owner.query<{ id: number }>('select account_id as id from auth.accounts where sign_in_name = $1', [name])
      return { ...makeRight(role, area, department), accountId: rows[0]?.id ?? 0 }
    },
    subscribe: (right, content) =>
      changeInScope(province.services, right, (db) =>
        addSubscription(
          db,
          { board: null, indicator: content.board ? null : 'C01', area: right.areaCode, isByChildren: false, comparison: 'state-changes', threshold: null, wantsEmail: false, webhookUrl: null, ...content },
          content.webhookUrl ? 'the secret' : null,
          'tests',
        ),
      ),
    setContact: (right, email, language = 'zh') => changeInScope(province.services, right, (db) => saveContact(db, { email, language, seen: 0 }, 'tests')),
    load: async (change) => {
      batch += 1
      await owner.query('begin')
      await owner.query(change)
      await rebuildMarts(owner, { batchId: batch })
      await owner.query('commit')
    },
    messages: async () => {
      const { rows } = await owner.query<{ said: string }>(
        `select concat_ws(' ', sign_in_name, indicator_code, inbox_messages.area_code, state_before, '→', state_after, figure->>'numerator', figure->>'denominator') as said
         from ops.inbox_messages join auth.accounts using (account_id) order by message_id`,
      )
      return rows.map(({ said }) => said)
    },
    close: async () => {
      await owner.end()
      await province.close()
    },
  }
}

/** A task of one department: it counts in C01 and is not joint. */
export const addTask = (id: string, area: string): string => `
  insert into core.tasks (task_id, task_name, state_code, source_code, region_code, department_code, started_date, end_date, finished_date, batch_id)
  values ('${id}', '${id}', '05', '1', '${area}', 'SAMR', '2023-11-10', '2023-12-31', null, 3);
  insert into core.task_departments (task_id, department_code, role_code, batch_id) values ('${id}', 'SAMR', '1', 3);`
export const removeTask = (id: string): string => `delete from core.task_departments where task_id = '${id}'; delete from core.tasks where task_id = '${id}';`
