// Runs in the page. A mark counts as seen in the frame after it has come into the document.
;(() => {
  const seen = new Map()
  globalThis.marksSeen = seen

  const note = node => {
    for (const [mark] of node.textContent?.matchAll(/(?:sonda|eco)\d+/g) ?? []) {
      // In the list it is a row's, in the conversation a bubble's.
      const place = node.parentElement?.closest('[role="log"]') ? 'bubble' : 'row'
      const key = `${place} ${mark}`
      if (seen.has(key)) continue
      seen.set(key, 0)
      requestAnimationFrame(() => seen.set(key, performance.timeOrigin + performance.now()))
    }
  }

  const observer = new MutationObserver(changes => {
    for (const { addedNodes, target, type } of changes)
      if (type === 'characterData') note(target)
      else for (const node of addedNodes) note(node)
  })
  observer.observe(document, { childList: true, subtree: true, characterData: true })
})()
