/** Before the browser tests: a Chromium and fonts for Chinese, installed where that can be done. */
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { findChromium } from './chromium.ts'

export default function setup(): void {
  if (findChromium() !== null && hasChineseFonts()) return
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    const apt = (args: string[]): void => {
      execFileSync('apt-get', ['-qq', '-o', 'DPkg::Lock::Timeout=300', ...args], {
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
        stdio: ['ignore', 'ignore', 'inherit'],
      })
    }
    console.log('installing chromium and fonts-noto-cjk for the browser tests')
    apt(['update'])
    apt(['install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'])
  }
  if (findChromium() === null) throw new Error('The browser tests need Chromium and a Chinese font; on Debian: sudo apt-get install chromium fonts-noto-cjk')
}

function hasChineseFonts(): boolean {
  try {
    return execFileSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' }).trim() !== ''
  } catch {
    return false
  }
}
