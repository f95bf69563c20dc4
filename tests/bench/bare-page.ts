/** A process that serves one page of 2,000 elements, written anew by React for each request; tells its parent the address. */
import type { AddressInfo } from 'node:net'
import express from 'express'
import { createElement } from 'react'
import { renderToString } from 'react-dom/server'

/** Each row is one element of its own and three cells. */
const ROWS = 500

const row = (index: number) =>
  createElement('tr', { key: index }, createElement('td', null, index), createElement('td', null, `行 ${index}`), createElement('td', null, index * 2))

const listening = express()
  .get('/', (_, response) => {
    const rows = Array.from({ length: ROWS }, (_unused, index) => row(index))
    response.type('html').send(renderToString(createElement('table', null, createElement('tbody', null, rows))))
  })
  .listen(0, '127.0.0.1', () => process.send?.(`http://127.0.0.1:${(listening.address() as AddressInfo).port}/`))
