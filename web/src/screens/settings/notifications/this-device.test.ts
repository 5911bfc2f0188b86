import { expect, test } from 'vitest'
import { nameDevice } from './this-device.ts'

test.each([
  ['Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36', 'Chrome, Linux'],
  ['Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0', 'Edge, Windows'],
  ['Mozilla/5.0 (Macintosh; Intel Mac OS X 14_0) AppleWebKit/605 Version/17 Safari/605', 'Safari, macOS'],
  ['Mozilla/5.0 (Android 14; Mobile) Gecko/130 Firefox/130.0', 'Firefox, Android'],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605 Safari/604', 'Safari, iPhone'],
  ['curl/8', 'Web'],
])('%s is %s', (agent, name) => expect(nameDevice(agent)).toBe(name))
