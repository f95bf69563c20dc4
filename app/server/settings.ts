/** Settings that the program keeps in the database for itself. */
import { connect } from '#sql/client.ts'

const NOTES = {
  demonstration: 'state of the demonstration province: loading or loaded',
  today: 'the day that the program believes, in place of the clock',
  refreshed: 'the program and the day for which the figures were last brought up to date',
}

export type OwnSetting = keyof typeof NOTES

/** The value of a setting; null when it was never set. */
export async function readSetting(ownerUrl: string, name: OwnSetting): Promise<string | null> {
  return ask(ownerUrl, 'select value from ops.settings where name = $1', [name])
}

export async function writeSetting(ownerUrl: string, name: OwnSetting, value: string): Promise<void> {
  await ask(
    ownerUrl,
    `insert into ops.settings (name, value, note) values ($1, $2, $3)
     on conflict (name) do update set value = excluded.value, changed_at = now()`,
    [name, value, NOTES[name]],
  )
}

/** Whether anything was ever delivered. */
export async function hasDeliveries(ownerUrl: string): Promise<boolean> {
  return (await ask(ownerUrl, `select 'yes' as value where exists (select from ops.deliveries)`, [])) !== null
}

async function ask(ownerUrl: string, statement: string, values: readonly string[]): Promise<string | null> {
  const client = await connect(ownerUrl, 'drb-settings')
  try {
    const { rows } = await client.query<{ value: string }>(statement, [...values])
    return rows[0]?.value ?? null
  } finally {
    await client.end()
  }
}
