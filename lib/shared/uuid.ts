const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Has a text the form of a row's id? The database answers anything else with a fault, so it is not asked. */
export const isUuid = (text: string) => UUID.test(text);
