// The control page acts through the requests that anybody may send; what it shows is made by the server.
const EVERY_MS = 2000

const notice = document.getElementById('notice')
const { done, unreachable } = document.body.dataset

function say(text, isError = false) {
  notice.textContent = text
  notice.classList.toggle('bad', isError)
}

/** Resolves to the answer, or to null when it failed and that was said. */
async function call(method, path, body) {
  try {
    const headers = body === undefined ? {} : { 'content-type': 'application/json' }
    const response = await fetch(path, { method, headers, body: body && JSON.stringify(body) })
    const answer = await response.json()
    if (response.ok) return answer
    say(answer.errors?.[0]?.message ?? answer.detail ?? answer.title ?? unreachable, true)
  } catch {
    say(unreachable, true)
  }
  return null
}

/** Keyboard focus stays where it was, also on a button that was drawn anew. */
function show(parts) {
  const focused = document.activeElement?.id
  for (const [id, html] of Object.entries(parts)) {
    const part = document.getElementById(id)
    if (!part || part.dataset.shown === html) continue
    part.dataset.shown = html
    part.innerHTML = html
  }
  if (focused && document.activeElement?.id !== focused) document.getElementById(focused)?.focus()
}

async function refresh() {
  const response = await fetch('/sandbox/control/live').catch(() => null)
  if (response?.ok) show(await response.json())
  else say(unreachable, true)
}

async function act(method, path, body) {
  const answer = await call(method, path, body)
  if (answer === null) return null
  say(done)
  await refresh()
  return answer
}

const deeds = {
  start(form, data) {
    return act('POST', '/sandbox/dramas', {
      name: form.dataset.name,
      language: data.get('language'),
      speed: Number(data.get('speed')),
    })
  },
  async write(form, data) {
    const username = data.get('username').replace(/^@/, '').trim()
    const text = data.get('text')
    const inReplyToId = /(\d+)\s*$/.exec(data.get('replyTo'))?.[1]
    const answer =
      data.get('where') === 'direct'
        ? await act('POST', '/sandbox/directs', { from: username, to: form.dataset.care, text })
        : await act('POST', '/sandbox/posts', { username, text, ...(inReplyToId && { inReplyToId }) })
    if (answer) for (const name of ['text', 'replyTo']) empty(form.elements[name], data.get(name))
  },
  async faults(form) {
    const changed = [...form.elements].filter(each => each.dataset.kind && isChanged(each))
    const wish = {}
    try {
      for (const lever of changed) put(wish, lever.name.split('/'), readLever(lever))
    } catch (error) {
      return say(String(error.message), true)
    }
    const answer = await act('POST', '/sandbox/faults', wish)
    if (answer) settle(form, answer)
  },
}

/** Unless something else was begun in it meanwhile. */
function empty(field, sent) {
  if (field.value === sent) field.value = ''
}

function isChanged(lever) {
  if (lever.type === 'checkbox') return lever.checked !== lever.defaultChecked
  if (lever.tagName === 'SELECT') return !lever.selectedOptions[0]?.defaultSelected
  return lever.value !== lever.defaultValue
}

function readLever({ dataset, checked, value }) {
  if (dataset.kind === 'switch') return checked
  if (dataset.kind === 'number') return value === '' && 'optional' in dataset ? null : Number(value)
  if (dataset.kind === 'json') return JSON.parse(value)
  if (dataset.kind !== 'list') return value
  return value
    .split(',')
    .map(each => each.trim())
    .filter(Boolean)
}

function put(target, [name, ...rest], value) {
  if (rest.length === 0) target[name] = value
  else {
    target[name] ??= {}
    put(target[name], rest, value)
  }
}

/** The levers stand as the switchboard does, and count as unchanged. */
function settle(form, faults) {
  for (const lever of form.elements) {
    if (!lever.dataset.kind) continue
    const value = lever.name.split('/').reduce((from, name) => from?.[name], faults)
    if (lever.type === 'checkbox') {
      lever.checked = value === true
      lever.defaultChecked = lever.checked
    } else if (lever.tagName === 'SELECT') {
      for (const option of lever.options) option.defaultSelected = option.value === value
      lever.value = value
    } else {
      const isJson = lever.dataset.kind === 'json'
      lever.defaultValue = isJson
        ? JSON.stringify(value)
        : Array.isArray(value)
          ? value.join(', ')
          : (value ?? '')
      lever.value = lever.defaultValue
    }
  }
}

document.addEventListener('submit', event => {
  const form = event.target
  event.preventDefault()
  deeds[form.dataset.do]?.(form, new FormData(form))
})

document.addEventListener('click', async event => {
  const button = event.target.closest('button')
  if (!button) return
  if (button.dataset.stop) await act('DELETE', `/sandbox/dramas/${button.dataset.stop}`)
  if (button.dataset.reply) {
    const form = document.querySelector('form[data-do="write"]')
    form.elements.replyTo.value = button.dataset.reply
    form.elements.where.value = 'public'
    form.elements[form.elements.username.value === '' ? 'username' : 'text'].focus()
  }
  if ('reset' in button.dataset) {
    const answer = await act('DELETE', '/sandbox/faults')
    if (answer) settle(button.form, answer)
  }
})

setInterval(() => {
  if (!document.hidden) refresh()
}, EVERY_MS)
document.addEventListener('visibilitychange', () => {
  if (!document.hidden) refresh()
})
