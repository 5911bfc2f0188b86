import { byId, type Route } from './route.ts'
import * as tag from './tag.ts'

/** What tickets are about, in the desk's own words. */
export const TAG_ROUTES = {
  listTags: {
    method: 'GET',
    url: '/api/tags',
    access: 'desk.read',
    summary: 'All tags, also those that were put away or merged',
    query: tag.tagsQuery,
    answer: tag.tagList,
  },
  addTag: {
    method: 'POST',
    url: '/api/tags',
    access: 'macro.manage',
    summary: 'Make a tag',
    body: tag.addTagRequest,
    answer: tag.tagAnswer,
  },
  changeTag: {
    method: 'POST',
    url: '/api/tags/:id',
    access: 'macro.manage',
    summary: 'Rename a tag, change its colour, put it away or bring it back',
    params: byId,
    body: tag.changeTagRequest,
    answer: tag.tagAnswer,
  },
  mergeTag: {
    method: 'POST',
    url: '/api/tags/:id/merge',
    access: 'macro.manage',
    summary: 'Merge a tag into another one: its tickets have that one instead',
    params: byId,
    body: tag.mergeTagRequest,
    answer: tag.tagMoved,
  },
  partTag: {
    method: 'POST',
    url: '/api/tags/:id/part',
    access: 'macro.manage',
    summary: 'Undo a merge: the tickets that had the tag have it again',
    params: byId,
    answer: tag.tagMoved,
  },
} as const satisfies Readonly<Record<string, Route>>
