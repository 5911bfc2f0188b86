import { z } from 'zod'
import { done } from './parts.ts'
import * as policy from './policy.ts'
import type { Route } from './route.ts'

/** The policy, and what is learned from corrections. */
export const POLICY_ROUTES = {
  getPolicy: {
    method: 'GET',
    url: '/api/policy',
    access: 'desk.read',
    summary: 'The policy in force, and the draft that somebody works on',
    answer: policy.policyView,
  },
  listPolicyVersions: {
    method: 'GET',
    url: '/api/policy/versions',
    access: 'desk.read',
    summary: 'Who published which version, when and why',
    answer: policy.policyVersionList,
  },
  getPolicyVersion: {
    method: 'GET',
    url: '/api/policy/versions/:version',
    access: 'desk.read',
    summary: 'One version as it was written',
    params: z.object({ version: z.coerce.number().int().positive() }),
    answer: policy.policyVersionView,
  },
  getPolicySchema: {
    method: 'GET',
    url: '/api/policy/schema',
    access: 'desk.read',
    summary: 'The form of a policy as JSON Schema, for editors',
    answer: policy.policySchemaView,
  },
  listPolicyStarters: {
    method: 'GET',
    url: '/api/policy/starters',
    access: 'desk.read',
    summary: 'Ready policies to begin with, for this brand',
    answer: policy.starterList,
  },
  readPolicySource: {
    method: 'POST',
    url: '/api/policy/reading',
    access: 'desk.read',
    summary: 'What a source says in words, and what is wrong with it',
    body: policy.readingRequest,
    answer: policy.readingAnswer,
  },
  savePolicyDraft: {
    method: 'POST',
    url: '/api/policy/draft',
    access: 'policy.manage',
    summary: 'Keep the draft, whatever is wrong with it',
    body: policy.draftRequest,
    answer: policy.draftAnswer,
  },
  discardPolicyDraft: {
    method: 'DELETE',
    url: '/api/policy/draft',
    access: 'policy.manage',
    summary: 'Throw the draft away',
    answer: done,
  },
  tryPolicy: {
    method: 'POST',
    url: '/api/policy/try',
    access: 'policy.manage',
    summary: 'What a source would decide of a post that nobody wrote, rule by rule',
    body: policy.tryRequest,
    answer: policy.tryAnswer,
  },
  backTestPolicy: {
    method: 'POST',
    url: '/api/policy/back-test',
    access: 'policy.manage',
    summary: 'What a source would have decided otherwise, a page of past messages at a time',
    body: policy.backTestRequest,
    answer: policy.backTestAnswer,
  },
  publishPolicy: {
    method: 'POST',
    url: '/api/policy/publish',
    access: 'policy.manage',
    summary: 'Put a source in force',
    body: policy.publishRequest,
    answer: policy.publishAnswer,
  },
  getLearning: {
    method: 'GET',
    url: '/api/learning',
    access: 'desk.read',
    summary: 'What the desk has learned from corrections',
    answer: policy.learningView,
  },
  resetLearning: {
    method: 'POST',
    url: '/api/learning/reset',
    access: 'policy.manage',
    summary: 'Forget what was learned from corrections; the corrections stay',
    answer: done,
  },
  setLearningRight: {
    method: 'POST',
    url: '/api/learning/rights',
    access: 'policy.manage',
    summary: 'Confirm, or take back, that the brand may learn from the posts of a channel',
    body: policy.learningRightRequest,
    answer: done,
  },
} as const satisfies Readonly<Record<string, Route>>
