import { definePart } from '../parts/part.ts'

/** Styles of components that the first picture does not show: they come with the first part that may show one. */
export const restStyles = definePart(() => import('./mantine-rest.css'))
