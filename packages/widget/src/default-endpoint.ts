/** Where events go where nothing is set: the origin of the page. */
export const defaultEndpoint = '/v1/events'
