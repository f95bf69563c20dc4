/** The environment, read once: what an operator may set, each value checked, a wrong one named with the reason. */
import { isIP } from 'node:net'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { isMailAddress } from '#app/watching/mail-address.ts'
import { readWebhookHosts, type WebhookHosts } from '#app/watching/webhook-address.ts'

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

export interface Config {
  /** Port of the web server; 0 takes any free one. */
  port: number
  /** Address that the web server listens on. */
  host: string
  /** Whether only this machine can reach the web server. */
  isLoopback: boolean
  /** Owner's address of an outside database; null: the embedded one. */
  databaseUrl: string | null
  /** Application's address of an outside database; null: the embedded one. */
  databaseAppUrl: string | null
  /** Folder of the program's own data. */
  dataDir: string
  /** Folder of the files handed in. */
  deliveryDir: string
  /** Folder whose files are handed in by themselves, for the province; null: none. */
  watchDir: string | null
  /** The day that the program believes, `YYYY-MM-DD`; null: the database's own, else the clock's. */
  today: string | null
  logLevel: (typeof LOG_LEVELS)[number]
  /** Failed sign-ins that one network address may make in fifteen minutes. */
  loginLimit: number
  /** How mail leaves; null: none does. */
  mail: { smtpUrl: string; from: string; publicUrl: string | null } | null
  /** Hosts that webhooks may have. */
  webhookHosts: WebhookHosts
  /** Proxies in front of the server whose word about the reader's address and connection counts. */
  trustedProxies: number
}

/** What is wrong with the environment, one line a variable, in Chinese and English. */
export class ConfigError extends Error {
  readonly lines: readonly string[]

  constructor(lines: readonly string[]) {
    super(lines.join('\n'))
    this.name = 'ConfigError'
    this.lines = lines
  }
}

const say = (zh: string, en: string): string => `${zh} / ${en}`

const isWholeNumber = (low: number, high: number) => (text: string) => /^\d{1,9}$/.test(text) && Number(text) >= low && Number(text) <= high

const wholeNumber = (low: number, high: number, usual: string) =>
  z
    .string()
    .default(usual)
    .refine(isWholeNumber(low, high), { error: say(`应为 ${low} 到 ${high} 的整数`, `must be a whole number from ${low} to ${high}`) })
    .transform(Number)

const databaseAddress = z
  .string()
  .optional()
  .refine((text) => text === undefined || isDatabaseAddress(text), {
    error: say('应为 postgres://用户:口令@主机:端口/数据库', 'must look like postgres://user:password@host:port/database'),
  })

const environment = z
  .object({
    PORT: wholeNumber(0, 65_535, '3000'),
    HOST: z
      .string()
      .default('127.0.0.1')
      .refine(isHost, { error: say('应为本机的 IP 地址或主机名', 'must be an IP address or a host name of this machine') }),
    DATABASE_URL: databaseAddress,
    DATABASE_APP_URL: databaseAddress,
    DATA_DIR: z.string().default('.data'),
    DELIVERY_DIR: z.string().optional(),
    WATCH_DIR: z.string().optional(),
    TODAY: z
      .string()
      .optional()
      .refine((text) => text === undefined || isRealDay(text), {
        error: say('应为真实存在的日期 YYYY-MM-DD', 'must be a real day, written YYYY-MM-DD'),
      }),
    LOG_LEVEL: z.enum(LOG_LEVELS, { error: say(`应为 ${LOG_LEVELS.join('、')} 之一`, `must be one of ${LOG_LEVELS.join(', ')}`) }).default('info'),
    LOGIN_LIMIT: wholeNumber(1, 1_000_000, '30'),
    TRUSTED_PROXIES: wholeNumber(0, 9, '0'),
    SMTP_URL: z
      .string()
      .optional()
      .refine((text) => text === undefined || hasProtocol(text, ['smtp:', 'smtps:']), { error: say('应为 smtp(s)://用户:口令@主机:端口', 'must look like smtp(s)://user:password@host:port') }),
    SMTP_FROM: z
      .string()
      .optional()
      .refine((text) => text === undefined || isMailAddress(text.replace(/^.*<(.*)>$/, '$1')), { error: say('应为邮箱地址,如 board@example.cn', 'must be a mail address such as board@example.cn') }),
    WEBHOOK_HOSTS: z
      .string()
      .default('')
      .refine((text) => readWebhookHosts(text) !== null, { error: say('应为主机名,以逗号分开,如 hooks.example.cn', 'must be host names parted by commas, such as hooks.example.cn') }),
    PUBLIC_URL: z
      .string()
      .optional()
      .refine((text) => text === undefined || hasProtocol(text, ['http:', 'https:']), { error: say('应为 http(s) 地址', 'must be an http(s) address') }),
  })
  .superRefine((values, context) => {
    const complain = (path: string, message: string): void => context.addIssue({ code: 'custom', path: [path], message })
    if (values.DATABASE_URL !== undefined && values.DATABASE_APP_URL === undefined) {
      complain(
        'DATABASE_APP_URL',
        say(
          '已设置 DATABASE_URL,还须设置应用登录 drb_app 的地址:postgres://drb_app:口令@主机:端口/数据库',
          'DATABASE_URL is set, so the address of the application login drb_app is needed too: postgres://drb_app:password@host:port/database',
        ),
      )
    }
    if (values.SMTP_URL !== undefined && values.SMTP_FROM === undefined) {
      complain('SMTP_FROM', say('已设置 SMTP_URL,还须设置发件人地址', 'SMTP_URL is set, so the address that mail comes from is needed too'))
    }
    if (values.DATABASE_URL === undefined && values.DATABASE_APP_URL !== undefined) {
      complain(
        'DATABASE_URL',
        say('已设置 DATABASE_APP_URL,还须设置所有者的地址 DATABASE_URL', 'DATABASE_APP_URL is set, so the owner’s address DATABASE_URL is needed too'),
      )
    }
  })

/**
 * Reads the settings out of `env`; an empty variable counts as not set.
 * @throws ConfigError that names each wrong variable and the reason.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ''))
  const parsed = environment.safeParse(given)
  if (!parsed.success) throw new ConfigError(parsed.error.issues.map((issue) => describe(String(issue.path[0]), given, issue.message)))
  const values = parsed.data
  return {
    port: values.PORT,
    host: values.HOST,
    isLoopback: isLoopbackHost(values.HOST),
    databaseUrl: values.DATABASE_URL ?? null,
    databaseAppUrl: values.DATABASE_APP_URL ?? null,
    dataDir: resolve(values.DATA_DIR),
    deliveryDir: resolve(values.DELIVERY_DIR ?? join(values.DATA_DIR, 'deliveries')),
    watchDir: values.WATCH_DIR === undefined ? null : resolve(values.WATCH_DIR),
    today: values.TODAY ?? null,
    logLevel: values.LOG_LEVEL,
    loginLimit: values.LOGIN_LIMIT,
    trustedProxies: values.TRUSTED_PROXIES,
    mail: values.SMTP_URL === undefined || values.SMTP_FROM === undefined ? null : { smtpUrl: values.SMTP_URL, from: values.SMTP_FROM, publicUrl: values.PUBLIC_URL ?? null },
    webhookHosts: readWebhookHosts(values.WEBHOOK_HOSTS) ?? [],
  }
}

/** An address of a database or mail server may hold a password, so it is not repeated. */
function describe(name: string, given: Record<string, string | undefined>, reason: string): string {
  const value = given[name]
  return value === undefined || name.startsWith('DATABASE_') || name === 'SMTP_URL' ? `${name}: ${reason}` : `${name}=${JSON.stringify(value)}: ${reason}`
}

function isDatabaseAddress(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, pathname } = new URL(text)
  return ['postgres:', 'postgresql:'].includes(protocol) && pathname.length > 1
}

function hasProtocol(text: string, protocols: readonly string[]): boolean {
  return URL.canParse(text) && protocols.includes(new URL(text).protocol) && new URL(text).hostname !== ''
}

function isHost(text: string): boolean {
  return isIP(text) !== 0 || /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(text)
}

function isLoopbackHost(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'))
}

function isRealDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const instant = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(text)
}
