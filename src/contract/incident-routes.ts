import * as incident from './incident.ts'
import { done } from './parts.ts'
import { byId, type Route } from './route.ts'

/** One cause behind many tickets. A ticket is given to one by an act of its own: `incident`. */
export const INCIDENT_ROUTES = {
  listIncidents: {
    method: 'GET',
    url: '/api/incidents',
    access: 'desk.read',
    summary: 'Incidents with their numbers of tickets',
    query: incident.incidentsQuery,
    answer: incident.incidentList,
  },
  openIncident: {
    method: 'POST',
    url: '/api/incidents',
    access: 'incident.manage',
    summary: 'Open an incident',
    body: incident.openIncidentRequest,
    answer: incident.incidentAnswer,
  },
  changeIncident: {
    method: 'POST',
    url: '/api/incidents/:id',
    access: 'incident.manage',
    summary: 'Change the title, description, words, prepared answer or beginning of an incident',
    params: byId,
    body: incident.changeIncidentRequest,
    answer: incident.incidentAnswer,
  },
  actOnIncident: {
    method: 'POST',
    url: '/api/incidents/:id/acts',
    access: 'incident.manage',
    summary: 'Resolve an incident, or reopen it; its tickets stay as they are',
    params: byId,
    body: incident.incidentActRequest,
    answer: incident.incidentAnswer,
  },
  dismissIncident: {
    method: 'POST',
    url: '/api/tickets/:id/incident-suggestion',
    access: 'ticket.act',
    summary: 'Say that a ticket does not speak of the incident that was suggested, or take that back',
    params: byId,
    body: incident.dismissIncidentRequest,
    answer: done,
  },
} as const satisfies Readonly<Record<string, Route>>
