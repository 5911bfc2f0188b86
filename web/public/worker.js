// The service worker of the whole desk: notes of the device, and the page for when the desk is out of reach.
importScripts('/notes.js', '/kept-page.js')

// A newer one takes over at once: there is nothing that an older one would still have to do.
self.addEventListener('install', () => self.skipWaiting())
