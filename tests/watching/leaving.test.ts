/** What leaves the house: mail and webhooks, refused and taken, once each. */
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { JobHelpers, Task } from 'graphile-worker'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { sendAgain } from '#app/commands/change-subscriptions.server.ts'
import { startWorker } from '#etl/jobs/worker.ts'
import type { Right } from '#app/queries/types.ts'
import { changeInScope } from '#app/scope.server.ts'
import { signBody } from '#app/watching/send-webhook.server.ts'
import { makeWatchingTasks } from '#app/watching/tasks.server.ts'
import { findWebhookAddress, readWebhookHosts } from '#app/watching/webhook-address.ts'
import { openMailServer, readMailText, type MailServer } from '../support/mail-server.ts'
import { addTask, createWatchedProvince, removeTask, type WatchedProvince } from './support.ts'

let watched: WatchedProvince
let mail: MailServer
let leader: Right & { accountId: number }
let hook: Server
let hookUrl: string
const received: { headers: IncomingHttpHeaders; body: string }[] = []
let answers = 200

beforeAll(async () => {
  watched = await createWatchedProvince()
  mail = await openMailServer()
  hook = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk: Buffer) => (body += chunk.toString('utf8')))
    request.on('end', () => {
      received.push({ headers: request.headers, body })
      response.writeHead(answers, answers === 302 ? { location: '/elsewhere' } : {}).end('no matter')
    })
  })
  await new Promise<void>((resolve) => void hook.listen(0, '127.0.0.1', resolve))
  hookUrl = `http://127.0.0.1:${(hook.address() as AddressInfo).port}/board`
  leader = await watched.enrol('leader', '370000')
  await watched.setContact(leader, 'leader@example.cn')
  await watched.subscribe(leader, { wantsEmail: true, webhookUrl: hookUrl })
  await watched.subscribe(leader, { wantsEmail: true, isByChildren: true })
  await run('watch', {})
})
afterAll(async () => {
  await watched.close()
  await mail.close()
  await new Promise((resolve) => hook.close(resolve))
})
beforeEach(() => {
  mail.refuse(null)
  answers = 200
})

const tasks = (configured = true) =>
  makeWatchingTasks({
    ownerUrl: watched.province.test.ownerUrl,
    services: watched.province.services,
    mail: configured ? { smtpUrl: mail.url, from: '看板 <board@example.cn>', publicUrl: 'https://board.example.cn' } : null,
    webhookHosts: configured ? [new URL(hookUrl).origin] : [],
  })

/** Runs one job as the queue would. */
async function run(name: string, payload: object, attempts = 1, configured = true): Promise<void> {
  const task = tasks(configured)[name] as Task
  await task(payload, { job: { attempts, max_attempts: 12 } } as JobHelpers)
}

const outgoing = async (): Promise<readonly string[]> =>
  (await watched.owner.query<{ said: string }>(`select concat_ws(' ', channel, state, attempt_count, count(*)) as said from ops.outgoing group by channel, state, attempt_count order by 1`)).rows.map(({ said }) => said)
const sendMail = (attempts = 1) => run('send-email', { accountId: leader.accountId }, attempts)
const callHook = (attempts = 1) => run('send-webhook', { subscriptionId: 1 }, attempts)

describe('mail', () => {
  it('tells all changes of one load at once, in words, with links', async () => {
    // the province 2 of 6, Jinan 1 of 3
    await watched.load(addTask('T7', '370102'))
    await run('watch', {})
    expect(await outgoing()).toEqual(['email waiting 0 2', 'webhook waiting 0 1'])
    await sendMail()
    await sendMail()
    expect(mail.mails).toHaveLength(1)
    const [sent = ''] = mail.mails
    expect(sent).toMatch(/^To: leader@example\.cn$/m)
    const text = readMailText(sent)
    expect(text).toContain('山东省 联合抽查比例：达标 → 未达标\n  33.33% · 2 / 6 项 · 时期 2023年1月1日—11月17日 · 截至 2023-11-17，批次 3\n  https://board.example.cn/boards/leader?indicator=C01&area=370000&period=2023')
    expect(text).toContain('济南市 联合抽查比例：达标 → 未达标')
    expect(await outgoing()).toEqual(['email sent 1 2', 'webhook waiting 0 1'])
  })

  it('that is refused stays with its reason and leaves later, once', async () => {
    await watched.load(removeTask('T7'))
    await run('watch', {})
    mail.refuse('451 too busy')
    await expect(sendMail()).rejects.toThrow('too busy')
    const { rows } = await watched.owner.query(`select distinct state, attempt_count, fault from ops.outgoing where channel = 'email' and state <> 'sent'`)
    expect(rows).toEqual([{ state: 'waiting', attempt_count: 1, fault: expect.stringContaining('451 too busy') }])
    mail.refuse(null)
    await sendMail(2)
    await sendMail(3)
    expect(mail.mails).toHaveLength(2)
    expect((await outgoing())[0]).toBe('email sent 1 2')
  })

  it('is given up after the last try, shown as failed, and leaves when it is asked for again', async () => {
    await watched.load(addTask('T7', '370102'))
    await run('watch', {})
    mail.refuse('554 never')
    await expect(sendMail(12)).rejects.toThrow('never')
    expect(await outgoing()).toContain('email failed 1 2')
    mail.refuse(null)
    await sendMail()
    expect(mail.mails).toHaveLength(2)
    await changeInScope(watched.province.services, leader, (db) => sendAgain(db, 'tests'))
    await sendMail()
    expect(mail.mails).toHaveLength(3)
  })

  it('is neither written down nor sent where no server is configured', async () => {
    const before = await outgoing()
    await watched.load(removeTask('T7'))
    await run('watch', {}, 1, false)
    await run('send-email', { accountId: leader.accountId }, 1, false)
    expect((await outgoing()).filter((line) => line.startsWith('email'))).toEqual(before.filter((line) => line.startsWith('email')))
    expect(mail.mails).toHaveLength(3)
  })
})

describe('a webhook', () => {
  it('gets the changes signed; what it does not take is tried again', async () => {
    for (const status of [500, 302]) {
      answers = status
      await expect(callHook()).rejects.toThrow(`answered ${status}`)
    }
    // a redirect is not followed
    expect(received).toHaveLength(2)
    answers = 204
    await callHook(3)
    await callHook(4)
    expect(received).toHaveLength(3)
    const { headers, body } = received[2] ?? { headers: {}, body: '' }
    expect(headers['x-board-signature']).toBe(signBody('the secret', String(headers['x-board-timestamp']), body))
    const told = JSON.parse(body) as { subscription: number; messages: { before: string; after: string; numerator: number; denominator: number; asOf: string }[] }
    expect(told.messages.map(({ before, after, numerator, denominator, asOf }) => [before, after, numerator, denominator, asOf])).toEqual([
      ['met', 'missed', 2, 6, '2023-11-17'], ['missed', 'met', 2, 5, '2023-11-17'], ['met', 'missed', 2, 6, '2023-11-17'],
    ])
  })

  it('whose host is no longer listed is not asked', async () => {
    await watched.load(addTask('T7', '370102'))
    await run('watch', {})
    const others = makeWatchingTasks({ ownerUrl: watched.province.test.ownerUrl, services: watched.province.services, mail: null, webhookHosts: ['hooks.example.cn'] })
    await expect((others['send-webhook'] as Task)({ subscriptionId: 1 }, { job: { attempts: 1, max_attempts: 12 } } as JobHelpers)).rejects.toThrow('WEBHOOK_HOSTS')
    expect(received).toHaveLength(3)
  })

  it.each([
    ['https://hooks.example.cn/a?b=1', true], ['https://hooks.example.cn:443/', true], ['https://other.cn:8443/', true], ['http://127.0.0.1:9000/x', true],
    ['http://hooks.example.cn/', false], ['https://hooks.example.cn:444/', false], ['https://a.hooks.example.cn/', false], ['https://hooks.example.cn.evil.cn/', false],
    ['https://user@hooks.example.cn/', false], ['https://169.254.169.254/', false], ['http://127.0.0.1:9001/', false], ['https://127.0.0.1:9000/', false], ['http://[::1]:9000/', false],
    ['file:///etc/passwd', false], ['https://hooks.example.cn@10.0.0.1/', false], ['//hooks.example.cn', false], ['', false],
  ])('%s is allowed: %s', (url, isAllowed) => {
    const hosts = readWebhookHosts('hooks.example.cn, other.cn:8443 http://127.0.0.1:9000')
    expect(findWebhookAddress(url, hosts ?? [])).toBe(isAllowed ? new URL(url).href : null)
  })

  it.each(['https://hooks.example.cn', 'http://10.0.0.1', 'a_b', 'x/y'])('%s is no host to list', (text) => {
    expect(readWebhookHosts(text)).toBeNull()
  })
})

it('the worker does all of it by itself once a load has committed', async () => {
  const before = mail.mails.length
  const deliveryDir = await mkdtemp(join(tmpdir(), 'drb-watching-'))
  const worker = await startWorker({
    ownerUrl: watched.province.test.ownerUrl, deliveryDir, watchDir: null, findAddress: () => undefined, log: () => undefined, onLost: () => undefined, tasks: tasks(),
  })
  try {
    await worker.working
    await watched.load(removeTask('T7'))
    await mail.waitFor(before + 1)
  } finally {
    await worker.stop()
    await rm(deliveryDir, { recursive: true })
  }
})
